import { z } from 'zod';
import { componentSchema } from './component.ts';
import { type Embed, embedSchema } from './embed.ts';
import { refuse, text } from './form.ts';

/** Components of a message, nested ones included; the same for both kinds of layout. */
export const MAX_COMPONENTS = 40;
/** Files of a message. */
export const MAX_FILES = 10;

const mentionKind = z.enum(['users', 'roles', 'everyone']);
const allowedMentionsSchema = z
  .object({
    parse: z.array(mentionKind).nullish(),
    users: z.array(z.string()).max(100).nullish(),
    roles: z.array(z.string()).max(100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((allowed, context) => {
    for (const kind of ['users', 'roles'] as const)
      if ((allowed[kind] ?? []).length > 0 && allowed.parse?.includes(kind))
        refuse(
          context,
          [],
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
  });

export const draftSchema = z.object({
  content: z.string().trim().pipe(text(2000)).nullish(),
  embeds: z.array(embedSchema).max(10).nullish(),
  components: z.array(componentSchema).max(MAX_COMPONENTS).nullish(),
  flags: z.int().nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.int()]).transform(String),
        description: text(1024).nullish(),
      }),
    )
    .max(MAX_FILES)
    .nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  nonce: z.union([text(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
});

export type AllowedMentions = z.output<typeof allowedMentionsSchema>;
/** A message as a bot asks for it. */
export type Draft = z.output<typeof draftSchema>;

/** What a draft is judged against besides itself. */
export interface DraftSurroundings {
  /** Uploaded with it, in the order of their `files[n]`. */
  readonly files: readonly { readonly index: number; readonly filename: string }[];
  /** The message it edits. */
  readonly old: {
    readonly content: string;
    readonly flags: number;
    readonly embeds: readonly Embed[];
    readonly attachments: readonly { readonly id: string; readonly filename: string }[];
  } | null;
}
