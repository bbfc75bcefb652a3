/** Why a file of a known format cannot be read: encrypted, without text, broken, too large. */
export class FormatError extends Error {
  override readonly name = 'FormatError';

  /** @param reason Korean, for users: why, and what to do; without the file's name, which is shown beside it */
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
  }
}
