import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingLines } from '../../../src/discord/rendering/fitting-lines.ts';
import {
  type ReindexReport,
  renderBusy,
  renderProgress,
  renderReport,
  reportCounts,
} from '../../../src/discord/rendering/render-reindex.ts';
import { reindexEn, reindexKo } from '../../../src/discord/texts/reindex.ts';
import { NO_PROGRESS } from '../../../src/service/reindex-meter.ts';
import type { ReindexProgress } from '../../../src/service/reindexing.ts';
import { expectAccepted } from './accepted.ts';
import { buttonsOf } from './body-limits.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileText } from './hostile-text.ts';

const halfway: ReindexProgress = {
  phase: 'embed',
  done: 1_234,
  total: 2_400,
  percent: 52,
  perSecond: 88.6,
  remainingSeconds: 75,
};

const report: ReindexReport = {
  added: ['회칙.md', '안내/모임_*7*.html'],
  changed: [],
  removed: ['old.txt'],
  renamed: [{ from: '옛_이름.md', to: '새 이름.md' }],
  unchanged: ['faq.md', 'fee.md'],
  version: 'v000012',
  published: true,
  documents: 4,
  chunks: 1_020,
  readable: 4,
  failed: [{ source: 'scan.xyz', reason: '지원하지 않는 형식입니다(.xyz).' }],
  warnings: [{ source: '.', reason: '살펴볼 것이 있습니다.' }],
  samplesHidden: true,
  emptied: false,
  rebuilt: '다른 모델로 만든 색인입니다.',
  seconds: 3.456,
};

describe('renderProgress', () => {
  it('shows a bar, the phase, counts, rate and remaining time, and a button to cancel', () => {
    const body = renderProgress(halfway, { texts: reindexKo, jobId: 7 });
    expect(body.content).toBe(
      [
        '**재색인 중** · 임베딩 계산',
        '▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱ 52%',
        '조각 1,234/2,400개 · 초당 89개 · 남은 시간 약 1분 15초',
      ].join('\n'),
    );
    expect(buttonsOf(body)).toEqual([{ label: '취소', id: 's1:reindex-cancel:7', disabled: false }]);
  });

  it('leaves out what is not known yet', () => {
    const body = renderProgress(NO_PROGRESS, { texts: reindexEn, jobId: 7 });
    expect(body.content).toBe(`**Reindexing** · reading documents\n${'▱'.repeat(20)} 0%`);
  });

  it('fills the bar at the end', () => {
    const { content } = renderProgress({ ...halfway, percent: 100 }, { texts: reindexKo, jobId: 7 });
    expect(content).toContain(`${'▰'.repeat(20)} 100%`);
  });

  it('tells whoever wants another run how far this one is', () => {
    const { content, components } = renderBusy(halfway, reindexKo);
    expect(content).toMatch(/^이미 재색인하고 있습니다\..*\n\*\*재색인 중\*\* · 임베딩 계산\n▰{10}▱{10} 52%/);
    expect(components).toEqual([]);
  });
});

describe('renderReport', () => {
  it('says what changed and what could not be read, and why', () => {
    const [embed] = renderReport(report, reindexKo).embeds;
    expect(embed).toEqual({
      title: '재색인을 마쳤습니다',
      description: [
        '추가 2 · 변경 0 · 삭제 1 · 그대로 2 · 읽지 못함 1',
        '문서 4개 · 조각 1,020개',
        '3.5초 걸림 · 버전 v000012',
        '다른 모델로 만든 색인입니다. 처음부터 다시 만들었습니다.',
        '직접 넣은 문서가 있어 예시 문서는 색인에서 뺐습니다.',
      ].join('\n'),
      fields: [
        { name: '추가 2개', value: '• 회칙.md\n• 안내/모임\\_\\*7\\*.html' },
        { name: '삭제 1개', value: '• old.txt' },
        { name: '이름이 바뀜 1개', value: '• 옛\\_이름.md → 새 이름.md' },
        { name: '읽지 못함 1개', value: '• scan.xyz · 지원하지 않는 형식입니다(.xyz).' },
        { name: '살펴볼 것 1개', value: '• 살펴볼 것이 있습니다.' },
      ],
    });
    expect(reportCounts(report, reindexEn)).toBe(
      '2 added · 0 changed · 1 removed · 2 unchanged · 1 unreadable',
    );
  });

  it('makes no emoji of a path with a colon and what stands behind it', () => {
    const failed = [{ source: 'a:smile', reason: '깨졌습니다.' }];
    const [embed] = renderReport({ ...report, failed, warnings: [] }, reindexKo).embeds;
    expect(embed?.fields?.at(-1)?.value).toBe('• a:smile · 깨졌습니다.');
  });

  it('says so when nothing changed', () => {
    const quiet = {
      ...report,
      added: [],
      removed: [],
      renamed: [],
      failed: [],
      warnings: [],
      published: false,
    };
    const [embed] = renderReport(quiet, reindexKo).embeds;
    expect(embed).toMatchObject({ title: '바뀐 것이 없습니다', fields: [] });
  });

  it('counts what a long list leaves out', () => {
    const added = Array.from({ length: 500 }, (_, index) => `문서-${index}.md`);
    const [embed] = renderReport({ ...report, added }, reindexKo).embeds;
    const lines = embed?.fields?.[0]?.value.split('\n') ?? [];
    expect(lines[0]).toBe('• 문서-0.md');
    expect(lines.at(-1)).toBe(`외 ${500 - (lines.length - 1)}개`);
    expect(lines.length).toBeGreaterThan(50);
  });

  it('stays within the limits and makes no markup, whatever files are called', () => {
    const names = fc.array(hostileText(30), { maxLength: 60 });
    const problems = fc.array(fc.record({ source: hostileText(30), reason: hostileText(60) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(names, names, problems, problems, (added, removed, failed, warnings) => {
        const body = renderReport({ ...report, added, changed: added, removed, failed, warnings }, reindexKo);
        expectAccepted(body);
        for (const { value } of body.embeds[0]?.fields ?? []) {
          expect(value.length).toBeLessThanOrEqual(1024);
          expect(readMarkdown(value).markup).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('fittingLines', () => {
  const more = (left: number) => `+${left}`;

  it.each([
    [['ab', 'cd'], 5, 'ab\ncd'],
    [['ab', 'cd', 'ef'], 7, 'ab\n+2'],
    [['ab', 'cd', 'ef'], 8, 'ab\ncd\nef'],
    [['ab', 'cd', 'ef', 'gh'], 8, 'ab\ncd\n+2'],
    [['abcdef', 'g'], 4, 'abcdef\n+1'],
    [[], 4, ''],
  ])('fits %j into %d characters', (lines, limit, expected) => {
    expect(fittingLines(lines, limit, more)).toBe(expected);
  });
});
