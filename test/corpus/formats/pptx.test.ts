import { describe, expect, it } from 'vitest';
import { pptxFormat } from '../../../src/corpus/formats/pptx.ts';
import { zipFile } from './office-files.ts';
import { group, placeholder, pptxFile, type SlideSource, slideTable, textBox } from './pptx-file.ts';

const lines = async (slides: readonly SlideSource[]) =>
  (await pptxFormat.parse(await pptxFile(slides))).blocks.map(
    ({ kind, level, text, place }) => `${place} ${kind}${level ?? ''}|${text}`,
  );

describe('pptxFormat', () => {
  it('reads slides in their order, titles as headings, placeholders of several paragraphs as lists', async () => {
    const cover = placeholder('ctrTitle', ['텃밭 보고']) + placeholder('subTitle', ['2025년 봄']);
    const plan = placeholder('body', ['씨앗 고르기', '물 주기']) + placeholder('title', ['할 일']);
    expect(await lines([{ shapes: cover }, { shapes: plan }])).toEqual([
      '슬라이드 1 heading1|텃밭 보고',
      '슬라이드 1 paragraph|2025년 봄',
      '슬라이드 2 heading2|할 일',
      '슬라이드 2 list-item|씨앗 고르기',
      '슬라이드 2 list-item|물 주기',
    ]);
  });

  it('reads shapes row by row from the left, those in groups and placeholders where they stand', async () => {
    const shapes = [
      placeholder('body', ['맨 아래 글입니다.']),
      textBox(['오른쪽 글입니다.'], [600, 205]),
      textBox(['왼쪽 글입니다.'], [100, 200]),
      group(textBox(['묶음 속 글입니다.'], [0, 100]), [100, 300]),
    ];
    expect(await lines([{ shapes: shapes.join('') }])).toEqual([
      '슬라이드 1 paragraph|왼쪽 글입니다.',
      '슬라이드 1 paragraph|오른쪽 글입니다.',
      '슬라이드 1 paragraph|묶음 속 글입니다.',
      '슬라이드 1 paragraph|맨 아래 글입니다.',
    ]);
  });

  it('reads tables with their header, notes behind the slide, and leaves out hidden slides and numbers', async () => {
    const table = slideTable(
      [
        ['작물', '파종'],
        ['상추', '3월'],
        ['바질', '5월'],
      ],
      [100, 300],
    );
    const slides = [
      { shapes: placeholder('title', ['숨긴 슬라이드']), hidden: true },
      { shapes: table + placeholder('sldNum', ['2']), notes: '파종 때를 강조한다.' },
    ];
    expect(await lines(slides)).toEqual([
      '슬라이드 2 table-row|작물: 상추 · 파종: 3월',
      '슬라이드 2 table-row|작물: 바질 · 파종: 5월',
      '슬라이드 2 paragraph|발표자 노트: 파종 때를 강조한다.',
    ]);
  });

  it('takes the title that the file states', async () => {
    const slides = [{ shapes: textBox(['글입니다.'], [0, 0]) }];
    expect((await pptxFormat.parse(await pptxFile(slides, '텃밭 보고'))).metadata.title).toBe('텃밭 보고');
    const untitled = await pptxFormat.parse(await pptxFile(slides, 'PowerPoint 프레젠테이션'));
    expect(untitled.metadata.title).toBeUndefined();
  });

  it.each([
    ['no presentation', zipFile({ 'a.txt': '글' }), '파워포인트 문서의 내용을 찾지 못했습니다'],
    ['broken XML', zipFile({ 'ppt/presentation.xml': '<p:presentation' }), '손상되어'],
    ['pictures alone', pptxFile([{ shapes: '' }]), '그림뿐이라'],
    ['another file', Promise.resolve(Buffer.from('글')), '.pptx 형식이 아니거나'],
  ])('names %s', async (_what, bytes, reason) => {
    await expect(pptxFormat.parse(await bytes)).rejects.toMatchObject({
      name: 'FormatError',
      message: expect.stringContaining(reason),
    });
  });
});
