import { nounPhrases, type Span } from './phrases.ts';
import type { Word, WordKind } from './reading.ts';

/** Words of one kind side by side within a phrase, with the particle of the phrase. */
export interface Run extends Span {
  readonly particle: string;
}

/** The runs of a kind, at most one a phrase. */
export function runsOf(base: readonly Word[], kind: WordKind): Run[] {
  return nounPhrases(base).flatMap((phrase) => {
    const first = base.findIndex(
      (word, index) => phrase.from <= index && index <= phrase.to && word.kind === kind,
    );
    if (first < 0) return [];
    let to = first;
    while (to < phrase.to && base[to + 1]!.kind === kind) to++;
    // 샘 올트먼: a noun before a name is part of it.
    const from = kind === 'name' ? nameStart(base, phrase, first) : first;
    return [{ from, to, particle: base[phrase.to]!.particle }];
  });
}

function nameStart(base: readonly Word[], phrase: Span, first: number): number {
  let from = first;
  while (from > phrase.from && base[from - 1]!.kind === 'noun') from--;
  return from;
}

const PLAIN = /^[은는도이가]?$/u;
/** Roles that 은/는 may stand for, the likeliest first. */
const TOPIC_ROLES = [/^(?:은|는|도)$/u, /^(?:이|가)$/u, /^의$/u, /^$/u, /^(?:을|를)$/u];

/** Whether a particle leaves the role open: 은/는, 이/가, 도 and none. */
export function isPlain(particle: string): boolean {
  return PLAIN.test(particle);
}

/** The run in the role that a particle tells: the same particle, or any of a subject's for a plain one. */
export function inRole(runs: readonly Run[], particle: string): Run | null {
  if (!isPlain(particle)) return runs.find((run) => role(run.particle) === role(particle)) ?? null;
  for (const pattern of TOPIC_ROLES) {
    const found = runs.find((run) => pattern.test(run.particle));
    if (found !== undefined) return found;
  }
  return null;
}

/** A particle in one form, without the topic behind it: 에 for 에는, 을 for 를. */
function role(particle: string): string {
  if (particle === '를') return '을';
  if (particle === '와') return '과';
  return particle.replace(/^으로/u, '로').replace(/(?<=.)[는은도]$/u, '');
}
