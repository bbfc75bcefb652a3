import type { APIButtonComponentWithCustomId } from 'discord.js';
import { type Answer, citedNumbers, type Segment, shownText } from '../../answer/answer.ts';
import type { AskingTexts } from '../texts/asking.ts';
import type { MessageBody } from './body.ts';
import { button, buttonRow, pageRows } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { titleText } from './document-line.ts';
import { inert, inertLine } from './inert.ts';
import { LIMITS } from './limits.ts';
import { nearestPage, paginate } from './pages.ts';
import { sourceEmbeds } from './sources.ts';

/** Characters of a note and of a title that are shown. */
const NOTE = 400;
const TITLE = 150;

/** A button under an answer, or the pair of votes. */
export const ANSWER_ACTIONS = ['evidence', 'sources', 'thread', 'votes'] as const;
export type AnswerAction = (typeof ANSWER_ACTIONS)[number];

export interface AnswerOptions {
  readonly texts: AskingTexts;
  /** Of the stored state behind the buttons; null: no buttons. */
  readonly viewId: string | null;
  /** The line above the answer, of some hundred characters, where Discord does not show the question itself. */
  readonly heading: string | null;
  /** What can be done with the answer; what makes no sense for a refusal is left out by itself. */
  readonly actions: readonly AnswerAction[];
  /** From 0; the nearest one that exists is shown. */
  readonly page: number;
}

/** What decides how an answer falls into pages. */
type PageOptions = Pick<AnswerOptions, 'texts' | 'heading'>;

/** An answer as a message: every `[n]` on a page has its document in the embed of that page. */
export function renderAnswer(answer: Answer, options: AnswerOptions): MessageBody {
  const { texts, viewId, heading } = options;
  const pages = pagesOf(answer, options);
  const page = nearestPage(options.page, pages.length);
  const text = pages[page] ?? '';
  // What looks like a number in a document is escaped: these are ours.
  const shown = new Set([...text.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number)));
  const citations = answer.citations.filter(({ number }) => shown.has(number));
  const buttons = viewId === null ? [] : answerButtons(answer, viewId, options);
  return {
    content: heading === null ? text : `${heading}\n${text}`,
    embeds: sourceEmbeds(citations, texts),
    components: [
      ...(buttons.length === 0 ? [] : [buttonRow(buttons)]),
      ...pageRows('page', viewId, page, pages.length, texts),
    ],
  };
}

/** How many pages an answer has. */
export function answerPages(answer: Answer, options: PageOptions): number {
  return pagesOf(answer, options).length;
}

function pagesOf(answer: Answer, { texts, heading }: PageOptions): readonly string[] {
  const blocks = [
    ...answer.paragraphs.flatMap((segments) => segments.map(segmentBlock)),
    ...(answer.kind === 'no-evidence' ? helpBlocks(answer, texts) : []),
    ...answer.notes.map((note) => `\n-# ${inertLine(note, NOTE)}`),
  ];
  return paginate(blocks, LIMITS.content - (heading === null ? 0 : heading.length + 1));
}

function segmentBlock(segment: Segment, index: number): string {
  const text = inert(shownText(segment).trim());
  const marks = citedNumbers(segment).map((number) => `[${number}]`);
  return `${index === 0 ? '\n' : ' '}${text}${marks.length === 0 ? '' : ` ${marks.join('')}`}`;
}

function helpBlocks({ nearest }: Answer, texts: AskingTexts): string[] {
  return [
    ...(nearest.length === 0 ? [] : [`\n**${texts.nearest}**`]),
    ...nearest.map(({ title }) => `\n- ${titleText(title, texts, TITLE)}`),
    `\n-# ${texts.askOtherwise}`,
  ];
}

function answerButtons(
  { kind }: Answer,
  viewId: string,
  { texts, actions }: AnswerOptions,
): APIButtonComponentWithCustomId[] {
  const to = (action: string, label: string) => button(label, encodeCustomId(action, viewId));
  const buttons: Readonly<Record<AnswerAction, readonly APIButtonComponentWithCustomId[]>> = {
    evidence: [to('evidence', texts.evidenceButton)],
    sources: [to('sources', texts.sourcesButton)],
    thread: [to('thread', texts.threadButton)],
    votes: [to('up', texts.upButton), to('down', texts.downButton)],
  };
  const possible = kind === 'answered' ? actions : actions.filter((action) => action === 'thread');
  return possible.flatMap((action) => buttons[action]);
}
