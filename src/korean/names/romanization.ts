import type { LetterCost } from './letter-costs.ts';
import { soundLetters } from './sound-letters.ts';

/** What a spelling costs that is common but not by the rules. */
const COMMON = 0.5;

/**
 * How Korean names are written in Latin letters: the Revised Romanization first, then what is common on passports and
 * nameplates (McCune–Reischauer without its marks, spellings after English). Costs: 0 by the rules, .5 common, 1 rare.
 */
const INITIALS: Readonly<Record<string, string>> = {
  ㄱ: 'g k.5',
  ㄲ: 'kk gg.5',
  ㄴ: 'n',
  ㄷ: 'd t.5',
  ㄸ: 'tt dd.5',
  ㄹ: 'r l.5',
  ㅁ: 'm',
  ㅂ: 'b p.5',
  ㅃ: 'pp bb.5',
  ㅅ: 's sh.5',
  ㅆ: 'ss s1',
  ㅈ: 'j ch.5 z1',
  ㅉ: 'jj tch1',
  ㅊ: 'ch',
  ㅋ: 'k kh.5 c1',
  ㅌ: 't th.5',
  ㅍ: 'p ph.5 f1',
  ㅎ: 'h',
};

const VOWELS: Readonly<Record<string, string>> = {
  ㅏ: 'a ah1',
  ㅐ: 'ae ai1 e1',
  ㅑ: 'ya',
  ㅒ: 'yae',
  ㅓ: 'eo o.5 u.5',
  ㅔ: 'e',
  ㅕ: 'yeo yo.5 you.5 yu1 young1',
  ㅖ: 'ye',
  ㅗ: 'o oh1',
  ㅘ: 'wa',
  ㅙ: 'wae',
  ㅚ: 'oe oi1 we1',
  ㅛ: 'yo',
  ㅜ: 'u oo.5 woo.5',
  ㅝ: 'wo weo.5',
  ㅞ: 'we',
  ㅟ: 'wi',
  ㅠ: 'yu yoo.5 you1',
  ㅡ: 'eu u.5 oo1',
  ㅢ: 'ui eui.5 ee1',
  ㅣ: 'i ee.5 yi1',
};

const FINALS: Readonly<Record<string, string>> = {
  ᆨ: 'k g.5 c1',
  ᆩ: 'k',
  ᆫ: 'n',
  ᆮ: 't d1',
  ᆯ: 'l r.5',
  ᆷ: 'm',
  ᆸ: 'p b.5',
  ᆹ: 'p',
  ᆺ: 't s.5 d1',
  ᆻ: 't s1',
  ᆼ: 'ng',
  ᆽ: 't j1 d1',
  ᆾ: 't ch1 d1',
  ᆿ: 'k',
  ᇀ: 't',
  ᇁ: 'p',
};

/** Surnames with a spelling of their own. */
const SURNAMES = `이 lee yi rhee ri
  박 park bak pak
  최 choi choe
  정 jung chung jeong
  임 lim rim im
  노 roh noh
  유 yoo ryu ryoo
  류 ryu yoo
  우 woo wu
  오 oh
  안 ahn
  강 kang gang
  김 kim gim
  조 cho jo
  신 shin
  문 moon
  윤 yoon yun
  황 hwang whang
  권 kwon gwon
  곽 kwak gwak
  구 koo gu ku
  백 baek paik paek
  배 bae
  서 seo suh
  허 heo hur huh
  현 hyun
  양 yang
  나 na rah`;

const surnames = SURNAMES.split('\n').flatMap((line) => {
  const [hangul, ...latins] = line.trim().split(' ');
  return latins.map(
    (latin, at): LetterCost => ({
      left: `^${latin}`,
      right: soundLetters(hangul!),
      cost: at === 0 ? 0 : COMMON,
    }),
  );
});

const surnameSpellings = new Set(surnames.map(({ left }) => left.slice(1)));

/** Whether a word of small Latin letters is how a Korean surname is written. */
export function isKoreanSurname(latin: string): boolean {
  return surnameSpellings.has(latin);
}

/** The pairs of Latin letters and sounds that romanization knows. */
export function romanizedEntries(): LetterCost[] {
  return [
    { left: '^', right: '', cost: 0 },
    { left: '$', right: '', cost: 0 },
    ...surnames,
    ...[INITIALS, VOWELS, FINALS].flatMap((table) =>
      Object.entries(table).flatMap(([right, spellings]) =>
        spellings.split(' ').map((spelling) => {
          const [, left, cost] = /^([a-z]+)([\d.]*)$/.exec(spelling)!;
          return { left: left!, right, cost: Number(cost) };
        }),
      ),
    ),
    // ㄹㄹ is written ll, whichever of the two letters stands for which.
    { left: 'll', right: 'ᆯㄹ', cost: 0 },
    { left: 'lr', right: 'ᆯㄹ', cost: COMMON },
  ];
}
