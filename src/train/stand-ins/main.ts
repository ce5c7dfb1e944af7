// Writes the committed stand-ins of words again, byte for byte: from the committed vectors, and from what was written by
// hand for those.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { defineScript, runScript } from '../../cli/script.ts';
import { loadVectors, standInsFile } from '../../search/vectors/load.ts';
import { writeStandIns } from '../../search/vectors/stand-ins.ts';
import { chooseStandIns } from './choose.ts';

await runScript(
  defineScript(
    'train:stand-ins',
    'Chooses which words may stand for others, from committed files alone.',
  ).action(() => {
    const vectors = loadVectors();
    const standIns = chooseStandIns(vectors, readLines('everyday.txt'), readLines('questions.tsv'));
    const bytes = brotliCompressSync(writeStandIns(standIns, vectors.words));
    writeFileSync(standInsFile, bytes);
    console.log(`${standIns.size} words, ${bytes.length} bytes`);
  }),
);

function readLines(name: string): string {
  return readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8');
}
