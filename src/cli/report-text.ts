import type { IndexingReport } from '../indexing.ts';
import type { Output } from './output.ts';
import { printableLine } from './printable.ts';

/** Names listed of one kind of change before the rest is only counted. */
const LISTED = 20;

/** The report as `index --json` prints it; outside programs rely on its fields. */
export function reportJson(report: IndexingReport): Record<string, unknown> {
  const { version, published, documents, chunks, added, changed, removed, unchanged, failed, warnings } =
    report;
  const { renamed, samplesHidden, emptied, rebuilt, seconds } = report;
  return {
    version,
    published,
    documents,
    chunks,
    added,
    changed,
    removed,
    renamed,
    unchanged: unchanged.length,
    failed,
    warnings,
    samplesHidden,
    emptied,
    rebuilt,
    seconds,
  };
}

/** The report for people: what changed, what could not be read and why, what is in the index now. */
export function reportLines(report: IndexingReport, { colors }: Output): string[] {
  const lines: string[] = [];
  if (report.rebuilt !== null) lines.push(`${report.rebuilt} 처음부터 다시 만들었습니다.`);
  lines.push(
    ...names('추가', report.added, colors.green('+')),
    ...names('변경', report.changed, colors.yellow('~')),
    ...names('삭제', report.removed, colors.red('-')),
  );
  const renamed = report.renamed.map(({ from, to }) => `${from} → ${to}`);
  if (renamed.length > 0) lines.push(...names('이름이 바뀜', renamed, colors.yellow('>')));
  lines.push(`그대로 ${report.unchanged.length}개`);
  lines.push(...problemLines(report, colors));
  if (report.samplesHidden) lines.push('직접 넣은 문서가 있어 예시 문서(samples/)는 색인에서 뺐습니다.');
  const state = report.published ? '새 색인을 만들었습니다' : '바뀐 것이 없어 색인을 그대로 둡니다';
  lines.push(
    `${state}: 문서 ${count(report.documents)}개, 조각 ${count(report.chunks)}개 (${report.seconds.toFixed(1)}초, ${report.version})`,
  );
  return lines;
}

/** What could not be read or not wholly, one line a file. */
export function problemLines(
  { failed, warnings }: Pick<IndexingReport, 'failed' | 'warnings'>,
  colors: Output['colors'],
): string[] {
  const line = (mark: string, { source, reason }: { source: string; reason: string }) =>
    source === '.' ? `  ${mark} ${reason}` : `  ${mark} ${printableLine(source)}: ${printableLine(reason)}`;
  return [
    ...(failed.length > 0 ? [`읽지 못함 ${failed.length}개`] : []),
    ...failed.map((problem) => line(colors.red('✗'), problem)),
    ...(warnings.length > 0 ? [`살펴볼 것 ${warnings.length}개`] : []),
    ...warnings.map((problem) => line(colors.yellow('!'), problem)),
  ];
}

function names(label: string, sources: readonly string[], mark: string): string[] {
  if (sources.length === 0) return [`${label} 0개`];
  const listed = sources.slice(0, LISTED).map((source) => `  ${mark} ${printableLine(source)}`);
  const rest = sources.length - listed.length;
  return [`${label} ${count(sources.length)}개`, ...listed, ...(rest > 0 ? [`  … 외 ${count(rest)}개`] : [])];
}

function count(value: number): string {
  return value.toLocaleString('ko-KR');
}
