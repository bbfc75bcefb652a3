import { readFileSync } from 'node:fs';
import { readSeed } from './src/corpus/seed.ts';
import { cleanBlocks } from './src/corpus/clean.ts';
import { furnitureOf } from './src/corpus/furniture.ts';
import { isProse } from './src/corpus/line-shape.ts';
const r = readSeed(readFileSync(process.argv[2]!), process.argv[2]!);
if (r.kind==='parsed') { const c = cleanBlocks(r.file.blocks); for (const b of r.file.blocks) console.log(c.blocks.includes(b)?' ':'x', (furnitureOf(b.text)??'').padEnd(8), isProse(b.text)?'P':' ', b.kind.padEnd(10), b.tight?'t':' ', b.text.slice(0,80)); }
