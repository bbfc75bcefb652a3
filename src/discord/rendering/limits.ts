/**
 * Discord's limits. Lengths are compared in UTF-16 units, which are never fewer than the code points that Discord
 * counts.
 */
export const LIMITS = {
  /** Characters of a message. */
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  /** Characters of all embeds of a message together. */
  embedTotal: 6000,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectOptionLabel: 100,
  selectOptionValue: 100,
  selectOptionDescription: 100,
  selectPlaceholder: 150,
  autocompleteChoices: 25,
  autocompleteName: 100,
  autocompleteValue: 100,
  threadName: 100,
  modalTitle: 45,
  modalInputLabel: 45,
  modalInputValue: 4000,
} as const;
