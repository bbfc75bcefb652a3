import { readFileSync } from 'node:fs';
import { readSeed } from './src/corpus/seed.ts';
import { findBody } from './src/corpus/body.ts';
import { findHeadline } from './src/corpus/title.ts';
import { furnitureOf } from './src/corpus/furniture.ts';
import { isProse } from './src/corpus/line-shape.ts';
const r = readSeed(readFileSync(process.argv[2]!), process.argv[2]!);
if (r.kind==='parsed') { const f=r.file.blocks.map(b=>furnitureOf(b.text)); const b=findBody(r.file.blocks,f,isProse); console.log(b, b&&findHeadline(r.file.blocks.slice(0,b.start),true)); }
