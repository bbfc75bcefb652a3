import { type FinalSound, finalSound } from './final-sound.ts';

/** A particle with the form after a consonant first, the form after a vowel second. */
export type ParticlePair =
  | '은/는'
  | '이/가'
  | '을/를'
  | '으로/로'
  | '과/와'
  | '이라/라'
  | '이나/나'
  | '아/야';

/**
 * Appends the form of a particle that agrees with how the word ends when read aloud in Korean:
 * `withParticle('서울', '으로/로')` is 서울로, `withParticle('LLM', '은/는')` is LLM은.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const [afterConsonant, afterVowel] = pair.split('/') as [string, string];
  const sound = finalSound(word);
  const vowelForm = sound === 'vowel' || (sound === 'rieul' && pair === '으로/로');
  return word + (vowelForm ? afterVowel : afterConsonant);
}

/** What the stem must end in for a particle to follow it. */
type Agreement = 'any' | 'consonant' | 'vowel' | 'closed' | 'open';

/** `closed` is a consonant other than ㄹ (으로), `open` a vowel or ㄹ (로). */
const ACCEPTED: Readonly<Record<Agreement, readonly FinalSound[]>> = {
  any: ['vowel', 'rieul', 'consonant'],
  consonant: ['rieul', 'consonant'],
  vowel: ['vowel'],
  closed: ['consonant'],
  open: ['vowel', 'rieul'],
};

/** Particles that others may follow (에서 + 는, 까지 + 도). */
const LEADING: Readonly<Record<Agreement, string>> = {
  any: '에 에게 에게서 에서 께 께서 한테 한테서 까지 부터 만 보다 처럼 하고 대로 만큼 뿐 밖에 조차 마저',
  consonant: '과 이라고 이랑',
  vowel: '와 라고 랑',
  closed: '으로 으로서 으로써 으로부터',
  open: '로 로서 로써 로부터',
};

/** Particles and forms of 이다 that end a word. */
const ENDING: Readonly<Record<Agreement, string>> = {
  any: '의 도 마다 입니다 입니까 이다 인가 인가요 인지',
  consonant:
    '은 이 을 이나 이라는 이라도 이라면 이란 이며 이고 이든 이든지 이나마 이야말로 이에요 이었다 이라서 이지만',
  vowel: '는 가 를 나 라는 라도 라면 란 며 든지 나마 야말로 예요 였다 라서',
  closed: '',
  open: '',
};

/** What may follow a leading particle. */
const FOLLOWING: Readonly<Record<Agreement, string>> = {
  any: '도 만 의 까지 부터 보다 조차 마저 밖에 처럼 뿐 입니다',
  consonant: '은 이 이나 이라도',
  vowel: '는 가 나 라도',
  closed: '',
  open: '',
};

/** What 은/는, 도 and 의 may still follow after a leading particle: 에서 + 만 + 은, 에게 + 까지 + 도. */
const CHAINING = new Set(['만', '까지', '부터']);

/** Names and loanwords whose last syllables look like a particle after a vowel or consonant. */
const NOT_PARTICLE =
  /(?:라이나|차이나|코로나|바나나|[아티리세마레]나|리조나|셀로나|오키나와|나가와|가나자와|엘도라도|콜로라도|네이도|카도|골드만|노이만|오스만|파인만|피에로|카이로|마이크로|매크로|메트로|레트로|니트로|스트로|히어로|오메가|말라가|고양이|오보에)$/;

const knownParticles = allParticles();
const longestParticle = Math.max(...[...knownParticles.keys()].map((particle) => particle.length));

/**
 * The noun in front of the longest chain of particles that agrees with it (앤스로픽에서는 → 앤스로픽), or null
 * when there is none or less than two characters would be left. For words that the morpheme analyser does not
 * know: of a noun that only looks as if it ended in a particle, it takes off a part.
 */
export function stripParticle(word: string): string | null {
  if (NOT_PARTICLE.test(word)) return null;
  for (let length = Math.min(longestParticle, word.length - 2); length > 0; length--) {
    const agreement = knownParticles.get(word.slice(-length));
    const stem = word.slice(0, -length);
    if (agreement !== undefined && agrees(stem, agreement)) return stem;
  }
  return null;
}

function agrees(stem: string, agreement: Agreement): boolean {
  // How a foreign word is read is a guess, that Hangul after it is a particle is not.
  if (!/[가-힣]$/.test(stem)) return /[\p{L}\p{N}%)\]]$/u.test(stem);
  // 서울으로 is a slip for 서울로, not 로 after 서울으.
  if (agreement === 'open' && stem.endsWith('으')) return false;
  return ACCEPTED[agreement].includes(finalSound(stem));
}

function allParticles(): Map<string, Agreement> {
  const found = new Map<string, Agreement>();
  const leading = entries(LEADING);
  const following = entries(FOLLOWING);
  for (const [particle, agreement] of [...entries(ENDING), ...leading]) found.set(particle, agreement);
  for (const [first, agreement] of leading) {
    for (const [second, secondAgreement] of following) {
      if (!ACCEPTED[secondAgreement].includes(finalSound(first))) continue;
      found.set(first + second, agreement);
      if (!CHAINING.has(second)) continue;
      for (const third of [finalSound(second) === 'vowel' ? '는' : '은', '도', '의']) {
        found.set(first + second + third, agreement);
      }
    }
  }
  return found;
}

function entries(table: Readonly<Record<Agreement, string>>): [string, Agreement][] {
  return (Object.keys(table) as Agreement[]).flatMap((agreement) =>
    table[agreement]
      .split(' ')
      .filter((particle) => particle !== '')
      .map((particle): [string, Agreement] => [particle, agreement]),
  );
}
