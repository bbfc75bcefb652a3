import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answer/evidence.ts';
import { renderEvidence } from '../../../src/discord/rendering/render-evidence.ts';
import { askingKo } from '../../../src/discord/texts/asking.ts';
import { feeCitation } from './answers.ts';
import { buttonsOf, expectWithinLimits } from './body-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText, longText } from './hostile-text.ts';

const options = { texts: askingKo, viewId: 'v1' };

describe('renderEvidence', () => {
  it('shows each quote in bold between its neighbours', () => {
    const evidence: Evidence[] = [
      { citation: feeCitation, before: '모임은 매주 열린다.', after: '학생은 *절반*만 낸다.' },
      { citation: { ...feeCitation, number: 2, place: null }, before: '', after: '' },
    ];
    expect(renderEvidence(evidence, 0, options)).toEqual({
      content: '',
      embeds: [
        {
          title: '근거',
          description: [
            '[1] **모임 회칙** · 새싹 모임 · 2025년 7월 10일 · 제4조',
            '모임은 매주 열린다. **회비는 매달 1만 원이다.** 학생은 \\*절반\\*만 낸다.',
            '',
            '[2] **모임 회칙** · 새싹 모임 · 2025년 7월 10일',
            '**회비는 매달 1만 원이다.**',
          ].join('\n'),
        },
      ],
      components: [],
    });
  });

  it('says so when there is nothing to show', () => {
    expect(renderEvidence([], 0, options).embeds[0]?.description).toBe('보여 드릴 근거가 없습니다.');
  });

  it('turns pages', () => {
    const quote = '회비는 매달 걷는다. '.repeat(160);
    const evidence = [1, 2, 3, 4].map((number) => ({
      citation: { ...feeCitation, number, quote },
      before: '',
      after: '',
    }));
    const second = renderEvidence(evidence, 1, options);
    expect(second.embeds[0]?.description?.startsWith('[3] **모임 회칙**')).toBe(true);
    expect(buttonsOf(second)).toEqual([
      { label: '◀ 이전', id: 's1:evidence-page:v1:0', disabled: false },
      { label: '2/2', id: 's1:evidence-page:v1:1', disabled: true },
      { label: '다음 ▶', id: 's1:evidence-page:v1:2', disabled: true },
    ]);
    expect(renderEvidence(evidence, 1, { ...options, viewId: null }).components).toEqual([]);
  });

  it('keeps the bold of an endless quote whole on each page, with its document', () => {
    const citation = { ...feeCitation, quote: '가'.repeat(7000), date: null, place: null };
    const pages = [0, 1].map((page) =>
      renderEvidence([{ citation, before: '앞.', after: '뒤.' }], page, options),
    );
    const [first, second] = pages.map(({ embeds }) => embeds[0]?.description);
    expect(first).toMatch(
      /^\[1\] \*\*모임 회칙\*\* · 새싹 모임\n앞\. \*\*가{2000}\*\*\n\n\[1\] .*\n\*\*가{2000}\*\*$/,
    );
    expect(second).toMatch(
      /^\[1\] \*\*모임 회칙\*\* · 새싹 모임\n\*\*가{2000}\*\*\n\n\[1\] .*\n\*\*가{1000}\*\* 뒤\.$/,
    );
  });

  it('stays within the limits and makes no markup but its own, of any evidence', () => {
    const text = fc.oneof(hostileText(60), longText(3000));
    const item = fc.record({
      quote: text,
      title: text,
      publisher: text,
      place: text,
      date: text,
      before: text,
      after: text,
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), fc.nat(8), (items, page) => {
        const evidence = items.map(({ before, after, ...known }, index) => ({
          citation: { ...feeCitation, ...known, number: index + 1, quote: `가${known.quote}` },
          before,
          after,
        }));
        const body = renderEvidence(evidence, page, options);
        expectWithinLimits(body);
        expect(readMarkdown(body.embeds[0]!.description!).markup.every((kind) => kind === 'bold')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
