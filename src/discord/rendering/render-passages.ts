import type { Passage } from '../../answer/answer.ts';
import type { AskingTexts } from '../texts/asking.ts';
import type { MessageBody } from './body.ts';
import { documentLine } from './document-line.ts';
import { excerpt } from './excerpt.ts';
import { LIMITS } from './limits.ts';
import { paginate } from './pages.ts';

/** Characters of a title that are shown. */
const TITLE = 80;

/** Where to read on beyond what an answer quotes, best first; as many passages as one embed holds. */
export function renderPassages(
  passages: readonly Passage[],
  { texts }: { readonly texts: AskingTexts },
): MessageBody {
  const blocks = passages.map(
    (passage) => `\n\n${documentLine(passage, texts, TITLE)}\n${excerpt(passage.text, [])}`,
  );
  const [fitting] = paginate(blocks, LIMITS.embedDescription);
  return {
    content: '',
    embeds: [{ title: texts.further, description: fitting || texts.nothingFurther }],
    components: [],
  };
}
