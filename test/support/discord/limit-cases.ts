export const V2 = 1 << 15;
export const fill = (length: number) => '가'.repeat(length);
export const times = <Thing>(count: number, make: (index: number) => Thing) =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (index: number) => ({ type: 2, style: 1, label: 'ㄱ', custom_id: `b${index}` });
export const row = (...components: object[]) => ({ type: 1, components });
const option = (index: number) => ({ label: `${index}`, value: `${index}` });
const select = (changes: object) => ({ type: 3, custom_id: 's', options: [option(1)], ...changes });
export const display = (content: string) => ({ type: 10, content });

/** What a message may just hold, what is too much, and where and how that is refused. */
export const MESSAGE_LIMITS: readonly [what: string, good: object, bad: object, why: string][] = [
  ['content', { content: fill(2000) }, { content: fill(2001) }, 'content: BASE_TYPE_MAX_LENGTH'],
  [
    'characters beyond the basic plane, which count once',
    { content: '🌱'.repeat(2000) },
    { content: '🌱'.repeat(2001) },
    'content: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed titles',
    { embeds: [{ title: fill(256) }] },
    { embeds: [{ title: fill(257) }] },
    'embeds.0.title: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed descriptions',
    { embeds: [{ description: fill(4096) }] },
    { embeds: [{ description: fill(4097) }] },
    'embeds.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embed fields',
    { embeds: [{ fields: times(25, () => ({ name: 'ㄱ', value: 'ㄴ' })) }] },
    { embeds: [{ fields: times(26, () => ({ name: 'ㄱ', value: 'ㄴ' })) }] },
    'embeds.0.fields: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'field values',
    { embeds: [{ fields: [{ name: 'ㄱ', value: fill(1024) }] }] },
    { embeds: [{ fields: [{ name: 'ㄱ', value: fill(1025) }] }] },
    'embeds.0.fields.0.value: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'field names',
    { embeds: [{ fields: [{ name: fill(256), value: 'ㄴ' }] }] },
    { embeds: [{ fields: [{ name: '', value: 'ㄴ' }] }] },
    'embeds.0.fields.0.name: BASE_TYPE_REQUIRED',
  ],
  [
    'embed footers',
    { embeds: [{ footer: { text: fill(2048) } }] },
    { embeds: [{ footer: { text: fill(2049) } }] },
    'embeds.0.footer.text: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds',
    { embeds: times(10, () => ({ title: 'ㄱ' })) },
    { embeds: times(11, () => ({ title: 'ㄱ' })) },
    'embeds: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'all embeds together',
    { embeds: [{ description: fill(4000) }, { description: fill(2000) }] },
    { embeds: [{ description: fill(4000) }, { description: fill(2001) }] },
    'embeds: MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'embed colours',
    { embeds: [{ title: 'ㄱ', color: 0xffffff }] },
    { embeds: [{ title: 'ㄱ', color: 0x1000000 }] },
    'embeds.0.color: NUMBER_TYPE_MAX',
  ],
  [
    'embed links',
    { embeds: [{ title: 'ㄱ', url: 'https://a.kr' }] },
    { embeds: [{ title: 'ㄱ', url: 'a.kr' }] },
    'embeds.0.url: URL_TYPE_INVALID_URL',
  ],
  [
    'buttons a row',
    { content: 'ㄱ', components: [row(...times(5, button))] },
    { content: 'ㄱ', components: [row(...times(6, button))] },
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'rows',
    { content: 'ㄱ', components: times(5, (index) => row(button(index))) },
    { content: 'ㄱ', components: times(6, (index) => row(button(index))) },
    'components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'button labels',
    { content: 'ㄱ', components: [row({ ...button(0), label: fill(80) })] },
    { content: 'ㄱ', components: [row({ ...button(0), label: fill(81) })] },
    'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'custom ids',
    { content: 'ㄱ', components: [row({ ...button(0), custom_id: 'a'.repeat(100) })] },
    { content: 'ㄱ', components: [row({ ...button(0), custom_id: 'a'.repeat(101) })] },
    'components.0.components.0.custom_id: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'custom ids that differ',
    { content: 'ㄱ', components: [row(button(0), button(1))] },
    { content: 'ㄱ', components: [row(button(0), button(0))] },
    'components: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'link buttons',
    { content: 'ㄱ', components: [row({ type: 2, style: 5, label: 'ㄱ', url: 'https://a.kr' })] },
    { content: 'ㄱ', components: [row({ type: 2, style: 5, label: 'ㄱ' })] },
    'components.0.components.0.url: BASE_TYPE_REQUIRED',
  ],
  [
    'menu options',
    { content: 'ㄱ', components: [row(select({ options: times(25, option) }))] },
    { content: 'ㄱ', components: [row(select({ options: times(26, option) }))] },
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'menu option values that differ',
    { content: 'ㄱ', components: [row(select({ options: [option(1), option(2)] }))] },
    { content: 'ㄱ', components: [row(select({ options: [option(1), option(1)] }))] },
    'components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'menus, one a row',
    { content: 'ㄱ', components: [row(select({}))] },
    { content: 'ㄱ', components: [row(select({}), button(0))] },
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'texts without the flag of Components V2',
    { flags: V2, components: [display('ㄱ')] },
    { content: 'ㄱ', components: [display('ㄱ')] },
    'components.0.type: UNION_TYPE_CHOICES',
  ],
  [
    'content with Components V2',
    { flags: V2, components: [display('ㄱ')] },
    { flags: V2, content: 'ㄱ', components: [display('ㄱ')] },
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'components in all',
    { flags: V2, components: [{ type: 17, components: times(39, () => ({ type: 14 })) }] },
    { flags: V2, components: [{ type: 17, components: times(40, () => ({ type: 14 })) }] },
    'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'displayed text',
    { flags: V2, components: [display('a'.repeat(3000)), display('a'.repeat(1000))] },
    { flags: V2, components: [display('a'.repeat(3000)), display('a'.repeat(1001))] },
    'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'sections',
    { flags: V2, components: [{ type: 9, components: [display('ㄱ')], accessory: button(0) }] },
    {
      flags: V2,
      components: [{ type: 9, components: times(4, () => display('ㄱ')), accessory: button(0) }],
    },
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'media that were uploaded',
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'https://a.kr/a.png' } }] }] },
    { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
    'components: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'allowed mentions',
    { content: 'ㄱ', allowed_mentions: { parse: ['users'] } },
    { content: 'ㄱ', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'nonces',
    { content: 'ㄱ', nonce: 'n'.repeat(25) },
    { content: 'ㄱ', nonce: 'n'.repeat(26) },
    'nonce: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'attachments',
    { content: 'ㄱ', attachments: [] },
    { content: 'ㄱ', attachments: [{ id: 0 }] },
    'attachments.0.id: ATTACHMENT_NOT_FOUND',
  ],
  ['types', { content: 'ㄱ' }, { content: 5 }, 'content: STRING_TYPE_CONVERT'],
];
