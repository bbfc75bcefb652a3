import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, ParsedFile } from '../../../src/corpus/document.ts';
import { hwpFormat } from '../../../src/corpus/formats/hwp.ts';
import { markdownFormat } from '../../../src/corpus/formats/markdown.ts';
import { hancomDocument, hwpxFile, zipFile } from './office-files.ts';

const GARDEN = `# 텃밭 운영 안내

텃밭은 아침 아홉 시에 열고 저녁 여섯 시에 닫습니다. 자세한 것은 누리집에 있습니다.

## 심는 것

- 상추
- 바질

1. 씨를 뿌린다
2. 물을 준다

| 작물 | 파종 | 값 |
|---|---|---|
| 상추 | 3월 | 3,000원 |
| 바질 | | 4,500원 |

끝으로 a_b 와 2*3 을 적는다.
`;

const lines = ({ blocks }: ParsedFile) => blocks.map(({ kind, text }) => `${kind}|${text}`);
const unplaced = ({ blocks }: ParsedFile) => blocks.map(({ place: _place, ...block }): Block => block);

let hwp: Uint8Array;
let locked: readonly Uint8Array[];

beforeAll(async () => {
  const document = await hancomDocument(GARDEN);
  hwp = document.exportHwp();
  locked = [document.exportHwpWithPassword('비밀'), document.exportHwpxWithPassword('비밀')];
});

describe('hwpFormat', () => {
  it('gives the blocks that the same text gives as Markdown, for HWPX and HWP 5', async () => {
    const expected = markdownFormat.parse(GARDEN, 'a.md').blocks;
    expect((await hwpFormat.parse(await hwpxFile(GARDEN))).blocks).toEqual(expected);
    const file = await hwpFormat.parse(hwp);
    expect(unplaced(file)).toEqual(expected);
    expect(new Set(file.blocks.map(({ place }) => place))).toEqual(new Set(['1쪽']));
  });

  it('puts notes after their paragraph and reads links as text', async () => {
    const text =
      '첫 문단은 [누리집](https://example.com/a_b)에 있다.[^1] 둘째 문장이다.\n\n[^1]: 작년 기록이다.\n';
    const expected = ['paragraph|첫 문단은 누리집에 있다. 둘째 문장이다.', 'paragraph|작년 기록이다.'];
    expect(lines(await hwpFormat.parse(await hwpxFile(text)))).toEqual(expected);
    expect(lines(await hwpFormat.parse((await hancomDocument(text)).exportHwp()))).toEqual(expected);
  });

  it('reads articles as headings only where they stand alone', async () => {
    const text =
      '제1조(목적) 이 규정은 텃밭의 운영에 필요한 사항을 정한다.\n\n제2조(정의)\n\n텃밭이란 나눔 텃밭을 말한다.\n';
    expect(lines(await hwpFormat.parse((await hancomDocument(text)).exportHwp()))).toEqual([
      'paragraph|제1조(목적) 이 규정은 텃밭의 운영에 필요한 사항을 정한다.',
      'heading|제2조(정의)',
      'paragraph|텃밭이란 나눔 텃밭을 말한다.',
    ]);
  });

  it('names no page where a program has laid none out', async () => {
    const long = '상추와 시금치를 심고 여름에 오이를 기르며 가을에 무를 거둔다. '.repeat(200);
    const file = await hwpFormat.parse((await hancomDocument(long)).exportHwp());
    expect(file.blocks.every(({ place }) => place === undefined)).toBe(true);
  });

  it('names files with a password, broken ones and those of another format', async () => {
    for (const bytes of locked)
      await expect(hwpFormat.parse(bytes)).rejects.toThrow('암호가 걸린 파일입니다.');
    await expect(hwpFormat.parse(hwp.subarray(0, 3000))).rejects.toThrow('손상되어');
    await expect(hwpFormat.parse(Buffer.from('HWP Document File V3.00 \u001a'))).rejects.toThrow('손상되어');
    await expect(hwpFormat.parse(Uint8Array.of(1, 2, 3))).rejects.toThrow('손상되어');
    await expect(hwpFormat.parse(await zipFile({ 'word/document.xml': '<글/>' }))).rejects.toThrow();
  });

  it('says that a document for reading only shows nothing', async () => {
    const notice =
      '이 문서는 상위 버전의 배포용 문서입니다. 문서를 읽으려면 최신 버전의 한글 또는 한글 뷰어가 필요합니다.';
    await expect(hwpFormat.parse(await hwpxFile(notice))).rejects.toThrow('배포용으로 저장되어');
  });

  it('reads fifty pages within seconds', async () => {
    const page = '상추와 시금치를 심고 여름에 오이를 기르며 가을에 무를 거둔다. '.repeat(50);
    const text = Array.from({ length: 50 }, (_, index) => `## ${index + 1}. 구역\n\n${page}\n`).join('\n');
    const bytes = (await hancomDocument(text)).exportHwp();
    const start = performance.now();
    const file = await hwpFormat.parse(bytes);
    expect(file.blocks).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
