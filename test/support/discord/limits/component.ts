import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { actionRowSchema, buttonSchema, type Control, id } from './control.ts';
import { link, text } from './form.ts';

const media = z.object({ url: link(['http:', 'https:', 'attachment:']) });
const description = text(1024).nullish();

export const textDisplaySchema = z.object({
  type: z.literal(ComponentType.TextDisplay),
  id,
  content: text(4000, 1),
});
const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), id, media, description });
const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: z.array(textDisplaySchema).min(1).max(3),
  accessory: z.discriminatedUnion('type', [buttonSchema, thumbnail]),
});
const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: z.array(z.object({ media, description })).min(1).max(10),
});
const file = z.object({
  type: z.literal(ComponentType.File),
  id,
  file: z.object({ url: link(['attachment:']) }),
});
const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().nullish(),
  spacing: z.int().min(1).max(2).nullish(),
});
const content = [actionRowSchema, section, textDisplaySchema, gallery, file, separator] as const;
const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
  components: z.array(z.discriminatedUnion('type', [...content])).min(1),
});

/** What may stand at the top of a message; without Components V2 only action rows may. */
export const componentSchema = z.discriminatedUnion('type', [...content, container]);

export type TopComponent = z.output<typeof componentSchema>;
/** Any component of a message, at any depth. */
export type Component = TopComponent | Control | z.output<typeof thumbnail>;

/** All components of a message, parents before their children. */
export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flatten(childrenOf(component))]);
}

/** Buttons and select menus of a message, in order. */
export function controls({ components }: { readonly components: readonly TopComponent[] }): Control[] {
  return flatten(components).filter(isControl);
}

/** The texts that Components V2 display. */
export function displayedTexts(components: readonly Component[]): string[] {
  return flatten(components).flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

/** Addresses of the media that Components V2 show. */
export function mediaOf(component: Component): { url: string }[] {
  if (component.type === ComponentType.Thumbnail) return [component.media];
  if (component.type === ComponentType.MediaGallery) return component.items.map((item) => item.media);
  return component.type === ComponentType.File ? [component.file] : [];
}

function childrenOf(component: Component): readonly Component[] {
  switch (component.type) {
    case ComponentType.Section:
      return [...component.components, component.accessory];
    case ComponentType.ActionRow:
    case ComponentType.Container:
      return component.components;
    default:
      return [];
  }
}

function isControl(component: Component): component is Control {
  return 'custom_id' in component || component.type === ComponentType.Button;
}
