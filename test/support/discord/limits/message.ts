import { ComponentType, MessageFlags } from 'discord.js';
import type { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { displayedTexts, flatten, mediaOf } from './component.ts';
import { type Draft, type DraftSurroundings, draftSchema, MAX_COMPONENTS, MAX_FILES } from './draft.ts';
import { embedLength } from './embed.ts';
import { codePoints, parseForm, refuse } from './form.ts';

const V2_CHARACTERS = 4000;
/** discord-api-docs issue 8554: above it the interface answers 500. */
const V2_BYTES = 10_170;
const V2_BYTES_EACH = 12;
const EMBED_CHARACTERS = 6000;

/**
 * Reads a message to send or an edit.
 *
 * @throws ApiError 50035 for a broken limit, 50006 for nothing to show, 500 above the byte budget of V2 texts.
 */
export function parseDraft(body: unknown, surroundings: DraftSurroundings): Draft {
  const schema = draftSchema.superRefine((draft, context) => {
    checkEmbeds(draft, context);
    checkFiles(draft, surroundings, context);
    if (isV2(draft, surroundings)) checkV2(draft, surroundings, context);
    else checkLegacy(draft, context);
    checkCustomIds(draft, context);
  });
  const draft = parseForm(schema, body);
  if (isEmpty(draft, surroundings)) throw new ApiError(400, 50006, 'Cannot send an empty message');
  if (textBytes(draft) > V2_BYTES)
    throw new ApiError(500, 0, '500: Internal Server Error', { violation: 'text-bytes' });
  return draft;
}

function isV2(draft: Draft, { old }: DraftSurroundings): boolean {
  return (((draft.flags ?? 0) | (old?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
}

function checkEmbeds(draft: Draft, context: z.RefinementCtx): void {
  const total = (draft.embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > EMBED_CHARACTERS)
    refuse(context, ['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds 6000 (got ${total})`);
}

function checkFiles(draft: Draft, { files, old }: DraftSurroundings, context: z.RefinementCtx): void {
  const kept = (old?.attachments ?? []).filter(
    ({ id }) => !draft.attachments || draft.attachments.some((attachment) => attachment.id === id),
  );
  const names = [...files, ...kept].map(({ filename }) => filename);
  if (names.length > MAX_FILES)
    refuse(context, ['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer');
  (draft.attachments ?? []).forEach(({ id }, index) => {
    if (!files.some((file) => String(file.index) === id) && !kept.some((attachment) => attachment.id === id))
      refuse(context, ['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', `Unknown attachment ${id}`);
  });
  for (const { url } of flatten(draft.components ?? []).flatMap(mediaOf))
    if (url.startsWith('attachment://') && !names.includes(url.slice('attachment://'.length)))
      refuse(
        context,
        ['components'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${url} was not found`,
      );
}

function checkV2(draft: Draft, { old }: DraftSurroundings, context: z.RefinementCtx): void {
  const all = flatten(draft.components ?? []);
  if (all.length > MAX_COMPONENTS)
    refuse(
      context,
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `40 at most (got ${all.length})`,
    );
  const length = displayedTexts(draft.components ?? []).reduce((sum, part) => sum + codePoints(part), 0);
  if (length > V2_CHARACTERS)
    refuse(
      context,
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `4000 at most (got ${length})`,
    );
  const content = draft.content === undefined ? old?.content : draft.content;
  const embeds = draft.embeds === undefined ? old?.embeds : draft.embeds;
  for (const [field, used] of [
    ['content', Boolean(content)],
    ['embeds', (embeds ?? []).length > 0],
  ] as const)
    if (used)
      refuse(
        context,
        [field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used with MessageFlags.IS_COMPONENTS_V2`,
      );
}

function checkLegacy(draft: Draft, context: z.RefinementCtx): void {
  const rows = draft.components ?? [];
  if (rows.length > 5)
    refuse(context, ['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 5 or fewer in length.');
  rows.forEach(({ type }, index) => {
    if (type !== ComponentType.ActionRow)
      refuse(
        context,
        ['components', index, 'type'],
        'UNION_TYPE_CHOICES',
        'Must be one of (1). Not with V2 off',
      );
  });
}

function checkCustomIds(draft: Draft, context: z.RefinementCtx): void {
  const ids = flatten(draft.components ?? []).flatMap((component) =>
    'custom_id' in component && component.custom_id ? [component.custom_id] : [],
  );
  if (new Set(ids).size < ids.length)
    refuse(
      context,
      ['components'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
}

function isEmpty(draft: Draft, surroundings: DraftSurroundings): boolean {
  const { files, old } = surroundings;
  const content = draft.content === undefined ? old?.content : draft.content;
  const embeds = draft.embeds === undefined ? old?.embeds : draft.embeds;
  const attachments = draft.attachments ?? old?.attachments ?? [];
  if (content || (embeds ?? []).length > 0 || files.length + attachments.length > 0) return false;
  if (!isV2(draft, surroundings)) return true;
  return draft.components === undefined ? old === null : (draft.components ?? []).length === 0;
}

function textBytes(draft: Draft): number {
  return displayedTexts(draft.components ?? []).reduce(
    (sum, part) => sum + Buffer.byteLength(part) + V2_BYTES_EACH,
    0,
  );
}
