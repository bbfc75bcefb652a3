/**
 * A small reader of Discord's markup, written from its documentation and from how its desktop client behaves, apart
 * from the code under test: what a reader sees of a message, and which markup made it.
 */
export interface Reading {
  /** Without marks; zero-width spaces, which nobody sees, are left out. */
  readonly text: string;
  /** Kinds of markup in their order. */
  readonly markup: readonly string[];
}

interface Rule {
  readonly kind: string;
  /** Sticky; group 1, if any, is what is shown, read as markup again where `nested`. */
  readonly pattern: RegExp;
  readonly nested?: boolean;
}

const LINE_RULES: readonly Rule[] = [
  { kind: 'subtext', pattern: /-# +([^\n]+)/sy, nested: true },
  { kind: 'heading', pattern: /#{1,3}\s+([^\n]*)/sy, nested: true },
  { kind: 'quote', pattern: />(?:>>)? ([^\n]*)/sy, nested: true },
  { kind: 'list', pattern: /(?:[*-]|\d+\.)(?: +|$|(?=\n))([^\n]*)/sy, nested: true },
];

const RULES: readonly Rule[] = [
  { kind: 'code block', pattern: /```(.+?)```/sy },
  { kind: 'code', pattern: /(?:`+)([^`]+)`+/sy },
  { kind: 'bold', pattern: /\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, nested: true },
  { kind: 'underline', pattern: /__((?:\\.|[^\\])+?)__(?!_)/sy, nested: true },
  { kind: 'italic', pattern: /\*((?:\\.|[^\\*])+?)\*/sy, nested: true },
  { kind: 'italic', pattern: /_((?:\\.|[^\\_])+?)_(?!\w)/sy, nested: true },
  { kind: 'strikethrough', pattern: /~~(.+?)~~/sy, nested: true },
  { kind: 'spoiler', pattern: /\|\|(.+?)\|\|/sy, nested: true },
  { kind: 'mention', pattern: /<(?:@[!&]?|#)\d+>/sy },
  { kind: 'everyone', pattern: /@(?:everyone|here)/sy },
  { kind: 'command', pattern: /<\/[^\n>]+:\d+>/sy },
  { kind: 'navigation', pattern: /<id:[\w-]+(?::\d+)?>/sy },
  { kind: 'custom emoji', pattern: /<a?:\w+:\d+>/sy },
  { kind: 'emoji code', pattern: /:(?:[A-Za-z_+-][\w+-]*|100|1234):/sy },
  { kind: 'timestamp', pattern: /<t:-?\d+(?::\w)?>/sy },
  { kind: 'link', pattern: /<[^: >]+:\/[^ >]+>/sy },
  { kind: 'link', pattern: /<[^ >]+@[^ >]+>/sy },
  { kind: 'link', pattern: /<\+\d+>/sy },
  { kind: 'link', pattern: /\w+:\/\/[^\s<]+/sy },
  { kind: 'link', pattern: /discord[a-z]*\.[a-z]+\/\w+/isy },
  { kind: 'masked link', pattern: /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\([^)]*\)/sy },
];

const ESCAPE = /\\([^0-9A-Za-z\s])/uy;

export function readMarkdown(source: string): Reading {
  const markup: string[] = [];
  return { text: read(source, markup).replaceAll('\u200b', ''), markup };
}

function read(source: string, markup: string[]): string {
  let text = '';
  let place = 0;
  while (place < source.length) {
    const escaped = matchAt(ESCAPE, source, place);
    const found = escaped === null ? firstRule(source, place) : null;
    const match = escaped ?? found?.match;
    if (found) markup.push(found.rule.kind);
    if (match === undefined) text += source[place++];
    else {
      const shown = match[1] ?? '';
      text += found?.rule.nested ? read(shown, markup) : shown;
      place += match[0].length;
    }
  }
  return text;
}

function firstRule(source: string, place: number): { rule: Rule; match: RegExpExecArray } | null {
  const line = source.slice(source.lastIndexOf('\n', place - 1) + 1, place);
  const rules = /^\s*$/.test(line) ? [...LINE_RULES, ...RULES] : RULES;
  for (const rule of rules) {
    const match = matchAt(rule.pattern, source, place);
    if (match !== null) return { rule, match };
  }
  return null;
}

function matchAt(pattern: RegExp, source: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(source);
}
