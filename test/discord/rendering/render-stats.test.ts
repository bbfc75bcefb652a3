import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderComplaints } from '../../../src/discord/rendering/render-complaints.ts';
import { renderGap, renderGaps } from '../../../src/discord/rendering/render-gaps.ts';
import { renderStats } from '../../../src/discord/rendering/render-stats.ts';
import { textsFor } from '../../../src/discord/texts/index.ts';
import { expectAccepted } from './accepted.ts';
import { hostileText } from './hostile-text.ts';

const ko = textsFor('ko');
const LOCALES = [ko, textsFor('en-US')];
const GAP = {
  id: 7,
  question: '주말에 **열쇠**는 어디 있나요?',
  count: 3,
  firstAt: new Date('2026-11-20T14:59:00Z'),
  lastAt: new Date('2026-11-21T15:01:00Z'),
  state: 'open',
  source: null,
} as const;
const REPORT = {
  days: 30,
  answered: 1_200,
  unanswered: 290,
  failed: 10,
  documents: [{ title: '회원 *등급* 안내', count: 42 }],
  feedback: { helpful: 12, unhelpful: 3 },
  openGaps: 5,
  changes: [],
};

const CHANGE = {
  at: new Date('2026-11-21T15:01:00Z'),
  action: 'replaced',
  source: '회칙_*최종*.hwp',
  outcome: 'waiting',
  detail: '재색인이 취소되었습니다.',
  mark: '3fa2',
  mine: false,
} as const;

/** Texts that become as long as they can when they are made inert. */
const LONGEST = ['*'.repeat(3000), '@everyone'.repeat(300), '가'.repeat(3000)];

describe('renderStats', () => {
  it('shows the sums, the shares, the documents and the picture', () => {
    const [embed] = renderStats(REPORT, { texts: ko, chart: 'questions.png' }).embeds;
    expect(embed?.title).toBe('최근 30일 통계');
    expect(embed?.fields?.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      '질문: 1,500',
      '답함: 1,200 (80%)',
      '찾지 못함: 290 (19%)',
      '실패: 10 (1%)',
      '평가 (보관 기간 안): 👍 12 · 👎 3',
      '답을 기다리는 질문: 5',
      '많이 인용된 문서: **회원 \\*등급\\* 안내** · 42번',
    ]);
    expect(embed?.image).toEqual({ url: 'attachment://questions.png' });
  });

  it('shows no share of nothing, and no picture where there is none', () => {
    const nothing = { ...REPORT, answered: 0, unanswered: 0, failed: 0, documents: [] };
    const [embed] = renderStats(nothing, { texts: ko, chart: null }).embeds;
    expect(embed?.fields?.slice(0, 3).map(({ value }) => value)).toEqual(['0', '0', '0']);
    expect(embed?.fields?.at(-1)?.value).toBe('아직 없습니다.');
    expect(embed).not.toHaveProperty('image');
  });

  it('shows who changed which documents, when and with what outcome', () => {
    const changes = [
      CHANGE,
      { ...CHANGE, action: 'removed', outcome: 'done', detail: null, mine: true },
      { ...CHANGE, action: 'watched', source: null, outcome: 'done', detail: '추가 2', mark: null },
      { ...CHANGE, action: 'added', source: 'a.md', outcome: 'done', detail: null, mark: null },
    ] as const;
    const [, log] = renderStats({ ...REPORT, changes }, { texts: ko, chart: null }).embeds;
    expect(log).toEqual({
      title: '문서를 바꾼 기록',
      description: [
        '- 2026-11-22 00:01 · 교체 · **회칙\\_\\*최종\\*.hwp** · 색인은 아직 · 재색인이 취소되었습니다. · 관리자 3fa2',
        '- 2026-11-22 00:01 · 삭제 · **회칙\\_\\*최종\\*.hwp** · 나',
        '- 2026-11-22 00:01 · 폴더 변화 반영 · 추가 2 · 봇',
        '- 2026-11-22 00:01 · 추가 · **a.md** · 기록을 지운 사람',
      ].join('\n'),
    });
  });

  it('stays within the limits with any titles', () => {
    fc.assert(
      fc.property(fc.array(hostileText(60), { maxLength: 5 }), (titles) => {
        const documents = titles.map((title) => ({ title, count: 1e15 }));
        const changes = titles.map((title) => ({ ...CHANGE, source: title, detail: title }));
        for (const texts of LOCALES) {
          expectAccepted(renderStats({ ...REPORT, documents, changes }, { texts, chart: 'a.png' }));
        }
      }),
    );
  });
});

describe('renderGaps', () => {
  it('numbers the questions through the pages and opens them by a menu', () => {
    const body = renderGaps({ gaps: [GAP], total: 11, page: 1, pages: 2, offset: 10 }, '', ko);
    expect(body.embeds).toEqual([
      {
        title: '찾지 못한 질문 · 11개',
        description: '**11** · 주말에 \\*\\*열쇠\\*\\*는 어디 있나요?\n-# 3번 · 마지막 2026년 11월 22일',
      },
    ]);
    expect(body.components[0]?.components[0]).toMatchObject({
      custom_id: 's1:gap-open:1',
      options: [
        {
          label: '11. 주말에 **열쇠**는 어디 있나요?',
          value: '7',
          description: '3번 · 마지막 2026년 11월 22일',
        },
      ],
    });
    expect(body.components[1]?.components).toMatchObject([
      { custom_id: 's1:gaps-page:open:0', disabled: false },
      { label: '2/2' },
      { disabled: true },
    ]);
  });

  it('says that there is none', () => {
    const body = renderGaps({ gaps: [], total: 0, page: 0, pages: 1, offset: 0 }, '', ko);
    expect(body.embeds[0]?.description).toBe('답을 기다리는 질문이 없습니다.');
    expect(body.components).toEqual([]);
  });

  it('stays within the limits with any questions', () => {
    fc.assert(
      fc.property(fc.array(hostileText(200), { minLength: 1, maxLength: 10 }), (questions) => {
        const gaps = questions.map((question, id) => ({ ...GAP, id, question, count: 123_456_789 }));
        for (const texts of LOCALES) {
          expectAccepted(
            renderGaps({ gaps, total: 1e6, page: 3, pages: 9, offset: 30 }, texts.stats.dismissed, texts),
          );
          expectAccepted(renderGap({ ...gaps[0]!, question: `${questions[0]}가` }, 3, texts));
        }
      }),
    );
  });
});

describe('renderGap', () => {
  it('tells when it was asked, and leads on and back', () => {
    const body = renderGap(GAP, 2, ko);
    expect(body.embeds[0]).toMatchObject({
      description: '주말에 \\*\\*열쇠\\*\\*는 어디 있나요?',
      fields: [
        { name: '물어본 횟수', value: '3번' },
        { name: '처음', value: '2026년 11월 20일 23:59 KST' },
        { name: '마지막', value: '2026년 11월 22일 00:01 KST' },
      ],
    });
    expect(body.components[0]?.components).toMatchObject([
      { label: '답변 등록', custom_id: 's1:gap-answer:7' },
      { label: '무시', custom_id: 's1:gap-dismiss:7:2' },
      { label: '목록으로', custom_id: 's1:gaps-page:open:2' },
    ]);
  });
});

describe('the longest texts', () => {
  it.each(LONGEST)('fit (%#)', (text) => {
    for (const texts of LOCALES) {
      const documents = Array.from({ length: 5 }, () => ({ title: text, count: 1e15 }));
      const changes = Array.from({ length: 10 }, () => ({ ...CHANGE, source: text, detail: text }));
      expectAccepted(renderStats({ ...REPORT, documents, changes }, { texts, chart: 'a.png' }));
      const gaps = Array.from({ length: 10 }, (_, id) => ({ ...GAP, id, question: text, count: 1e9 }));
      expectAccepted(
        renderGaps({ gaps, total: 1e6, page: 3, pages: 9, offset: 30 }, texts.stats.dismissed, texts),
      );
      expectAccepted(renderGap(gaps[0]!, 3, texts));
      const { lastAt: at } = GAP;
      const complaint = { at, question: text, reason: text, titles: [text, text, text] };
      const complaints = Array.from({ length: 5 }, () => complaint);
      expectAccepted(renderComplaints({ complaints, total: 1e6, page: 3, pages: 9, offset: 15 }, texts));
    }
  });
});

describe('renderComplaints', () => {
  const complaint = {
    at: new Date('2026-11-21T15:01:00Z'),
    question: '회비는 얼마야?',
    reason: '작년 금액입니다.',
    titles: ['회비 안내'],
  };

  it('tells what was asked, why it was unhelpful and what was cited', () => {
    const kept = {
      complaints: [complaint, { ...complaint, question: null, reason: null, titles: [] }],
      total: 2,
      page: 0,
      pages: 1,
      offset: 0,
    };
    const body = renderComplaints(kept, ko);
    expect(body.embeds).toEqual([
      {
        title: '아쉬운 답 · 2개',
        description:
          '**회비는 얼마야?**\n작년 금액입니다.\n-# 2026년 11월 22일 00:01 KST · 인용: 회비 안내\n\n' +
          '*질문을 보관하지 않았습니다*\n*이유를 적지 않았습니다*\n-# 2026년 11월 22일 00:01 KST',
      },
    ]);
    expect(body.components).toEqual([]);
  });

  it('says that there is none', () => {
    const body = renderComplaints({ complaints: [], total: 0, page: 0, pages: 1, offset: 0 }, ko);
    expect(body.embeds[0]?.description).toBe('아쉽다는 평가가 없습니다.');
  });

  it('stays within the limits with any texts', () => {
    const text = hostileText(200);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 3 })), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const complaints = parts.map(([question, reason, titles]) => ({
            ...complaint,
            question,
            reason,
            titles,
          }));
          for (const texts of LOCALES) {
            expectAccepted(
              renderComplaints({ complaints, total: 1e6, page: 3, pages: 9, offset: 15 }, texts),
            );
          }
        },
      ),
    );
  });
});
