import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { settle } from '../../src/layout/layout.js';
import { LAYOUTS } from '../../src/layout/names.js';
import { EDGE_KINDS, NODE_KINDS } from '../../src/model/catalog.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { createTopology } from '../../src/model/topology.js';
import { validate } from '../../src/model/validate.js';
import { ICONS } from '../../src/render/icons.js';
import { MORE_ICONS } from '../../src/render/more-icons.js';

const GUIDES = readdirSync('docs')
  .filter((file) => file.endsWith('.md'))
  .map((file) => `docs/${file}`);
const read = (file: string) => readFileSync(file, 'utf8');

interface Snippet {
  readonly language: string;
  readonly text: string;
}

const snippetsOf = (text: string): Snippet[] =>
  [...text.matchAll(/```(\w+)[^\n]*\n([\s\S]*?)```/g)].map(([, language, body]) => ({
    language: language!,
    text: body!,
  }));

/** A guide without its code, in which signs of Markdown mean nothing. */
const proseOf = (text: string) => text.replace(/```[\s\S]*?```/g, '');

/** What GitHub makes of a heading for `#…`. */
const anchorsOf = (text: string) =>
  [...proseOf(text).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

/** Pieces of TypeScript in a snippet, by the name of a file that says how to read them. */
function scriptsOf({ language, text }: Snippet): [name: string, script: string][] {
  const inside = () => [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  if (['ts', 'tsx', 'js'].includes(language)) return [[`a.${language}`, text]];
  if (['vue', 'svelte'].includes(language)) return inside().map((script) => ['a.ts', script]);
  if (language !== 'astro') return [];
  const [, front, rest] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text)!;
  const plain = [...rest!.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  return [front!, ...plain].map((script) => ['a.ts', script]);
}

/** What TypeScript's parser finds fault with. */
function faultsOf([name, script]: [string, string]): string[] {
  const options = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.ReactJSX };
  const { diagnostics = [] } = ts.transpileModule(script, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: options,
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

suite('the guides', () => {
  test('are there', () => expect(GUIDES).to.have.length.above(5));

  for (const guide of GUIDES) {
    const text = read(guide);
    const snippets = snippetsOf(text);

    test(`${guide} shows documents that are valid`, () => {
      for (const { language, text: block } of snippets)
        if (language === 'json') expect(validate(block).issues, block).to.deep.equal([]);
      const inline = [...text.matchAll(/<script type="application\/json">([\s\S]*?)<\/script>/g)];
      for (const [, block] of inline) expect(validate(block!).issues, block).to.deep.equal([]);
    });

    test(`${guide} shows scripts that can be parsed`, () => {
      const scripts = snippets.flatMap(scriptsOf);
      if (/```(ts|tsx|js|vue|svelte|astro)\b/.test(text)) expect(scripts).to.not.be.empty;
      for (const script of scripts) expect(faultsOf(script), script[1]).to.deep.equal([]);
    });

    test(`${guide} leads only to what exists`, () => {
      const links = [...proseOf(text).matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, to]) => to!);
      const broken = links.filter((to) => {
        const [file, anchor] = to.split('#') as [string, string?];
        const target = file ? path.join('docs', file) : guide;
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor));
      });
      expect(broken).to.deep.equal([]);
    });

    test(`${guide} names only commands that exist`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const named = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!);
      expect(Object.keys(scripts)).to.include.members(named);
    });

    test(`${guide} is named by the README`, () => expect(read('README.md')).to.include(`(${guide})`));
  }
});

suite('what the guides say', () => {
  test('of layouts: all that are known', () => {
    const [, known] = /Layouts that are known: (.+?)\./.exec(read('docs/layout.md'))!;
    expect([...known!.matchAll(/`(\w+)`/g)].map(([, name]) => name)).to.deep.equal([...LAYOUTS]);
  });

  test('of elements that are not there: they are not', () => {
    const missing = [...read('docs/accessibility.md').matchAll(/\bno `<(infra-[\w-]+)>`/g)].map(([, tag]) => tag!);
    expect(missing.filter((tag) => existsSync(`src/elements/${tag}.ts`))).to.deep.equal([]);
  });

  test('of places: a document that keeps them is the same picture', () => {
    const document = { ...(JSON.parse(read('examples/homelab.topology.json')) as TopologyDocument) };
    const topology = createTopology(document);
    const places = settle(topology);
    const positions = Object.fromEntries(
      topology.nodes.map(({ id }, at) => [id, { x: places[2 * at]!, y: places[2 * at + 1]! }]),
    );
    const kept = validate({ ...document, positions });
    expect(kept.issues).to.deep.equal([]);
    expect(settle(createTopology(kept.document!))).to.deep.equal(places);
  });

  test('of states: they move nothing', () => {
    const document = JSON.parse(read('examples/homelab.topology.json')) as TopologyDocument;
    const nodes = document.nodes.map((node) => ({ ...node, status: 'down' as const }));
    expect(settle(createTopology({ ...document, nodes }))).to.deep.equal(settle(createTopology(document)));
  });
});

suite('the reference of the document', () => {
  const text = read('docs/document.md');

  test('explains every code that the reader knows', () => {
    const source = ts.createSourceFile('explain.ts', read('src/model/explain.ts'), ts.ScriptTarget.Latest, true);
    const codes: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'SENTENCES') {
        const value = node.initializer as ts.SatisfiesExpression;
        for (const { name } of (value.expression as ts.ObjectLiteralExpression).properties)
          codes.push(name!.getText().replaceAll("'", ''));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(codes).to.have.length.above(10);
    // Another sentence of the same code.
    const wanted = codes.filter((code) => code !== 'not-json-html');
    for (const code of wanted) expect(text, code).to.match(new RegExp(`^\\| \`${code}\` +\\| (error|warning)`, 'm'));
  });

  test('names every icon and every kind', () => {
    const names = [ICONS, MORE_ICONS, NODE_KINDS, EDGE_KINDS].flatMap((table) => Object.keys(table));
    for (const name of names) expect(text, name).to.include(`\`${name}\``);
  });

  test('has a heading for every definition, and a row for every field', () => {
    const { $defs, properties } = JSON.parse(read('schema/topology.schema.json')) as {
      $defs: Record<string, { properties?: object }>;
      properties: object;
    };
    const named = Object.keys($defs).filter((name) => !['siteId', 'networkId', 'nodeId', 'edgeId'].includes(name));
    expect(anchorsOf(text)).to.include.members(named.map((name) => name.toLowerCase()));
    const sections = new Map(text.split(/^##+ /m).map((part) => [part.slice(0, part.indexOf('\n')), part]));
    for (const [name, fields] of [
      ['Fields of the document', properties],
      ...named.map((key) => [key, $defs[key]!.properties ?? {}]),
    ] as [string, object][])
      for (const field of Object.keys(fields))
        expect(sections.get(name), `${name}.${field}`).to.include(`| \`${field}\``);
  });
});
