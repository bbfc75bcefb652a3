const SECTOR = 512;
/** Streams below this size would live in a mini stream. */
const SMALL_STREAM = 4096;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;
const FREE = 0xffffffff;

/** An Excel 97 workbook of one sheet ([MS-XLS], BIFF8) in a compound file ([MS-CFB]). */
export function xlsFile(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const begin = (type: number) => record(0x0809, [0x0600, type, 0, 0, 0, 0, 0, 0]);
  const title = Buffer.from(name, 'utf16le');
  const end = record(0x000a, []);
  const listed = (position: number) =>
    write(0x0085, Buffer.concat([number(position, 4), number(0, 2), Buffer.from([name.length, 1]), title]));
  const globals = begin(5).length + listed(0).length + end.length;
  const cells = rows.flatMap((row, index) => row.map((value, column) => cellRecord(value, index, column)));
  return compoundFile(Buffer.concat([begin(5), listed(globals), end, begin(0x10), ...cells, end]));
}

function cellRecord(value: string | number, row: number, column: number): Buffer {
  const head = Buffer.concat([number(row, 2), number(column, 2), number(0, 2)]);
  if (typeof value === 'number') {
    const double = Buffer.alloc(8);
    double.writeDoubleLE(value);
    return write(0x0203, Buffer.concat([head, double]));
  }
  const text = Buffer.concat([number(value.length, 2), Buffer.from([1]), Buffer.from(value, 'utf16le')]);
  return write(0x0204, Buffer.concat([head, text]));
}

function record(type: number, words: readonly number[]): Buffer {
  return write(type, Buffer.concat(words.map((word) => number(word, 2))));
}

function write(type: number, data: Buffer): Buffer {
  return Buffer.concat([number(type, 2), number(data.length, 2), data]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** Sector 0 is the allocation table, sector 1 the directory, the workbook follows. */
function compoundFile(workbook: Buffer): Uint8Array {
  const length = Math.max(SMALL_STREAM, Math.ceil(workbook.length / SECTOR) * SECTOR);
  const stream = Buffer.concat([workbook, Buffer.alloc(length - workbook.length)]);
  const sectors = length / SECTOR;
  const table = Buffer.alloc(SECTOR, 0xff);
  const chain = Array.from({ length: sectors }, (_, index) =>
    index + 1 < sectors ? index + 3 : END_OF_CHAIN,
  );
  [FAT_SECTOR, END_OF_CHAIN, ...chain].forEach((next, index) => {
    table.writeUInt32LE(next, index * 4);
  });
  const directory = Buffer.concat([
    entry('Root Entry', 5, 1, END_OF_CHAIN, 0),
    entry('Workbook', 2, FREE, 2, length),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([header(), table, directory, stream]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(SMALL_STREAM, 56);
  bytes.writeUInt32LE(END_OF_CHAIN, 60);
  bytes.writeUInt32LE(END_OF_CHAIN, 68);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function entry(name: string, type: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes[66] = type;
  bytes[67] = 1;
  bytes.fill(0xff, 68, 80);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
