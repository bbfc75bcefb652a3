import { DiscordAPIError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressMessage } from '../../../src/discord/admin/progress-message.ts';
import { plainBody } from '../../../src/discord/rendering/body.ts';
import { createLogger } from '../../../src/log.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('ProgressMessage', () => {
  it('shows the first state at once and then the latest every two seconds', async () => {
    const { message, shown } = setUp();
    for (let state = 1; state <= 25; state++) {
      message.update(plainBody(`상태 ${state}`));
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(shown).toEqual(['0 답장 상태 1', '2 답장 상태 10', '4 답장 상태 20']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown.slice(3)).toEqual(['6 답장 상태 25']);
  });

  it('shows the result at once, and no state after it', async () => {
    const { message, shown } = setUp();
    message.update(plainBody('상태 1'));
    await vi.advanceTimersByTimeAsync(500);
    message.update(plainBody('상태 2'));
    await message.finish(plainBody('끝'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual(['0 답장 상태 1', '0.5 답장 끝']);
  });

  it('lets an edit that is on its way arrive before the result', async () => {
    const { message, shown, places } = setUp();
    const { reply } = places;
    places.reply = async (body) => {
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await reply(body);
    };
    message.update(plainBody('상태 1'));
    await vi.advanceTimersByTimeAsync(1_000);
    message.update(plainBody('상태 2'));
    const finished = message.finish(plainBody('끝'));
    await vi.advanceTimersByTimeAsync(20_000);
    await finished;
    expect(shown).toEqual(['5 답장 상태 1', '10 답장 끝']);
  });

  it('goes on in a message of its own before the token of the reply is over', async () => {
    const { message, shown } = setUp();
    message.update(plainBody('상태 1'));
    await vi.advanceTimersByTimeAsync(14 * MINUTE - 1);
    message.update(plainBody('상태 2'));
    await vi.advanceTimersByTimeAsync(1);
    message.update(plainBody('상태 3'));
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    message.update(plainBody('상태 4'));
    await vi.advanceTimersByTimeAsync(0);
    await message.finish(plainBody('끝'));
    expect(shown).toEqual([
      '0 답장 상태 1',
      '839.999 답장 상태 2',
      '841.999 채널 상태 3',
      '841.999 답장 이어집니다: message/1',
      '1440 수정 상태 4',
      '1440 수정 끝',
    ]);
  });

  it('tells the user privately where the channel takes no message', async () => {
    const { message, shown, places } = setUp();
    places.post = () => Promise.reject(new Error('not allowed'));
    await vi.advanceTimersByTimeAsync(14 * MINUTE);
    message.update(plainBody('상태 1'));
    await vi.advanceTimersByTimeAsync(5_000);
    message.update(plainBody('상태 2'));
    await vi.advanceTimersByTimeAsync(5_000);
    await message.finish(plainBody('끝'));
    expect(shown).toEqual(['840 답장 안 보입니다', '850 개인 끝']);
  });

  it('shows a result that comes after a long silence', async () => {
    const { message, shown } = setUp();
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    await message.finish(plainBody('끝'));
    expect(shown).toEqual(['1200 채널 끝', '1200 답장 이어집니다: message/1']);
  });

  it('stops asking for a message that was deleted, and shows the result in another', async () => {
    const { message, shown, places } = setUp();
    const deleted = vi.fn(() => Promise.reject(unknownMessage()));
    places.reply = deleted;
    for (let state = 1; state <= 20; state++) {
      message.update(plainBody(`상태 ${state}`));
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(deleted).toHaveBeenCalledTimes(1);
    await message.finish(plainBody('끝'));
    expect(shown).toEqual(['1200 채널 끝']);
  });

  it('goes on after a failure that may pass', async () => {
    const { message, shown, places } = setUp();
    const { reply } = places;
    places.reply = vi.fn(reply).mockRejectedValueOnce(new Error('500'));
    message.update(plainBody('상태 1'));
    await vi.advanceTimersByTimeAsync(3_000);
    message.update(plainBody('상태 2'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shown).toEqual(['3 답장 상태 2']);
  });

  it('survives that nobody can be told', async () => {
    const { message, shown, places } = setUp();
    const fail = () => Promise.reject(unknownMessage());
    Object.assign(places, { reply: fail, post: fail, tell: fail });
    message.update(plainBody('상태 1'));
    await message.finish(plainBody('끝'));
    expect(shown).toEqual([]);
  });
});

function setUp() {
  const start = performance.now();
  const shown: string[] = [];
  const show = (place: string) => async (body: { readonly content: string }) => {
    shown.push(`${Math.round(performance.now() - start) / 1000} ${place} ${body.content}`);
  };
  const places = {
    reply: show('답장'),
    async post(body: { readonly content: string }) {
      await show('채널')(body);
      return { url: 'message/1', edit: show('수정') };
    },
    tell: show('개인'),
  };
  const message = new ProgressMessage({
    // Looked up late, so that a test can make one fail.
    places: {
      reply: (body) => places.reply(body),
      post: (body) => places.post(body),
      tell: (body) => places.tell(body),
    },
    movedOn: (url) => plainBody(`이어집니다: ${url}`),
    goesOnUnseen: plainBody('안 보입니다'),
    log: createLogger('silent'),
  });
  return { message, shown, places };
}

function unknownMessage(): DiscordAPIError {
  const error = { code: 10008, message: 'Unknown Message' };
  return new DiscordAPIError(error, 10008, 404, 'PATCH', 'https://discord.invalid', {});
}
