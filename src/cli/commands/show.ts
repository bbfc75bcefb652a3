import { SsiatError } from '../../errors.ts';
import type { DocumentEntry } from '../../index-store/manifest.ts';
import type { IndexSnapshot } from '../../index-store/snapshot.ts';
import type { Command } from '../command.ts';
import type { Output } from '../output.ts';
import { printable, printableLine } from '../printable.ts';
import { withRuntime } from '../with-runtime.ts';

/** `show`: a document's stored text, which quotes and their offsets refer to. */
export const show: Command = {
  name: 'show',
  summary: '색인에 담긴 문서의 글을 보여 줍니다.',
  usage: '<문서>',
  details: [
    '문서는 씨앗 폴더 아래의 경로나 제목으로 적습니다. 인용의 위치(start, end)는 이 글을 기준으로 합니다.',
  ],
  examples: ['npm run --silent show -- samples/faq.md --json'],
  options: {
    json: { type: 'boolean', description: '문서를 JSON 한 줄로 냅니다.' },
    quiet: { type: 'boolean', description: '진행 상황과 안내를 내지 않습니다.' },
  },
  positionals: { min: 1, max: 1 },
  async run(context) {
    const { output, signal, options, positionals } = context;
    return withRuntime(context, async (runtime) => {
      const { openIndex } = await import('../open-index.ts');
      const snapshot = await openIndex(runtime, { output, signal, quiet: options.flag('quiet') });
      const row = await findDocument(positionals[0]!, snapshot);
      const { source, title, author, publisher, date } = snapshot.document(row);
      const text = snapshot.documentText(row);
      if (options.flag('json')) output.json({ source, title, author, publisher, date, text });
      else await printDocument(snapshot.document(row), text, output);
      return 0;
    });
  },
};

/** @throws SsiatError `document`, naming what looks like it */
async function findDocument(name: string, snapshot: IndexSnapshot): Promise<number> {
  const wanted = name.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '');
  const row = snapshot.documentIndex(wanted);
  if (row >= 0) return row;
  const titled = snapshot.documents.flatMap(({ title }, index) => (title === wanted ? [index] : []));
  if (titled.length === 1) return titled[0]!;
  const { nearDocuments } = await import('../near-names.ts');
  const near = nearDocuments(wanted, snapshot.documents).map(
    ({ source, title }) => `  - ${source} (${title})`,
  );
  const hint = near.length > 0 ? `\n비슷한 문서:\n${near.join('\n')}` : '';
  throw new SsiatError('document', `색인에 '${printableLine(name)}' 문서가 없습니다.${hint}`);
}

async function printDocument(document: DocumentEntry, text: string, output: Output): Promise<void> {
  const { koreanDate } = await import('../render-answer.ts');
  const { author, publisher, date, url, source, tags } = document;
  const facts = [source, author, publisher, date && koreanDate(date), url].flatMap((fact) => fact ?? []);
  output.line(output.colors.bold(printableLine(document.title)));
  output.line(output.colors.dim(facts.map(printableLine).join(' · ')));
  if (tags.length > 0) output.line(output.colors.dim(printableLine(`태그 ${tags.join(', ')}`)));
  output.line();
  output.line(printable(text));
}
