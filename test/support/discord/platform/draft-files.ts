import type { APIAttachment } from 'discord.js';
import { flatten, mediaOf } from '../limits/component.ts';
import type { Draft } from '../limits/draft.ts';
import type { FileStore } from '../world/file-store.ts';
import type { FakeMessage, SentFile } from '../world/model.ts';

const UPLOADED = 'attachment://';

/** A file of a multipart request, with the n of its `files[n]`. */
export interface UploadedFile extends SentFile {
  readonly index: number;
}

/** Puts the files of a draft into a message, and real addresses where it says `attachment://name`. */
export function applyFiles(
  message: FakeMessage,
  draft: Draft,
  files: readonly UploadedFile[],
  store: FileStore,
): void {
  const kept = message.attachments.filter(
    ({ id }) => !draft.attachments || draft.attachments.some((attachment) => attachment.id === id),
  );
  const uploaded = files.map((file) => ({
    name: file.filename,
    attachment: store.add(message.channel_id, { ...file, description: descriptionOf(file, draft) }),
  }));
  message.attachments = [...kept, ...uploaded.map(({ attachment }) => attachment)];
  const byName = new Map<string, APIAttachment>([
    ...kept.map((attachment) => [attachment.filename, attachment] as const),
    ...uploaded.map(({ name, attachment }) => [name, attachment] as const),
  ]);
  const embedded = message.embeds.flatMap(({ image, thumbnail }) => [image, thumbnail]);
  for (const media of [...embedded, ...flatten(message.components).flatMap(mediaOf)]) {
    if (!media?.url.startsWith(UPLOADED)) continue;
    media.url = byName.get(media.url.slice(UPLOADED.length))?.url ?? media.url;
  }
}

function descriptionOf({ index }: UploadedFile, { attachments }: Draft): string | null | undefined {
  return attachments?.find(({ id }) => id === String(index))?.description;
}
