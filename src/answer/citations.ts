import type { IndexSnapshot } from '../index-store/snapshot.ts';
import type { Citation } from './answer.ts';

/** Markers that introduce an answer or an item; a quotation begins behind them. */
const LEADING_MARKER = /^(?:(?:A|답|답변)\s*\d*\s*[.:)]\s*|[-•*·▶■○●◦]\s+)/u;

/** Footnote marks of the source behind a sentence: they would be read as citations of ours. */
const TRAILING_MARKS = /(?:\s*\[\d+\])+\s*$/u;

/** The span of a sentence that is quoted: the whole but for a leading marker and footnote marks. Offsets are absolute in the corpus. */
interface QuoteSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function quoteSpan(snapshot: IndexSnapshot, sentence: number): QuoteSpan {
  const text = snapshot.sentenceText(sentence);
  const skipped = LEADING_MARKER.exec(text)?.[0].length ?? 0;
  const quoted = text.slice(skipped).replace(TRAILING_MARKS, '');
  const start = snapshot.tables.sentenceStarts[sentence]! + skipped;
  return { text: quoted, start, end: start + quoted.length };
}

/**
 * Makes the citation of a quoted sentence and checks it against the stored text before anyone sees it.
 *
 * @throws Error when the quote does not stand where it is said to stand: the index is then not to be trusted.
 */
export function citeSentence(
  snapshot: IndexSnapshot,
  sentence: number,
  number: number,
  score: number,
): Citation {
  const document = snapshot.documentOfSentence(sentence);
  const { source, title, publisher, date } = snapshot.document(document);
  const base = snapshot.tables.documentTextStarts[document]!;
  const { text, start, end } = quoteSpan(snapshot, sentence);
  const citation = {
    number,
    source,
    title,
    publisher,
    date,
    copies: snapshot.duplicatesOf(document).length,
    place: snapshot.sectionOfSentence(sentence).place,
    quote: text,
    start: start - base,
    end: end - base,
    score: Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000,
  };
  if (snapshot.documentText(document).slice(citation.start, citation.end) !== citation.quote) {
    throw new Error(`quote of ${source} [${citation.start}, ${citation.end}) is not in the stored text`);
  }
  return citation;
}
