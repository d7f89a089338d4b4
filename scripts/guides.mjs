// Writes the guides, and the parts of guides, that are made from the source: docs/document.md, tokens and parts of docs/theming.md.
// `--check` writes nothing and fails when a committed file differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { documentGuide } from './guide-document.mjs';
import { looks } from './guide-theming.mjs';

/** What stands between two marks of a file is another text. */
function between(file, [begin, end], text) {
  const found = readFileSync(file, 'utf8');
  const [start, stop] = [found.indexOf(begin) + begin.length, found.indexOf(end)];
  if (stop < start) throw new Error(`${file} lacks ${begin} … ${end}`);
  return `${found.slice(0, start)}\n\n${text}\n\n${found.slice(stop)}`;
}

const MARKS = ['<!-- looks: written by `npm run generate` -->', '<!-- /looks -->'];
const GUIDES = {
  'docs/document.md': documentGuide,
  'docs/theming.md': () => between('docs/theming.md', MARKS, looks()),
};
const isCheck = process.argv.includes('--check');

for (const [file, write] of Object.entries(GUIDES)) {
  const text = await format(write(), { ...(await resolveConfig(file)), parser: 'markdown' });
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${file} does not match the source: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
