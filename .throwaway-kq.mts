import { readFileSync } from 'node:fs';
import { readSeed, finishSeed } from './src/corpus/seed.ts';
import { normalizeText } from './src/corpus/normalize.ts';
const data = JSON.parse(readFileSync('../shared/eval/KorQuAD_v1.0_dev.json','utf8'));
let n=0, bad=0, titled=0, meta=0; const t0=performance.now();
for (const a of data.data) {
  const paras = a.paragraphs.map((p:any)=>p.context);
  for (const p of [...paras, paras.join('\n\n'), a.title+'\n\n'+paras.join('\n')]) {
    n++;
    const r = readSeed(Buffer.from(p), 'x.txt'); if (r.kind!=='parsed') { console.log(r); continue; }
    const f = finishSeed(r.file,'x.txt',new Set()); if (f.kind!=='document'){console.log(f);continue;}
    const norm=(s:string)=>normalizeText(s).replace(/\s+/g,' ').trim();
    if (norm(f.document.text)!==norm(p)) { bad++; console.log('DIFF', norm(p).slice(0,100),'\n →', norm(f.document.text).slice(0,100), norm(p).length, norm(f.document.text).length); }
    const m=f.document.metadata;
    if (m.title!=='x' && !p.startsWith(a.title)) { titled++; console.log('TITLE', m.title.slice(0,100)); }
    if (m.author||m.publisher||m.date||m.tags.length) {meta++; console.log('META', JSON.stringify(m).slice(0,300));}
  }
}
console.log({n,bad,titled,meta,ms:performance.now()-t0});
