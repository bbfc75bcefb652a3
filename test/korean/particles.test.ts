import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finalSound } from '../../src/korean/final-sound.ts';
import { type ParticlePair, stripParticle, withParticle } from '../../src/korean/particles.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

/** The final consonant of a syllable by canonical decomposition: an oracle apart from the arithmetic. */
function finalConsonant(text: string): string | undefined {
  return text.normalize('NFD')[2];
}

describe('finalSound', () => {
  test('reads every Hangul syllable', () => {
    for (let code = 0xac00; code <= 0xd7a3; code++) {
      const text = String.fromCharCode(code);
      const final = finalConsonant(text);
      expect(finalSound(text)).toBe(
        final === undefined ? 'vowel' : final === '\u11af' ? 'rieul' : 'consonant',
      );
    }
  });

  test.each([
    ['vowel', 'AI GPT ChatGPT OpenAI API CPU GPU MS IT NASA CEO FAQ PDF LLMs iOS IoT SaaS LoRA MIT'],
    [
      'vowel',
      'Meta Claude Gemini Nvidia Tesla Microsoft Naver NAVER Discord Twitter Cloud YouTube GitHub Bluetooth',
    ],
    [
      'vowel',
      'server cache note update node script test prompt network disk group.py software service JavaScript café',
    ],
    ['consonant', 'LLM IBM RAM ROM VPN ESPN OPEC'],
    [
      'consonant',
      'Anthropic Amazon Python Facebook Chrome iPhone Slack bot chat market music web app chip token game',
    ],
    ['consonant', 'TikTok startup laptop internet tablet robot machine ping deep album'],
    ['rieul', 'URL HTML SQL XML Google Apple Intel Oracle model email scale mobile Excel shell AR VR'],
    ['vowel', '2 4 5 9 12 3.14 2025 10000000000000 1,000,000,000,000 GPT-4 2.2GW 10km 100m 3GB 50% 5G 4K'],
    ['consonant', '0 3 6 10 20 100 1,000 10000 100,000,000 010 3.50 2.0 H100 1.10 5kg 30g C# 1,000₩'],
    ['rieul', '1 7 8 11 2,027 101 1.7 20px'],
  ] as const)('%s: %s', (sound, words) => {
    for (const word of words.split(' ')) expect([word, finalSound(word)]).toEqual([word, sound]);
  });
});

describe('withParticle', () => {
  test.each<[string, ParticlePair, string]>([
    ['앤트로픽', '은/는', '앤트로픽은'],
    ['오픈소스', '은/는', '오픈소스는'],
    ['도서관', '이/가', '도서관이'],
    ['회의', '이/가', '회의가'],
    ['서울', '을/를', '서울을'],
    ['제주', '을/를', '제주를'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['대구', '으로/로', '대구로'],
    ['책상', '과/와', '책상과'],
    ['의자', '과/와', '의자와'],
    ['별', '과/와', '별과'],
    ['사실', '이라/라', '사실이라'],
    ['문제', '이라/라', '문제라'],
    ['연필', '이나/나', '연필이나'],
    ['종이', '이나/나', '종이나'],
    ['달님', '아/야', '달님아'],
    ['나비', '아/야', '나비야'],
    ['앤트로픽(Anthropic)', '은/는', '앤트로픽(Anthropic)은'],
    ['메타(구 페이스북)', '이/가', '메타(구 페이스북)가'],
    ['모델[주 1]', '을/를', '모델[주 1]을'],
    ['(가칭)', '은/는', '(가칭)은'],
    ['‘클로드’', '과/와', '‘클로드’와'],
    ['"봄날"', '을/를', '"봄날"을'],
    ['《긴 겨울》', '은/는', '《긴 겨울》은'],
    ['**중요**', '이/가', '**중요**가'],
    ['끝.', '이/가', '끝.이'],
    ['3.5%', '으로/로', '3.5%로'],
    ['1', '으로/로', '1로'],
    ['URL', '으로/로', 'URL로'],
    ['LLM', '으로/로', 'LLM으로'],
    ['2.2GW', '을/를', '2.2GW를'],
    ['30℃', '은/는', '30℃는'],
    ['😀', '이/가', '😀가'],
    ['ㄱ', '은/는', 'ㄱ은'],
    ['', '은/는', '는'],
  ])('%s + %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  test('agrees after any syllable, quoted or followed by a parenthesis or not', () => {
    fc.assert(
      fc.property(
        syllable,
        fc.constantFrom(['', ''], ['‘', '’'], ['"', '"'], ['', '(Name)']),
        (last, [left, right]) => {
          const word = `${left}가${last}${right}`;
          const closed = finalConsonant(last) !== undefined;
          const rieul = finalConsonant(last) === '\u11af';
          expect(withParticle(word, '은/는')).toBe(word + (closed ? '은' : '는'));
          expect(withParticle(word, '이/가')).toBe(word + (closed ? '이' : '가'));
          expect(withParticle(word, '을/를')).toBe(word + (closed ? '을' : '를'));
          expect(withParticle(word, '과/와')).toBe(word + (closed ? '과' : '와'));
          expect(withParticle(word, '으로/로')).toBe(word + (closed && !rieul ? '으로' : '로'));
        },
      ),
    );
  });

  test('never fails and only appends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        const result = withParticle(word, '으로/로');
        expect(result.startsWith(word)).toBe(true);
        expect(['로', '으로']).toContain(result.slice(word.length));
      }),
    );
  });
});

describe('stripParticle', () => {
  test.each([
    ['앤스로픽은', '앤스로픽'],
    ['앤스로픽이', '앤스로픽'],
    ['앤스로픽에서는', '앤스로픽'],
    ['앤스로픽에서만은', '앤스로픽'],
    ['앤스로픽이라는', '앤스로픽'],
    ['앤스로픽으로부터', '앤스로픽'],
    ['앤스로픽에게까지도', '앤스로픽'],
    ['앤스로픽처럼', '앤스로픽'],
    ['앤스로픽과의', '앤스로픽'],
    ['앤스로픽입니다', '앤스로픽'],
    ['트레이니엄을', '트레이니엄'],
    ['트레이니엄보다는', '트레이니엄'],
    ['제미나이가', '제미나이'],
    ['제미나이라는', '제미나이'],
    ['제미나이와는', '제미나이'],
    ['제미나이로', '제미나이'],
    ['허깅페이스의', '허깅페이스'],
    ['허깅페이스를', '허깅페이스'],
    ['바이브코딩이나', '바이브코딩'],
    ['스마트홀로', '스마트홀'],
    ['스마트홀까지', '스마트홀'],
    ['GPT는', 'GPT'],
    ['llm은', 'llm'],
    ['OpenAI에서', 'OpenAI'],
    ['카카오톡밖에', '카카오톡'],
    ['딥시크부터', '딥시크'],
    ['딥시크도', '딥시크'],
  ])('%s → %s', (word, stem) => {
    expect(stripParticle(word)).toBe(stem);
  });

  test.each([
    '서울',
    '은행',
    '도서관',
    '회의',
    '앤스로픽',
    '앤스로픽는',
    '제미나이은',
    '제미나이을',
    '나는',
    '집에',
    '책을',
    '우크라이나',
    '아르헨티나',
    '마이크로',
    '코로나',
    '고양이',
    '클라우드',
    '서울으로',
    '3은',
    '',
    '는',
    '에서',
  ])('%s keeps everything', (word) => {
    expect(stripParticle(word)).toBeNull();
  });

  test('takes off what withParticle appends, after every syllable that begins no particle', () => {
    const stem = fc
      .tuple(syllable, syllable)
      .filter(([, last]) => /[\u110f-\u1111]/.test(last.normalize('NFD')[0]!) && !'터큼테'.includes(last))
      .map((parts) => parts.join(''));
    const pair = fc.constantFrom<ParticlePair>('은/는', '이/가', '을/를', '으로/로', '과/와');
    fc.assert(
      fc.property(stem, pair, (word, particle) => {
        expect(stripParticle(withParticle(word, particle))).toBe(word);
      }),
    );
  });

  test('leaves at least two characters, a beginning of the word', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(syllable, fc.constantFrom('에', '서', '은', '는', '까', '지', 'A', '1')),
        }),
        (word) => {
          const stem = stripParticle(word);
          if (stem === null) return;
          expect(stem.length).toBeGreaterThanOrEqual(2);
          expect(stem.length).toBeLessThan(word.length);
          expect(word.startsWith(stem)).toBe(true);
        },
      ),
    );
  });
});
