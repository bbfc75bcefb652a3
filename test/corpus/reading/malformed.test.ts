import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bombs } from '../../support/files/bombs.ts';
import { damagedFiles } from '../../support/files/damage.ts';
import { goodFiles } from '../../support/files/good-files.ts';
import { HOSTILE_NAMES, UNREADABLE_NAMES } from '../../support/files/hostile-names.ts';
import { loadAndSurvive } from './survival.ts';

const TEXT = Buffer.from('이름이 어떻든 글은 글이다.');
const SEED = 5;
const BOMBS = ['laughs.docx', 'external.docx', 'lying.docx', 'cycle.pdf', 'deep.json', 'brackets.md'];

// All of them, in several rounds, are tried by malformed.durability.test.ts.
describe('reading a folder of strangers’ files', () => {
  it('survives damaged files of every format and some bombs', async () => {
    const sound = await goodFiles();
    const damaged = damagedFiles(sound, SEED, 1);
    const tried = damaged.filter((_, index) => index % 3 === 0);
    const some = bombs().filter(({ source }) => BOMBS.includes(source));
    const { documents } = await loadAndSurvive([...sound, ...tried, ...some]);
    const read = new Set(documents.map(({ source }) => source));
    expect(sound.filter(({ source }) => !read.has(source))).toEqual([]);
    expect(documents.find(({ source }) => source === 'sound.pdf')?.text).toContain('5,000원');
  });

  it('reads files under any name, and says which names it cannot', async () => {
    const { documents, failures } = await loadAndSurvive(
      HOSTILE_NAMES.map((source) => ({ source, bytes: TEXT })),
      (seeds) => {
        for (const name of UNREADABLE_NAMES) {
          writeFileSync(Buffer.concat([Buffer.from(`${seeds}/`), Buffer.from(name)]), TEXT);
        }
      },
    );
    expect(documents.length).toBe(HOSTILE_NAMES.length + 1);
    expect(failures.length).toBe(UNREADABLE_NAMES.length);
    expect(failures.map(({ reason }) => reason.split(/[.(]/)[0])).toContain(
      '이름의 글자 인코딩이 깨져 있어 열지 못했습니다',
    );
  });
});
