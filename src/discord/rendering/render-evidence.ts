import type { Evidence } from '../../answer/evidence.ts';
import type { AskingTexts } from '../texts/asking.ts';
import type { MessageBody } from './body.ts';
import { pageRows } from './buttons.ts';
import { documentLine } from './document-line.ts';
import { inertLine } from './inert.ts';
import { LIMITS } from './limits.ts';
import { nearestPage, paginate, split } from './pages.ts';

/** Characters of a title, of a neighbouring sentence, and of one piece of a long quote. */
const TITLE = 100;
const NEIGHBOUR = 300;
const QUOTE_PIECE = 2000;

interface EvidenceOptions {
  readonly texts: AskingTexts;
  /** Of the stored state behind the buttons; null: no buttons. */
  readonly viewId: string | null;
}

/** Each quote in bold between its neighbours, as many on a page as fit. */
export function renderEvidence(
  evidence: readonly Evidence[],
  page: number,
  { texts, viewId }: EvidenceOptions,
): MessageBody {
  const blocks = evidence.flatMap((item) => evidenceBlocks(item, texts));
  const pages = paginate(blocks, LIMITS.embedDescription);
  const shown = nearestPage(page, pages.length);
  return {
    content: '',
    embeds: [{ title: texts.evidence, description: pages[shown] || texts.noEvidence }],
    components: pageRows('evidence-page', viewId, shown, pages.length, texts),
  };
}

/** One block, or one for each piece of a long quote; each is shorter than a page, so that its bold stays whole. */
function evidenceBlocks({ citation, before, after }: Evidence, texts: AskingTexts): string[] {
  const head = `\n\n[${citation.number}] ${documentLine(citation, texts, TITLE)}\n`;
  const pieces = split(inertLine(citation.quote), QUOTE_PIECE);
  return pieces.map((piece, index) => {
    const first = index === 0 ? inertLine(before, NEIGHBOUR) : '';
    const last = index === pieces.length - 1 ? inertLine(after, NEIGHBOUR) : '';
    return head + [first, piece && `**${piece}**`, last].filter((text) => text !== '').join(' ');
  });
}
