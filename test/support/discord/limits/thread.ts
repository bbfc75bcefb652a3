import { ChannelType, ThreadAutoArchiveDuration } from 'discord.js';
import { z } from 'zod';
import { text } from './form.ts';

const archiveAfter = z.literal([
  ThreadAutoArchiveDuration.OneHour,
  ThreadAutoArchiveDuration.OneDay,
  ThreadAutoArchiveDuration.ThreeDays,
  ThreadAutoArchiveDuration.OneWeek,
]);

/** A thread to open; the `message` of a forum post is read as a message of its own. */
export const threadSchema = z.object({
  name: text(100, 1),
  auto_archive_duration: archiveAfter.nullish(),
  type: z
    .literal([ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread])
    .nullish(),
  message: z.unknown().optional(),
});

/** What may be changed of a thread. */
export const threadChangeSchema = z.object({
  name: text(100, 1).nullish(),
  auto_archive_duration: archiveAfter.nullish(),
  archived: z.boolean().nullish(),
  locked: z.boolean().nullish(),
});

export type ThreadDraft = z.output<typeof threadSchema>;
export type ThreadChange = z.output<typeof threadChangeSchema>;
