/** Text as UTF-16 code units, copied in bulk; lone surrogates stay as they are. */
export function encodeUtf16(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** The inverse of {@link encodeUtf16}. */
export function decodeUtf16(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}
