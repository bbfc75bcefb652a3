import type { APIUser, Locale } from 'discord.js';
import type { Choice } from '../limits/choices.ts';
import { parseForm } from '../limits/form.ts';
import { threadSchema } from '../limits/thread.ts';
import { type Platform, postMessage } from '../platform/platform.ts';
import type { Turn } from '../platform/turn.ts';
import type { FakeMessage, GuildChannel, Thread } from '../world/model.ts';
import type { OptionValues } from './command-options.ts';
import type { Acting } from './interact.ts';
import { type Saying, say } from './talk.ts';
import { useMessageMenu, useSlashCommand, useUserMenu } from './use-commands.ts';
import {
  type ControlKey,
  chooseValues,
  clickButton,
  type FieldValues,
  submitModal,
} from './use-components.ts';

/** Who acts where; by default {@link UserActions.user} in {@link UserActions.channel}, in Korean. */
export interface As {
  readonly user?: APIUser;
  readonly channelId?: string;
  readonly locale?: Locale;
}

/** What users do to the bot; each action returns the turn it starts. */
export abstract class UserActions {
  /** Whoever acts when nobody is named. */
  abstract readonly user: APIUser;
  /** Where it happens when no place is named. */
  abstract readonly channel: GuildChannel;
  protected readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /**
   * Runs `name` or `name sub-command`, by default or localized names.
   *
   * @throws Error where Discord's own client would not send it.
   */
  slash(
    name: string,
    { options = {}, force = false, ...as }: As & { options?: OptionValues; force?: boolean } = {},
  ): Turn {
    return useSlashCommand(this.platform, { name, options, force, ...this.#acting(as) });
  }

  /** Types into an option and returns what the bot suggests, after how many milliseconds. */
  async autocomplete(
    name: string,
    { focused, options = {}, ...as }: As & { focused: string; options?: OptionValues },
  ): Promise<{ choices: readonly Choice[]; ms: number }> {
    const typed = { ...options, [focused]: options[focused] ?? '' };
    const turn = useSlashCommand(this.platform, { name, options: typed, focused, ...this.#acting(as) });
    const choices = await this.platform.changes.until(
      () => turn.choices,
      5_000,
      () => `suggestions for ${turn.label}`,
    );
    return { choices, ms: turn.firstMs ?? 0 };
  }

  /** Runs a command from the menu of a message or of a user. */
  contextMenu(name: string, target: { message: FakeMessage } | { user: APIUser }, as: As = {}): Turn {
    return 'message' in target
      ? useMessageMenu(this.platform, name, target.message, this.#acting(as))
      : useUserMenu(this.platform, name, target.user, this.#acting(as));
  }

  /** @param key custom id or label */
  button(message: FakeMessage, key: ControlKey, as: Omit<As, 'channelId'> = {}): Turn {
    return clickButton(this.platform, message, key, this.#acting(as));
  }

  /** @param values of a string select its options' values, else ids */
  selectMenu(
    message: FakeMessage,
    key: ControlKey,
    values: readonly string[],
    as: Omit<As, 'channelId'> = {},
  ): Turn {
    return chooseValues(this.platform, message, key, values, this.#acting(as));
  }

  /** Fills in the modal that a turn showed, by custom ids. */
  modalSubmit(turn: Turn, fields: FieldValues, as: Omit<As, 'channelId'> = {}): Turn {
    return submitModal(this.platform, turn, fields, this.#acting({ user: turn.user, ...as }));
  }

  say(channelId: string, text: string, saying: Partial<Saying> = {}): Turn {
    return say(this.platform, channelId, text, { author: this.user, ...saying });
  }

  editSaid(message: FakeMessage, content: string): void {
    this.platform.messages.edit(message, { content });
  }

  deleteSaid(message: FakeMessage): void {
    this.platform.messages.remove(message);
  }

  /** A user opens a thread on a message, or without one; in a forum a post with a first message. */
  startThread(
    parent: GuildChannel,
    name: string,
    {
      author = this.user,
      message,
      content,
    }: { author?: APIUser; message?: FakeMessage; content?: string } = {},
  ): Thread {
    const thread = this.platform.threads.open(
      parent,
      parseForm(threadSchema, { name }),
      author,
      message ?? null,
    );
    if (content !== undefined)
      postMessage(this.platform, { channel: thread, author, draft: { content }, id: thread.id });
    return thread;
  }

  /** A moderator closes a thread; locked, only moderators can open it again. */
  archiveThread(thread: Thread, { locked = false } = {}): void {
    this.platform.threads.change(thread, { archived: true, locked });
  }

  #acting({
    user = this.user,
    channelId = this.channel.id,
    locale = this.platform.settings.locale,
  }: As): Acting {
    return { user, channelId, locale };
  }
}
