const SURNAMES = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용'.split(
    '',
  ),
);

/** Syllables of given names. */
const GIVEN = new Set(
  '가강건경고관광교구국권규균근금기길나남노다단달담대덕도동두라란래려련령로록룡루류률리린림마만명모묘무문미민바박배백범벽별병보복봉부비빈빛사산상새샘서석선설섭성세소솔송수숙순슬승시식신심아안애양언엄여연열영예오옥온완왕용우욱운웅원월위유육윤율으은을음의이익인일임자잔장재전정제조종주준중지진찬창채천철청초춘충치태택판평포표필하학한해향허헌혁현협형혜호홍화환황회효후훈휘흥희'.split(
    '',
  ),
);

/** Whether a word is built like the full name of a Korean: their names often differ in one letter alone. */
export function looksKoreanPerson(word: string): boolean {
  const [surname = '', ...given] = word;
  return given.length === 2 && SURNAMES.has(surname) && given.every((syllable) => GIVEN.has(syllable));
}
