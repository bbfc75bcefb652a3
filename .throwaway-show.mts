import { loadSeeds } from './src/corpus/load.ts';
const r = await loadSeeds(process.argv[2]!, { maxFileBytes: 1e7 });
const full = process.argv[3] === 'full';
for (const d of r.documents) {
  console.log('=====', d.source, JSON.stringify(d.metadata));
  for (const b of d.blocks) { const t = d.text.slice(b.start, b.end); console.log(`  [${b.kind}${b.level ?? ''}${b.place ? ' @' + b.place : ''}] ${full ? t : t.slice(0, 90)}`); }
}
console.log(r.failures, r.warnings, r.samplesHidden);
