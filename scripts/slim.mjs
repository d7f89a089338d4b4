// What keeps the page light, for every build and for the tests: stand-ins for what d3 imports and does not need here, d3 without
// what is never called, and templates without the white space that is there for their readers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { cut } from './cuts.mjs';

/** Modules replaced in our builds and tests, by files of ours; docs/adr/0005 says why, and what it saves. */
export const STAND_INS = {
  'd3-selection': 'src/controllers/d3/selection.ts',
  'd3-dispatch': 'src/controllers/d3/dispatch.ts',
  'd3-drag': 'src/controllers/d3/drag.ts',
};

/**
 * Compression of the one-file build; what esbuild or Vite's own minifier leaves is about 5 % more. Ours and d3's code may
 * be read so: no getter does anything but get, nothing asks a function for its `length`, only classes and d3's
 * constructors, which speak of `this`, are called with `new`, and what is joined to a text says the same either way.
 */
export const TERSER = {
  module: true,
  ecma: 2022,
  compress: {
    passes: 5,
    pure_getters: true,
    keep_fargs: false,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    lhs_constants: false,
  },
  format: { comments: false },
};

/** A piece of css`…`: whole rules are minified, anything else is left. */
function shortCss(piece) {
  try {
    const { code, warnings } = transformSync(piece.text, {
      loader: 'css',
      minify: true,
      charset: 'utf8',
      logLevel: 'silent',
    });
    if (warnings.length === 0) return code.trim().replace(/[\\`]|\$(?={)/g, '\\$&');
  } catch {
    // A fragment that is no sheet of its own.
  }
  return piece.rawText;
}

/**
 * A piece of markup: lines become one, and values lose the quotes that HTML can do without. A space stays where a line ended,
 * since it may show, except before the end of a tag.
 */
const shortMarkup = ({ rawText }) =>
  rawText
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ >/g, '>')
    .replace(/="([\w-]+)"(?=[ >])/g, '=$1');

const TAGS = { css: shortCss, html: shortMarkup, svg: shortMarkup };

/** What a file becomes before it is bundled, or served to a test: itself, if it is neither ours nor one of d3's. */
export function shorten(code, file) {
  return /\/src\/.*\.ts/.test(file) ? shortTemplates(code) : cut(code, file);
}

/** TypeScript with the templates of Lit made short. */
function shortTemplates(code) {
  if (!/\b(css|html|svg)`/.test(code)) return code;
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && Object.hasOwn(TAGS, node.tag.getText())) {
      const { template } = node;
      const pieces = template.head
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      for (const piece of pieces) edits.push({ piece, text: TAGS[node.tag.getText()](piece) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('templates.ts', code, ts.ScriptTarget.Latest, true));
  let short = code;
  // Backwards, so that the places of what is still to be edited stay true.
  for (const { piece, text } of edits.sort((a, b) => b.piece.pos - a.piece.pos)) {
    const start = piece.getStart() + 1;
    short = short.slice(0, start) + text + short.slice(start + piece.rawText.length);
  }
  return short;
}

/** The same for esbuild. */
export const slim = {
  name: 'slim',
  setup(build) {
    const names = new RegExp(`^(${Object.keys(STAND_INS).join('|')})$`);
    build.onResolve({ filter: names }, ({ path: name }) => ({ path: path.resolve(STAND_INS[name]) }));
    build.onLoad({ filter: /\/src\/.*\.ts$|\/d3-\w+\.mjs$/ }, ({ path: file }) => ({
      contents: shorten(readFileSync(file, 'utf8'), file),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};
