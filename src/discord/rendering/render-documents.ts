import { ButtonStyle, ComponentType } from 'discord.js';
import type { NamedDocument } from '../../lookup/catalog.ts';
import type { DocumentCard } from '../../service/library.ts';
import type { Texts } from '../texts/index.ts';
import type { MessageBody } from './body.ts';
import { button, pageRows } from './buttons.ts';
import { encodeCustomId } from './custom-id.ts';
import { documentLine, titleText } from './document-line.ts';
import { clip, inert, inertLine } from './inert.ts';
import { listPage } from './pages.ts';

const DOCUMENTS_PER_PAGE = 10;
/** Characters that are shown in a list, so that a page of it fits into one embed, and on a card. */
const LISTED_TITLE = 90;
const LISTED_PUBLISHER = 50;
const TITLE = 250;
const NAME = 100;
const TAGS = 200;
const ADDRESS = 300;
/** Copies of a document that its card names; the others are counted. */
const NAMED_COPIES = 5;
/** Longest address of a link button. */
const MAX_LINK = 512;

/** What is known of a document in a list of documents. */
export interface ListedDocument {
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Documents that say the same and are listed with this one. */
  readonly copies: readonly unknown[];
}

/** A page of the documents there are. */
export function renderDocuments(
  documents: readonly ListedDocument[],
  page: number,
  { asking, lookup }: Texts,
  viewId: string | null,
): MessageBody {
  const { page: shown, pages, offset } = listPage(page, documents.length, DOCUMENTS_PER_PAGE);
  const lines = documents.slice(offset, offset + DOCUMENTS_PER_PAGE).map((document, index) => {
    const others = document.copies.length === 0 ? '' : ` · ${lookup.others(document.copies.length)}`;
    return `${offset + index + 1}\\. ${listedDocument(document, asking)}${others}`;
  });
  const head = documents.length === 0 ? lookup.noDocuments : `-# ${lookup.documentCount(documents.length)}`;
  return {
    content: '',
    embeds: [{ title: lookup.documents, description: [head, ...lines].join('\n') }],
    components: pageRows('docs-page', viewId, shown, pages, asking),
  };
}

/** A document on one line of at most about 330 characters. */
export function listedDocument({ title, publisher, date }: NamedDocument, asking: Texts['asking']): string {
  const facts = { title, publisher: publisher && clip(publisher, LISTED_PUBLISHER), date, place: null };
  return documentLine(facts, asking, LISTED_TITLE);
}

/** What is known of one document and how it begins, with a button for its summary. */
export function renderCard(
  { entry, minutes, firstLines }: DocumentCard,
  { asking, lookup }: Texts,
): MessageBody {
  const { title, author, publisher, date, url, tags, characters, chunks, copies, copyOf } = entry;
  const names = [
    publisher && inertLine(publisher, NAME),
    author && lookup.author(inertLine(author, NAME)),
    date && asking.date(date),
  ];
  const lines = [
    `**${titleText(title, asking, TITLE)}**`,
    names.filter(Boolean).join(' · '),
    lookup.length(characters, minutes, chunks),
    tags.length === 0 ? '' : lookup.tags(inertLine(tags.join(', '), TAGS)),
    url === null ? '' : lookup.address(inertLine(url, ADDRESS)),
    copyOf === null ? '' : lookup.copyOf(listedDocument(copyOf, asking)),
    ...copyLines(copies, asking, lookup),
  ];
  const description = lines.filter((line) => line !== '').join('\n');
  return {
    content: '',
    embeds: [{ description: firstLines === '' ? description : `${description}\n\n${inert(firstLines)}` }],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          button(lookup.summaryButton, encodeCustomId('summary', entry.id)),
          ...linkButton(url, lookup),
        ],
      },
    ],
  };
}

/** The documents that say the same, a line each, as many as are named. */
function copyLines(
  copies: readonly NamedDocument[],
  asking: Texts['asking'],
  lookup: Texts['lookup'],
): readonly string[] {
  if (copies.length === 0) return [];
  const named = copies.slice(0, NAMED_COPIES).map((copy) => `- ${listedDocument(copy, asking)}`);
  const rest = copies.length - named.length;
  return [lookup.copies(copies.length), ...named, ...(rest === 0 ? [] : [`- ${lookup.others(rest)}`])];
}

/** Discord shows no preview of what a button leads to. */
function linkButton(url: string | null, { originalButton }: Texts['lookup']) {
  if (url === null || url.length > MAX_LINK || !isWebAddress(url)) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label: originalButton, url } as const];
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}
