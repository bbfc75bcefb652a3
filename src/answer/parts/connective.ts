import { finalSound } from '../../korean/final-sound.ts';
import { isNoun, type Word } from '../follow-up/reading.ts';

const COUNTING = /^(?:몇|무슨|어느|어떤)$/u;
/** What 고 helps (하고 있다). */
const AUXILIARY = /^(?:있|싶|나서|나면|나니|난|계|말)/u;
/** Ends of what somebody said: 한다고, 뭐라고. */
const QUOTING = /(?:[다라냐자]|려)고$|[라다냐]며$/u;
const PAST = /[았었였했됐갔왔봤났섰썼졌렸켰꼈뤘꿨줬웠겼쳤텼폈됬렀랐샀탔]$/u;

/**
 * The last word of an asking clause that 고 or 며 joins with the next one, as the end of a question of its own:
 * 누구고 is 누구야, 미뤄졌고 is 미뤄졌어, 열리고 is 열리나. Null when no asking clause ends there.
 *
 * @param rest what stands behind the clause
 */
export function endedQuestion(clause: readonly Word[], rest: readonly Word[]): Word | null {
  const last = clause.at(-1)!;
  const asking = clause.findIndex(({ kind }) => kind === 'asking');
  if (asking < 0 || isNoun(last) || !/[고며]$/u.test(last.text)) return null;
  if (AUXILIARY.test(rest[0]?.text ?? '') || clause.slice(asking).some(({ text }) => QUOTING.test(text)))
    return null;
  const ask = (text: string): Word => ({ ...last, text, stem: text, mark: '?', closes: true });
  const counted = COUNTING.test(clause.at(-2)?.text ?? '');
  if (counted || (last.kind === 'asking' && !/^(?:어떻|왜)/u.test(last.text)))
    return ask(withCopula(last.text));
  const stem = last.text.slice(0, -1);
  const paired = rest.some(({ kind }) => kind === 'asking') && asking < clause.length - 1;
  if (!paired || stem === '' || last.kind !== 'predicate') return null;
  return ask(withEnding(stem, rest.at(-1)!));
}

function withCopula(text: string): string {
  const noun = text.replace(/(?:이[고며]|[고며])$/u, '');
  return `${noun}${finalSound(noun) === 'vowel' ? '' : '이'}야`;
}

function withEnding(stem: string, last: Word): string {
  if (PAST.test(stem)) return `${stem}어`;
  const past = /[았었였했됐졌]/u.test(last.text);
  if (past && stem.endsWith('하')) return `${stem.slice(0, -1)}했어`;
  if (past && stem.endsWith('되')) return `${stem.slice(0, -1)}됐어`;
  return `${withoutRieul(stem)}나`;
}

/** 만들 loses its ㄹ before 나. */
function withoutRieul(stem: string): string {
  return finalSound(stem) === 'rieul'
    ? stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) - 8)
    : stem;
}
