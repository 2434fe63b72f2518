/** Writes list.json, people.md and broken/ from the tables in this folder: `npx tsx demo/data/make.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brokenFiles } from './broken.ts';
import { demoList, subjectTable } from './list.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
writeFileSync(`${folder}list.json`, JSON.stringify(demoList(), null, 2) + '\n');
writeFileSync(`${folder}people.md`, subjectTable());
mkdirSync(`${folder}broken`, { recursive: true });
for (const { name, bytes } of brokenFiles()) writeFileSync(`${folder}broken/${name}`, bytes);
