// Makes a page complete before any script runs: each of our tags in its HTML becomes what `infra-topology/ssr` writes for it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const SSR = fileURLToPath(new URL('../src/ssr/render.ts', import.meta.url));
const TAG = /<(infra-[\w-]+)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*>([^]*?)<\/\1\s*>/g;
const ATTRIBUTE = /([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** Of a tag as it is written in a page; without entities, which our pages have not. */
const attributesOf = (text) =>
  Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, double ?? single ?? true]));

/**
 * A page with its maps and companions drawn, all from one document. A map carries the document from then on, in place of its
 * address, and every aspect; what stood inside of it was for readers without a script.
 */
export async function prerender(page, document) {
  const { module } = await runnerImport(SSR, { configFile: false, logLevel: 'error' });
  return page.replace(TAG, (_, tag, text, content) => {
    const { src, ...attributes } = attributesOf(text);
    return tag === 'infra-topology'
      ? module.renderTopology(document, { aspects: ['wide', 'square', 'tall'], attributes })
      : module.renderCompanion(tag, document, { attributes, content });
  });
}
