type Column = Uint8Array | Uint16Array | Uint32Array;

/** A typed array that grows: columns are written row by row without holding boxed numbers. */
export class GrowableColumn<T extends Column> {
  private values: T;
  private used = 0;
  private readonly create: (length: number) => T;

  constructor(create: (length: number) => T) {
    this.create = create;
    this.values = create(256);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.values.length) this.grow(this.used + 1);
    this.values[this.used++] = value;
  }

  append(values: ArrayLike<number>): void {
    if (this.used + values.length > this.values.length) this.grow(this.used + values.length);
    this.values.set(values, this.used);
    this.used += values.length;
  }

  /** Appends the values, each moved by `shift`: offsets of a part that begins elsewhere. */
  appendShifted(values: ArrayLike<number>, shift: number): void {
    if (this.used + values.length > this.values.length) this.grow(this.used + values.length);
    for (let index = 0; index < values.length; index++) this.values[this.used++] = values[index]! + shift;
  }

  /** A copy of exactly the used part. */
  toArray(): T {
    return this.values.slice(0, this.used) as T;
  }

  private grow(needed: number): void {
    const larger = this.create(Math.max(needed, this.values.length * 2));
    larger.set(this.values.subarray(0, this.used));
    this.values = larger;
  }
}

export function growableU8(): GrowableColumn<Uint8Array> {
  return new GrowableColumn((length) => new Uint8Array(length));
}

export function growableU16(): GrowableColumn<Uint16Array> {
  return new GrowableColumn((length) => new Uint16Array(length));
}

export function growableU32(): GrowableColumn<Uint32Array> {
  return new GrowableColumn((length) => new Uint32Array(length));
}
