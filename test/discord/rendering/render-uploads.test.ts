import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRemovalQuestion, renderRemoved } from '../../../src/discord/rendering/render-removal.ts';
import { renderUploads } from '../../../src/discord/rendering/render-uploads.ts';
import { textsFor } from '../../../src/discord/texts/index.ts';
import type { Upload } from '../../../src/service/seeds/upload.ts';
import { expectAccepted } from './accepted.ts';
import { buttonsOf } from './body-limits.ts';
import { hostileText } from './hostile-text.ts';

const { seeds: ko } = textsFor('ko');
const LOCALES = [ko, textsFor('en-US').seeds];
const STAGED = '00000000-0000-4000-8000-000000000000';
const VIEW = 'v'.repeat(12);

function everyState(name: string): Upload[] {
  return [
    { name, state: { kind: 'refused', reason: name } },
    { name, state: { kind: 'asking', staged: STAGED, conflict: { kind: 'name', source: name } } },
    { name, state: { kind: 'asking', staged: STAGED, conflict: { kind: 'content', source: name } } },
    { name, state: { kind: 'placed', source: name, replaced: null } },
    { name, state: { kind: 'indexed', source: `${name}-2`, replaced: true, title: name, chunks: 1_234 } },
  ];
}

describe('renderUploads', () => {
  it('says of each file what became of it, and offers a choice for those that wait', () => {
    const body = renderUploads({ uploads: everyState('회칙.md'), notes: ['끝'], viewId: VIEW }, ko);
    expectAccepted(body);
    expect(body.embeds[0]?.description?.split('\n')).toEqual([
      '1\\. **회칙.md** · 넣지 못했습니다. 회칙.md',
      '2\\. **회칙.md** · 이름이 같은 문서가 이미 있습니다(회칙.md). 어떻게 할까요?',
      '3\\. **회칙.md** · 내용이 같은 문서가 이미 있습니다(회칙.md). 어떻게 할까요?',
      '4\\. **회칙.md** · 씨앗 폴더에 넣었습니다. 색인에는 다음 재색인 때 들어갑니다.',
      '5\\. **회칙.md** · 있던 파일은 휴지통으로 옮기고 색인에 넣었습니다: 문서 1개(회칙.md), 조각 1,234개 · 저장한 이름: 회칙.md-2',
      '끝',
    ]);
    expect(buttonsOf(body).map(({ label, id }) => [label, id])).toEqual(
      [2, 3].flatMap((number) => [
        [`${number}. 교체`, `s1:upload-choice:${VIEW}:${number - 1}:replace`],
        [`${number}. 둘 다 두기`, `s1:upload-choice:${VIEW}:${number - 1}:both`],
        [`${number}. 취소`, `s1:upload-choice:${VIEW}:${number - 1}:cancel`],
      ]),
    );
  });

  it('offers nothing that could not be kept', () => {
    expect(renderUploads({ uploads: everyState('a.md'), notes: [], viewId: null }, ko).components).toEqual(
      [],
    );
  });

  it('stays within the limits, and shows names as they are', () => {
    fc.assert(
      fc.property(hostileText(300), (text) => {
        for (const texts of LOCALES) {
          expectAccepted(renderUploads({ uploads: everyState(text), notes: [], viewId: VIEW }, texts));
          const document = { id: 'a'.repeat(16), title: text, source: text };
          expectAccepted(renderRemovalQuestion(document, texts));
          expectAccepted(
            renderRemoved(document, { trashId: '20261122T030405678Z-1a2b3c4d', problem: null }, texts),
          );
        }
      }),
    );
  });
});
