import { describe, expect, it } from 'vitest';
import { type ProgramState, renderStatus } from '../../../src/discord/rendering/render-status.ts';
import { textsFor } from '../../../src/discord/texts/index.ts';
import { NO_PROGRESS } from '../../../src/service/reindex-meter.ts';
import { expectAccepted } from './accepted.ts';

const state: ProgramState = {
  status: {
    program: '1.2.3',
    version: 'v000042',
    documents: 1_200,
    chunks: 34_567,
    builtAt: new Date('2026-11-21T15:30:00Z'),
    model: 'ssiat-embed-ko',
  },
  node: 'v22.1.0',
  uptimeSeconds: 93_600,
  memoryBytes: 412.4 * 1024 * 1024,
  latency: { p50: 45.2, p95: 1_203.7 },
  ping: 23,
  running: { ...NO_PROGRESS, percent: 34 },
  folder: { kind: 'watching' },
};

function fieldsOf(body: ReturnType<typeof renderStatus>): Record<string, string> {
  return Object.fromEntries((body.embeds[0]?.fields ?? []).map(({ name, value }) => [name, value]));
}

describe('renderStatus', () => {
  it('shows each figure, the time of the index in Korea', () => {
    const body = renderStatus(state, textsFor('ko'));
    expectAccepted(body);
    expect(fieldsOf(body)).toEqual({
      버전: '1.2.3 · Node.js v22.1.0',
      '가동 시간': '1일 2시간',
      '색인 버전': 'v000042',
      '색인한 문서': '문서 1,200개 · 조각 34,567개',
      '색인한 때': '2026년 11월 22일 00:30 KST',
      '임베딩 모델': 'ssiat-embed-ko',
      메모리: '412 MiB',
      '답변 시간': '중앙값 45ms · 95% 1,204ms 이내',
      '게이트웨이 지연': '23ms',
      '진행 중인 작업': '재색인 34%',
      '씨앗 폴더': '바뀌면 스스로 색인합니다',
    });
  });

  it('says what is not known yet', () => {
    const body = renderStatus({ ...state, latency: null, ping: null, running: null }, textsFor('en-US'));
    expectAccepted(body);
    expect(fieldsOf(body)).toMatchObject({
      'Time to answer': 'No answer yet',
      'Gateway ping': 'being measured',
      'Running job': 'none',
    });
  });

  it.each([
    [{ kind: 'off' }, '지켜보지 않습니다(`/재색인`으로 반영)'],
    [{ kind: 'emptied' }, '폴더가 비어 이전 색인을 그대로 씁니다.'],
    [
      { kind: 'failed', reason: '읽을 *권한*이 없습니다.' },
      '마지막 색인이 실패했습니다. 읽을 \\*권한\\*이 없습니다.',
    ],
  ] as const)('says how the folder stands: %o', (folder, text) => {
    const body = renderStatus({ ...state, folder }, textsFor('ko'));
    expectAccepted(body);
    expect(fieldsOf(body)['씨앗 폴더']).toContain(text);
  });
});
