import { createHash } from 'node:crypto';
import type { Block, DocumentMetadata, SeedDocument } from '../../src/corpus/document.ts';
import { seedDocument } from '../support/seed-document.ts';

/** Sentences with enough shared and enough different words for an index to tell them apart. */
export const SENTENCES = [
  '씨앗 도서관은 매주 수요일 오후 두 시에 문을 엽니다.',
  '회비는 한 달에 5,000원이며 학생은 절반만 냅니다.',
  '텃밭 모임은 봄과 가을에 감자와 배추를 심습니다.',
  '모임 장소는 시청 뒤 주민센터 2층 회의실입니다.',
  '환불은 행사 사흘 전까지 신청하면 모두 돌려 드립니다.',
  '데이터센터의 전력 사용량은 해마다 크게 늘고 있습니다.',
  '토마토 모종은 오월 초에 옮겨 심어야 냉해를 입지 않습니다.',
  '앤트로픽(Anthropic)은 새로운 대화 모델을 공개했다고 밝혔습니다.',
  '주차장은 건물 지하에 있고 두 시간까지 무료입니다.',
  '운영진은 매달 첫째 주 토요일에 회의록을 올립니다.',
  '분실물은 안내 데스크에서 한 달 동안 보관합니다.',
  '강연은 온라인으로도 볼 수 있으며 자막이 함께 나옵니다.',
] as const;

/** A document with the content hash that its content deserves. */
export function makeDocument(
  source: string,
  blocks: readonly Block[],
  metadata: Partial<DocumentMetadata> = {},
): SeedDocument {
  const document = seedDocument(blocks, { source, metadata: { title: source, ...metadata } });
  const content = JSON.stringify([document.text, document.blocks, document.metadata]);
  return { ...document, contentHash: createHash('sha256').update(content).digest('hex') };
}

export function paragraphs(source: string, ...texts: string[]): SeedDocument {
  return makeDocument(
    source,
    texts.map((text) => ({ kind: 'paragraph', text })),
  );
}
