import { displayedTexts } from '../limits/component.ts';
import { embedTexts } from '../limits/embed.ts';
import type { FakeMessage } from './model.ts';

/** Everything a person reads in a message: content, embeds, texts of Components V2; one part a line. */
export function messageText({ content, embeds, components }: FakeMessage): string {
  const parts = [content, ...embeds.flatMap(embedTexts), ...displayedTexts(components)];
  return parts.filter((part) => part !== '').join('\n');
}
