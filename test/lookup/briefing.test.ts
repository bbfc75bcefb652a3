import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { IndexSnapshot } from '../../src/index-store/snapshot.ts';
import { type BriefingGroup, brief } from '../../src/lookup/briefing.ts';
import { groupBySubject } from '../../src/lookup/briefing-groups.ts';
import { cosine, sentenceVector } from '../../src/lookup/summary-vectors.ts';
import { article, indexOf, seedFile } from '../support/test-index.ts';
import { briefingDocuments } from './briefing-documents.ts';

const subjectSchema = z.object({ subject: z.string(), sources: z.array(z.string()).min(1) });

let snapshot: IndexSnapshot;
let subjects: readonly z.infer<typeof subjectSchema>[];
let groups: readonly (readonly string[])[];
let briefing: readonly BriefingGroup[];

beforeAll(async () => {
  const content = await readFile(new URL('../eval/briefing-groups.jsonl', import.meta.url), 'utf8');
  subjects = content
    .trim()
    .split('\n')
    .map((line) => subjectSchema.parse(JSON.parse(line)));
  ({ snapshot } = await indexOf(briefingDocuments()));
  groups = sourcesOf(snapshot, groupBySubject(snapshot, allOf(snapshot)));
  briefing = brief(snapshot, allOf(snapshot));
});

function allOf({ documents }: IndexSnapshot): number[] {
  return [...documents.keys()];
}

function sourcesOf(index: IndexSnapshot, rows: readonly (readonly number[])[]): string[][] {
  return rows.map((group) => group.map((document) => index.document(document).source));
}

/**
 * B-cubed F1: for each item, the share of its cluster that belongs with it, and the share of what belongs with it that
 * is in its cluster; the harmonic mean of both averages. Bagga & Baldwin, "Entity-Based Cross-Document Coreferencing
 * Using the Vector Space Model" (1998).
 */
function bCubed(clusters: readonly (readonly string[])[]): number {
  const items = clusters.flat();
  const kin = (item: string) => subjects.find(({ sources }) => sources.includes(item))!.sources;
  const mean = (value: (item: string, cluster: readonly string[]) => number) =>
    clusters.flatMap((cluster) => cluster.map((item) => value(item, cluster))).reduce((a, b) => a + b, 0) /
    items.length;
  const shared = (item: string, cluster: readonly string[]) =>
    cluster.filter((other) => kin(item).includes(other)).length;
  const precision = mean((item, cluster) => shared(item, cluster) / cluster.length);
  const recall = mean((item, cluster) => shared(item, cluster) / kin(item).length);
  return (2 * precision * recall) / (precision + recall);
}

/** A bare document with a date. */
function dated(source: string, date: string, text: string) {
  return seedFile(source, `---\ntitle: ${text}\ndate: ${date}\n---\n\n${text}\n`);
}

describe('documents on one subject', () => {
  test('all documents are labelled, many subjects of several documents and some of one', () => {
    expect(subjects.flatMap(({ sources }) => sources).sort()).toEqual(
      snapshot.documents.map(({ source }) => source).sort(),
    );
    expect(snapshot.documents.length).toBeGreaterThanOrEqual(24);
    expect(subjects.filter(({ sources }) => sources.length > 1).length).toBeGreaterThanOrEqual(8);
    expect(subjects.filter(({ sources }) => sources.length === 1).length).toBeGreaterThanOrEqual(4);
  });

  test('are found with a B-cubed F1 of at least .95; neither all apart nor all together comes near', () => {
    expect(bCubed(groups)).toBeGreaterThanOrEqual(0.95);
    const sources = groups.flat();
    expect(bCubed(sources.map((source) => [source]))).toBeLessThan(0.7);
    expect(bCubed([sources])).toBeLessThan(0.2);
  });

  test('near subjects stay apart: two data centres, two festivals', () => {
    const groupOf = (source: string) => groups.find((group) => group.includes(source));
    expect(groupOf('blue-plan.md')).not.toBe(groupOf('sunset-plan.md'));
    expect(groupOf('lantern-open.md')).not.toBe(groupOf('jazz-stage.md'));
  });

  test('the largest group is first, of equal ones the newest; in a group the newest document', () => {
    expect(groups[0]).toEqual(['bus-guide.md', 'bus-drivers.md', 'bus-protest.md', 'bus-reform.md']);
    const keys = groups.map((group) => [
      group.length,
      snapshot.document(snapshot.documentIndex(group[0]!)).date,
    ]);
    for (const [index, [size, date]] of keys.slice(1).entries()) {
      const [sizeBefore, dateBefore] = keys[index]!;
      expect(sizeBefore! > size! || (sizeBefore === size && dateBefore! >= date!)).toBe(true);
    }
  });

  test('every document asked for is in exactly one group, however often it is named', () => {
    expect(groups.flat().sort()).toEqual(snapshot.documents.map(({ source }) => source).sort());
    const row = snapshot.documentIndex('heat-wave.md');
    expect(groupBySubject(snapshot, [row, row])).toEqual([[row]]);
    expect(groupBySubject(snapshot, [])).toEqual([]);
  });

  test('two documents alone in an index are told apart or put together too', async () => {
    const pick = async (...sources: string[]) => {
      const documents = briefingDocuments().filter(({ source }) => sources.includes(source));
      const index = (await indexOf(documents)).snapshot;
      return sourcesOf(index, groupBySubject(index, allOf(index)));
    };
    expect(await pick('typhoon-path.md', 'typhoon-damage.md')).toEqual([
      ['typhoon-damage.md', 'typhoon-path.md'],
    ]);
    expect(await pick('typhoon-path.md', 'clock-repair.md')).toEqual([
      ['typhoon-path.md'],
      ['clock-repair.md'],
    ]);
  });

  test('verbs and figures alone make no subject', async () => {
    const documents = [
      article(
        'garden.md',
        '텃밭',
        '텃밭을 새로 열고 흙을 나르며 씨앗을 심는다. 힘들면 쉬고 어두우면 닫는다. 45, 120, 2026.',
      ),
      article(
        'museum.md',
        '박물관',
        '박물관을 새로 열고 그림을 나르며 나무를 심는다. 힘들면 쉬고 어두우면 닫는다. 45, 120, 2026.',
      ),
    ];
    const index = (await indexOf(documents)).snapshot;
    expect(groupBySubject(index, allOf(index))).toEqual([[0], [1]]);
  });

  test('of more than 200 documents the newest 200 are grouped; those without a date are the oldest', async () => {
    const news = Array.from({ length: 201 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
      return dated(`${String(index).padStart(3, '0')}.md`, day, `마을 소식 ${index}호가 나왔다.`);
    });
    const index = (await indexOf([...news, article('undated.md', '마을 소식', '마을 소식이 나왔다.')]))
      .snapshot;
    const grouped = sourcesOf(index, groupBySubject(index, allOf(index))).flat();
    expect(grouped).toHaveLength(200);
    expect(grouped).not.toContain('000.md');
    expect(grouped).not.toContain('undated.md');
    expect(grouped).toContain('200.md');
  });
});

describe('a briefing', () => {
  test('names each group by the title of its most central document', () => {
    expect(briefing.map(({ documents }) => documents.map(({ source }) => source))).toEqual(groups);
    expect(briefing[0]!.heading).toBe('하늘시 버스 노선 17년 만에 다시 그린다');
    for (const { heading, documents } of briefing)
      expect(documents.map(({ title }) => title)).toContain(heading);
  });

  test('says of each document where and when it appeared', () => {
    expect(briefing[0]!.documents[0]).toEqual({
      source: 'bus-guide.md',
      title: '6월부터 바뀌는 하늘시 버스, 이렇게 타세요',
      publisher: '하늘시청',
      date: '2026-05-20',
    });
  });

  test('has three lines a group, numbered, verbatim, from as many of its documents as there are', () => {
    for (const { lines, documents } of briefing) {
      expect(lines.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(new Set(lines.map(({ source }) => source)).size).toBe(Math.min(3, documents.length));
      for (const { source, start, end, quote } of lines) {
        expect(documents.map((document) => document.source)).toContain(source);
        expect(snapshot.documentText(snapshot.documentIndex(source)).slice(start, end)).toBe(quote);
      }
    }
  });

  test('lines stand in reading order, those of a document together', () => {
    const single = briefing.find(({ documents }) => documents[0]!.source === 'football-final.md')!;
    const starts = single.lines.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
    for (const { lines } of briefing) {
      const sources = lines.map(({ source }) => source);
      const runs = sources.filter((source, index) => source !== sources[index - 1]);
      expect(runs).toHaveLength(new Set(sources).size);
    }
  });

  test('does not say a thing twice', async () => {
    const lead = '초롱섬 등대가 불을 켠 지 백 년이 되었다.';
    const documents = [
      article('one.md', '초롱섬 등대 백 년', `${lead} 섬사람들은 떡을 나누었다.`),
      article('two.md', '초롱섬 등대, 백 번째 생일', `${lead} 초롱섬 등대지기는 사다리를 새로 칠했다.`),
    ];
    const index = (await indexOf(documents)).snapshot;
    const [group, ...others] = brief(index, allOf(index));
    expect(others).toEqual([]);
    expect(group!.lines.filter(({ quote }) => quote === lead)).toHaveLength(1);
    expect(group!.lines).toHaveLength(3);
    const rows = allSentences(index);
    const [left, right] = rows
      .filter(({ text }) => text === lead)
      .map(({ row }) => sentenceVector(index, row));
    expect(cosine(left!, right!)).toBeCloseTo(1);
  });

  test('has three lines of one document too, and nothing to say of none', () => {
    const row = snapshot.documentIndex('football-final.md');
    expect(brief(snapshot, [row])[0]!.lines).toHaveLength(3);
    expect(brief(snapshot, [])).toEqual([]);
  });
});

function allSentences(index: IndexSnapshot): { row: number; text: string }[] {
  return Array.from(index.tables.sentenceStarts, (_, row) => ({ row, text: index.sentenceText(row) }));
}
