import { ComponentType } from 'discord.js';
import { expect } from 'vitest';
import type { MessageBody } from '../../../src/discord/rendering/body.ts';

/** Fails for what Discord would refuse. */
export function expectWithinLimits(body: MessageBody): void {
  expect(body.content.length).toBeLessThanOrEqual(2000);
  expect(body.embeds.length).toBeLessThanOrEqual(10);
  let total = 0;
  for (const { title = '', description = '', ...others } of body.embeds) {
    expect(others).toEqual({});
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4096);
    expect(description.trim()).not.toBe('');
    total += title.length + description.length;
  }
  expect(total).toBeLessThanOrEqual(6000);
  expect(JSON.stringify(body)).not.toMatch(/\\ud[89a-f]/);
  expectButtons(body);
}

function expectButtons({ components }: MessageBody): void {
  expect(components.length).toBeLessThanOrEqual(5);
  const ids = buttonsOf({ components }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { components: row } of components) {
    expect(row.length).toBeGreaterThanOrEqual(1);
    expect(row.length).toBeLessThanOrEqual(5);
  }
  for (const { label, id } of buttonsOf({ components })) {
    expect(label.length).toBeLessThanOrEqual(80);
    expect(label).not.toBe('');
    expect(id.length).toBeLessThanOrEqual(100);
  }
}

export interface ShownButton {
  readonly label: string;
  readonly id: string;
  readonly disabled: boolean;
}

/** The buttons of a message in their order. */
export function buttonsOf({ components }: Pick<MessageBody, 'components'>): ShownButton[] {
  return components
    .flatMap((row) => row.components)
    .map((component) => {
      if (component.type !== ComponentType.Button || !('custom_id' in component))
        throw new Error('no button');
      return { label: component.label ?? '', id: component.custom_id, disabled: component.disabled ?? false };
    });
}

/** How many pages there are, by the label between the page buttons. */
export function pageCount(body: Pick<MessageBody, 'components'>): number {
  const label = buttonsOf(body).find(({ label }) => /^\d+\/\d+$/u.test(label))?.label;
  return Number(label?.split('/')[1] ?? 1);
}
