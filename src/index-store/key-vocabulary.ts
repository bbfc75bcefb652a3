/** No term has this number. */
const FREE = 0xffffffff;

/**
 * Numbers 32-bit keys by first appearance, as `Vocabulary` does strings: a hash table in typed arrays, since every
 * character of a corpus is looked up here and a `Map` boxes keys of 31 bits and more.
 */
export class KeyVocabulary {
  private keys = new Uint32Array(1024);
  private used = 0;
  /** Open addressing: the number of the key in each slot; at most half are taken. */
  private slots = new Uint32Array(2048).fill(FREE);

  /** @param known distinct keys that keep the numbers they have. */
  constructor(known: Uint32Array = new Uint32Array()) {
    for (const key of known) this.id(key);
  }

  get size(): number {
    return this.used;
  }

  /** The key's number; a new key gets the next one. */
  id(key: number): number {
    let slot = this.slotOf(key);
    for (;;) {
      const id = this.slots[slot]!;
      if (id === FREE) break;
      if (this.keys[id] === key) return id;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.used === this.keys.length) {
      this.grow();
      return this.id(key);
    }
    this.keys[this.used] = key;
    this.slots[slot] = this.used;
    return this.used++;
  }

  /** A copy of all keys, by number. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.keys.slice(0, this.used);
  }

  /** Multiplicative hashing (Knuth): the upper bits of the product are well mixed. */
  private slotOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.slots.length - 1);
  }

  private grow(): void {
    const keys = new Uint32Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.slots = new Uint32Array(keys.length * 2).fill(FREE);
    for (let id = 0; id < this.used; id++) {
      let slot = this.slotOf(keys[id]!);
      while (this.slots[slot] !== FREE) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = id;
    }
  }
}
