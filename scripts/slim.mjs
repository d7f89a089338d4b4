// What keeps the page light, for every build: stand-ins for what d3-zoom imports and does not need here, and short CSS.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Modules replaced in our builds and tests, by files of ours; docs/adr/0005 says why, and what it saves. */
export const STAND_INS = {
  'd3-transition': 'src/controllers/d3/transition.ts',
  'd3-interpolate': 'src/controllers/d3/interpolate.ts',
  'd3-selection': 'src/controllers/d3/selection.ts',
};

/** Takes the white space out of css`…` templates that only their readers need. */
export const shorten = (code) =>
  code.replace(/css`[^`]*`/g, (css) =>
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
  );

/** The same for esbuild. */
export const slim = {
  name: 'slim',
  setup(build) {
    const names = new RegExp(`^(${Object.keys(STAND_INS).join('|')})$`);
    build.onResolve({ filter: names }, ({ path: name }) => ({ path: path.resolve(STAND_INS[name]) }));
    build.onLoad({ filter: /styles\.ts$|elements\/infra-.*\.ts$/ }, ({ path: file }) => ({
      contents: shorten(readFileSync(file, 'utf8')),
      loader: 'ts',
    }));
  },
};
