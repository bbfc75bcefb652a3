import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/korean/sentences.ts';

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each case is the list of sentences; the text under test is the list joined by one space. */
const joinedBySpace: Record<string, string[]> = {
  'plain statements': ['도서관은 아홉 시에 연다.', '주말에는 쉰다.'],
  'polite endings': ['회원증이 필요합니다.', '신분증도 챙겨 주세요.', '감사합니다.'],
  'questions and exclamations': ['왜 늦었나요?', '길이 막혔어요!', '괜찮습니다.'],
  'a run of final marks': ['정말 사실인가요?!', '믿을 수 없네요!!', '그렇습니다.'],
  'full-width marks': ['정말인가요？', '놀랍습니다！', '이것은 예문입니다。', '끝입니다.'],
  'noun endings of notes': ['예산을 승인함.', '담당자는 미정.', '다음 달 재논의 예정.'],
  'an interjection': ['네.', '바로 보내 드릴게요.'],
  'decimals and units': ['출력은 2.2GW이고 비용은 14.9조 원이다.', '비율은 3.5%다.'],
  'a sentence that ends with a percent sign': ['이번 분기 성장률은 3.5%.', '전망보다 높다.'],
  'versions and addresses': ['v1.2.3에서 고쳤다.', '서버 192.168.0.1은 그대로다.'],
  'a date with spaces': ['이 조례는 2025. 7. 10. 공포되었다.', '시행은 다음 달이다.'],
  'a date without spaces': ['회의록은 2025.07.10 작성되었다.', '7.10. 배포한 자료다.'],
  'a date that a conjunction follows': ['접수 마감은 2025. 7. 10.', '그러나 연장될 수 있다.'],
  'an ordinal list in one line': ['1. 신청서를 냅니다.', '2. 결과를 기다립니다.'],
  'Hangul ordinals': ['가. 적용 범위를 정한다.', '나. 예외를 둔다.'],
  'section numbers': ['1.2. 설치 방법을 설명한다.', '1.3. 설정을 바꾼다.'],
  'Roman ordinals': ['II. 본론을 시작한다.', 'III. 결론을 낸다.'],
  'a chapter number': ['제3장. 회원의 권리를 정한다.', '제4장. 의무를 정한다.'],
  'question and answer labels': ['Q. 환불이 되나요?', 'A. 일주일 안에 됩니다.'],
  'numbered labels': ['Q1. 배송은 언제 오나요?', 'A1. 이틀 걸립니다.'],
  'a company suffix': ['Foo Inc. 대표가 참석했다.', 'Bar Co., Ltd. 직원도 왔다.'],
  'a company suffix at the end': ['주최는 Foo Corp.', '그는 사회를 맡았다.'],
  'titles before names': ['Dr. Kim was late.', 'Mr. Lee waited.'],
  'a dotted acronym': ['U.S. 대표단이 도착했다.', '만찬은 저녁이다.'],
  'a dotted acronym before an English opener': ['He moved to the U.S.', 'The move was hard.'],
  'e.g. and vs.': ['과일(e.g. 사과, 배)은 빼세요.', 'A팀 vs. B팀 경기는 저녁이다.'],
  'No. before a number': ['그 곡은 No. 3 악장이다.', '연주는 길다.'],
  'the word no': ['He said no.', 'She left.'],
  'initials of a name': ['J. K. 롤링이 썼다.', '존 F. 케네디를 읽었다.'],
  'an unknown English abbreviation': ['It weighs approx. three kilos, incl. the box.', 'Done.'],
  'English sentences': ['It works.', 'However, it is slow.', 'Is it?', 'Yes!'],
  'English between Korean': ['구호는 Think different.', '모두 따라 외쳤다.'],
  'domains, mail and file names': ['example.com에 접속한다.', 'a.b@c.kr로 보낸다.', 'index.html을 연다.'],
  'an address at the end': ['자세한 내용은 https://example.com/a?b=1&c=2.', '문의는 메일로 받는다.'],
  'a domain in Hangul letters': ['바다.com은 예시 주소다.', '접속하지 마세요.'],
  'a pause': ['그래서… 우리는 기다렸다.', '하지만... 소식이 없었다.'],
  'a trailing ellipsis': ['잘 모르겠는데요…', '다시 물어볼게요...', '고마워요.'],
  'an exclaimed company name': ['Yahoo! 검색을 썼다.', '지금은 다르다.'],
  'reported speech in double quotes': ['그는 “비가 온다. 우산을 챙겨라.”라고 말했다.', '나는 웃었다.'],
  'reported speech with 고': ['시장은 "예산이 늘었다. 걱정할 일이 없다"고 밝혔다.', '반응은 갈렸다.'],
  'two quotations in one report': ['그는 “문을 열었다”며 “곧 닫는다”고 전했다.', '손님이 많다.'],
  'a space before 라고': ['그녀는 "괜찮습니다." 라고 답했다.', '표정은 어두웠다.'],
  '하며 after a quotation': ['아이는 “다녀왔습니다!” 하며 들어왔다.', '집은 조용했다.'],
  '라고 without quotation marks': ['이제 끝났다. 라고 그가 적었다.', '일기는 거기까지다.'],
  'a quotation of its own': ['“문이 잠겼다. 열쇠가 없다.”', '그는 돌아섰다.'],
  'a quotation after a colon': ['안내문이 붙었다: “출입 금지.”', '아무도 들어가지 않았다.'],
  'single quotes': ["그는 '곧 온다. 기다려라.'라고 썼다.", '쪽지는 짧았다.'],
  'nested quotes': ['기자는 “그가 ‘모른다. 묻지 마라.’라고 했다”고 전했다.', '확인은 어렵다.'],
  'corner brackets': ['「저작권법」을 고쳤다.', '『작은 책. 큰 뜻.』을 읽었다.'],
  'a title that ends with an exclamation mark': ['드라마 ‘달려라 봄!’ 첫 회가 나왔다.', '반응이 좋다.'],
  'an apostrophe': ["It's fine.", "And Tom's dog won't bark.", "That's all."],
  'inches and feet': ["키는 5'10이라고 한다.", '믿기 어렵다.'],
  'an unclosed double quote': ['그는 “지금 간다고 했다.', '우리는 기다렸다.', '“왔다.”', '문이 열렸다.'],
  'an unclosed straight quote': ['제목은 "봄이라고 한다.', '책은 얇다.', '그는 "좋다"고 했다.', '끝이다.'],
  'an unopened quote': ['봄이 왔다"고 적혀 있다.', '글씨가 곱다.', '종이는 낡았다.'],
  'an unclosed parenthesis': ['회의(임시 회의를 열었다.', '안건은 둘이다.', '(비공개) 안건도 있다.'],
  'a parenthesis inside a sentence': ['세 명(모두 신입이다. 경력은 없다.)이 왔다.', '환영한다.'],
  'a doubtful number in parentheses': ['매출은 2조 원(?) 규모다.', '공시는 없다.'],
  'a sentence in parentheses': ['예약은 필수다.', '(전화로만 받는다.)', '취소는 하루 전까지 된다.'],
  'a footnote mark': ['탑은 1950년에 섰다.[3]', '높이는 30m다.'],
  'an aside after the period': ['표는 매진됐다.(8월 기준)', '추가 판매는 없다.'],
  'laughter after the mark': ['좋아요! ㅎㅎ', '내일 봐요.'],
  'emoji after the mark': ['축하해요! 🎉🎉', '선물을 골라 봐요. 😀', '끝.'],
  'laughter without a mark': ['좋아요ㅎㅎ 내일 봐요'],
  'chat without punctuation': ['어제 그거 봤는데 진짜 재밌더라 너도 봐'],
  'no final mark at the end': ['접수는 끝났습니다.', '다음 기회에'],
  'markdown emphasis': ['**중요합니다.**', '꼭 읽으세요.'],
  'a number that stands alone': ['방은 12. 층은 3이다.'],
  'an English year': ['It opened in 1998.', 'The owner retired.'],
  'dates of events': ['6. 25 전쟁을 다룬다.', '12. 12 사태도 나온다.'],
  'a brand with a leading period': ['앱은 .NET 기반이다.', '배포는 쉽다.'],
  'spaced dots': ['기다렸다 . . .', '그는 오지 않았다.'],
};

describe('splitSentences', () => {
  test.each(Object.entries(joinedBySpace))('%s', (_name, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test.each<[string, string, string[]]>([
    ['no space after the period', '문을 열었다.그리고 나갔다.', ['문을 열었다.', '그리고 나갔다.']],
    [
      'no space before a quote',
      '문이 열렸다.“누구세요?” 그가 물었다.',
      ['문이 열렸다.', '“누구세요?”', '그가 물었다.'],
    ],
    ['no space before Latin letters', '시험이 끝났다.AI가 채점했다.', ['시험이 끝났다.', 'AI가 채점했다.']],
    ['no space before a number', '행사를 열었어요.2024년이었어요.', ['행사를 열었어요.', '2024년이었어요.']],
    ['no space after a question', '어디 가요?저도 갈래요.', ['어디 가요?', '저도 갈래요.']],
    ['an attached 라고', '모두 끝났다.라고 적었다.', ['모두 끝났다.라고 적었다.']],
    ['a dotted name', '가나.다라.마바 순서다.', ['가나.다라.마바 순서다.']],
    ['a blank line', '머리말\n\n본문이다', ['머리말', '본문이다']],
    [
      'a line that ends with a predicate',
      '접수를 마감했습니다\n다음 주에 발표합니다',
      ['접수를 마감했습니다', '다음 주에 발표합니다'],
    ],
    [
      'a hard-wrapped sentence',
      '우리 도서관은 작년보다\n이용자가 늘었고 꼭 필요\n한 책도 샀다.',
      ['우리 도서관은 작년보다\n이용자가 늘었고 꼭 필요\n한 책도 샀다.'],
    ],
    ['a connective at the end of a line', '비가 오니까\n우산을 챙기세요.', ['비가 오니까\n우산을 챙기세요.']],
    [
      'a list',
      '준비물:\n- 연필\n- 지우개\n① 이름을 쓴다',
      ['준비물:', '- 연필', '- 지우개', '① 이름을 쓴다'],
    ],
    [
      'a quotation over two lines',
      '그는 “문이 닫혔다.\n돌아가자.”라고 했다.',
      ['그는 “문이 닫혔다.\n돌아가자.”라고 했다.'],
    ],
    [
      'an unclosed quote before a blank line',
      '그는 “간다고 했다. 우리는 남았다.\n\n끝이다.” 막이 내렸다.',
      ['그는 “간다고 했다.', '우리는 남았다.', '끝이다.”', '막이 내렸다.'],
    ],
    ['carriage returns', '끝났습니다\r\n\r\n다시 시작합니다\r\n', ['끝났습니다', '다시 시작합니다']],
    ['a caption', '(사진=통신사. 제공) 둘째 문장이 온다.', ['(사진=통신사. 제공) 둘째 문장이 온다.']],
    ['Japanese and Chinese', '雨が降る。傘を持つ！行こう。', ['雨が降る。', '傘を持つ！', '行こう。']],
    ['nothing', ' \n\t\u3000', []],
    ['only marks', '...', ['...']],
  ])('%s', (_name, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('a quotation too long to be one sentence is split inside', () => {
    const long = Array.from({ length: 40 }, (_, index) => `${index}번째 손님이 방금 들어왔다.`).join(' ');
    expect(split(`그는 “${long}”라고 적었다. 끝.`).length).toBeGreaterThan(30);
  });

  test('hostile input takes linear time', () => {
    for (const unit of ['(', '“', '"', '.', '.ㅋ', '. ', '\n', 'A.', '1.', '”.', '["', "'"]) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const begun = performance.now();
      splitSentences(text);
      expect(performance.now() - begun, JSON.stringify(unit)).toBeLessThan(2_000);
    }
  });
});

const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '?',
        '!',
        '…',
        '“',
        '”',
        '"',
        "'",
        '(',
        ')',
        '\n',
        '\n\n',
        ' ',
        '다.',
        '요',
        '라고',
        '1.',
        '「',
      ),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const subject = fc.constantFrom(
  '도서관은',
  '우리 팀은',
  '새 규정이',
  '어제 회의에서',
  'AI 모델은',
  '요금은 3.5% 올라',
);
const predicate = fc.constantFrom(
  '문을 열었다.',
  '결과를 냈습니다.',
  '무엇을 바꾸나요?',
  '정말 빨라요!',
  '“곧 간다”고 했다.',
  '모두 좋아했죠.',
);
const plainSentence = fc.tuple(subject, predicate).map((parts) => parts.join(' '));

describe('splitSentences on any text', () => {
  test('spans are ordered, do not overlap, are trimmed and hold every visible character', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let reached = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(reached, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  test('known sentences joined by a space are recovered, and each of them stays whole', () => {
    fc.assert(
      fc.property(fc.array(plainSentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        expect(split(sentences.join(' '))).toEqual(sentences);
        for (const sentence of sentences) expect(split(sentence)).toEqual([sentence]);
      }),
    );
  });
});
