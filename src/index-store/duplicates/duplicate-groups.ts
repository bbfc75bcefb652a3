/** The groups of one snapshot, ready to be asked for. */
export class DuplicateGroups {
  /** By chunk: 1 where its document only repeats another. */
  readonly hiddenChunks: Uint8Array;
  private readonly keptDocuments: Uint32Array;
  /** By kept document, those that it stands for. */
  private readonly repeated: ReadonlyMap<number, readonly number[]>;

  constructor(keptDocuments: Uint32Array, documentChunkStarts: Uint32Array) {
    this.keptDocuments = keptDocuments;
    this.hiddenChunks = new Uint8Array(documentChunkStarts.at(-1) ?? 0);
    const repeated = new Map<number, number[]>();
    keptDocuments.forEach((kept, document) => {
      if (kept === document) return;
      this.hiddenChunks.fill(1, documentChunkStarts[document], documentChunkStarts[document + 1]);
      const others = repeated.get(kept);
      if (others === undefined) repeated.set(kept, [document]);
      else others.push(document);
    });
    this.repeated = repeated;
  }

  /** The document that is evidence in place of this one; itself when it is evidence. */
  keptFor(document: number): number {
    return this.keptDocuments[document]!;
  }

  /** The documents that a kept one stands for, ascending; none for one that is not kept. */
  repeatedBy(document: number): readonly number[] {
    return this.repeated.get(document) ?? [];
  }
}
