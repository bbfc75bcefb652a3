import { nounText, type Span, topicOf } from '../follow-up/phrases.ts';
import type { Word } from '../follow-up/reading.ts';
import { asQuestion, onlyAsks, withoutSpread, withParticleOf } from './ending.ts';
import type { Coordination, LinkedWord } from './links.ts';
import type { PlainPart } from './question-part.ts';
import { bindsTogether, isAsked } from './words.ts';

/** Several attributes of one thing (매출이랑 직원 수 알려줘) asked for one by one; null when they are no such. */
export function attributeParts(
  words: readonly LinkedWord[],
  { conjuncts }: Coordination,
): PlainPart[] | null {
  const [first, ...others] = conjuncts as [Span, ...Span[]];
  const last = others.at(-1)!;
  const after = words.slice(last.to + 1);
  const start = attributeStart(words, first);
  if (start > first.to || !others.every((span) => isAttributeOf(words, span))) return null;
  if (words[last.to]!.particle === '의' || !onlyAsks(after)) return null;
  const owner = ownerBefore(words, first, start);
  if (owner === null) return null;
  const { particle } = words[last.to]!;
  const rest = withoutSpread(after);
  const parts = conjuncts.map((span, index) => {
    const own = words.slice(index === 0 ? start : span.from, span.to + 1);
    const head = index === 0 ? words.slice(0, start) : withoutOwnTime(owner, own);
    const marked = [...head, ...own.slice(0, -1), withParticleOf(own.at(-1)!, particle)];
    return { text: asQuestion([...marked, ...rest]), label: nounText(own) };
  });
  return new Set(parts.map(({ label }) => label)).size < parts.length ? null : parts;
}

/** Where the attribute begins that a run of nouns ends in: 직원 수 of 한빛 직원 수. */
function attributeStart(words: readonly Word[], { from, to }: Span): number {
  let start = to + 1;
  while (start > from && isAsked(words[start - 1]!.stem)) start--;
  return start;
}

/** A further attribute names nothing that could have one itself, and does not say how the two belong together. */
function isAttributeOf(words: readonly Word[], span: Span): boolean {
  const own = words.slice(span.from, span.to + 1);
  if (own.some(({ kind, stem }) => kind === 'name' || kind === 'place' || bindsTogether(stem))) return false;
  return isAsked(own.at(-1)!.stem);
}

/** What has the attributes: all that stands before the first one, or the thing that a clause before it is about. */
function ownerBefore(words: readonly LinkedWord[], first: Span, start: number): readonly Word[] | null {
  if (start === 0) return null;
  const before = words.slice(0, start);
  if (before.some(({ adnominal }) => adnominal)) {
    const topic = topicOf(
      before.slice(
        0,
        before.findIndex(({ kind }) => kind === 'predicate'),
      ),
    );
    return topic?.owner == null ? null : before.slice(topic.owner.from, topic.owner.to + 1).map(bare);
  }
  const owned = before.slice(first.from).some(({ kind }) => kind !== 'time') || first.from > 0;
  return owned ? before : null;
}

function bare(word: Word): Word {
  return withParticleOf(word, '');
}

/** A time right before the first attribute, as in 회원은 작년 회비랑 올해 회비, is told of that one alone. */
function withoutOwnTime(owner: readonly Word[], own: readonly Word[]): readonly Word[] {
  const timed = own.some(({ kind }) => kind === 'time');
  if (timed) return owner.filter(({ kind }) => kind !== 'time');
  const end = owner.findLastIndex(({ kind }) => kind !== 'time');
  return owner.slice(0, end + 1);
}
