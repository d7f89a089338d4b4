import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import fc from 'fast-check';
import { EDGE_KINDS, NODE_KINDS } from '../../src/model/catalog.js';
import { validate } from '../../src/model/validate.js';
import { DAMAGES, damaged } from '../support/damage.js';
import { arbitraryDocument, FIELDS } from '../support/document.js';

interface Piece {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Piece>>;
  readonly $defs?: Readonly<Record<string, Piece>>;
  readonly items?: Piece;
  readonly additionalProperties?: Piece | boolean;
  readonly anyOf?: readonly Piece[];
}

const schema = JSON.parse(readFileSync('schema/topology.schema.json', 'utf8')) as Piece & { $id: string };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).addSchema(schema);
const isValid = ajv.getSchema(schema.$id)!;

/** What no schema can say: that ids are unique, and that what they name exists. */
const BEYOND = /^(duplicate-id|parent-cycle|parent-site|unknown-(node|edge|site|network|kind))$/;

/** Fails unless the schema, read by ajv, and validate() find the same documents valid. */
function agree(document: unknown, name = ''): void {
  const issues = validate(document).issues.filter(({ code }) => !BEYOND.test(code));
  expect(isValid(document), `${name} ${JSON.stringify(issues)} ${ajv.errorsText(isValid.errors)}`).to.equal(
    issues.length === 0,
  );
}

/** Every definition and field, by its pointer. */
function pieces(piece: Piece, pointer = ''): [pointer: string, piece: Piece][] {
  const named = (key: 'properties' | '$defs') =>
    Object.entries(piece[key] ?? {}).flatMap(([name, inner]) => pieces(inner, `${pointer}/${key}/${name}`));
  const values = piece.additionalProperties;
  return [
    [pointer, piece],
    ...named('properties'),
    ...named('$defs'),
    ...(piece.items && !piece.items.$ref ? pieces(piece.items, `${pointer}/items`) : []),
    ...(typeof values === 'object' && !values.$ref ? pieces(values, `${pointer}/additionalProperties`) : []),
    ...(piece.anyOf ?? []).flatMap((inner, at) => (inner.$ref ? [] : pieces(inner, `${pointer}/anyOf/${at}`))),
  ];
}

suite('the schema', () => {
  test('describes every definition and field, with examples that it accepts itself', () => {
    for (const [pointer, { description, examples = [] }] of pieces(schema)) {
      expect(description, `${pointer} description`).to.be.a('string').and.match(/\.$/);
      expect(examples, `${pointer} examples`).to.not.be.empty;
      const check = ajv.compile({ $ref: `${schema.$id}#${pointer}` });
      for (const example of examples)
        expect(check(example), `${pointer}: ${ajv.errorsText(check.errors)}`).to.equal(true);
    }
  });

  test('offers every built-in kind to an editor', () => {
    const { nodeKindId, edgeKindId, node, edge } = schema.$defs!;
    for (const piece of [nodeKindId, node!.properties!['kind']])
      expect(piece!.examples).to.deep.equal(Object.keys(NODE_KINDS));
    for (const piece of [edgeKindId, edge!.properties!['kind']])
      expect(piece!.examples).to.deep.equal(Object.keys(EDGE_KINDS));
  });
});

suite('the schema and validate() agree', () => {
  const files = ['examples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => `${folder}/${file}`),
  );
  for (const file of files) {
    test(`on ${file}`, () => agree(JSON.parse(readFileSync(file, 'utf8')), file));
  }

  for (const name of Object.keys(DAMAGES)) {
    test(`on ${name}`, () =>
      agree(damaged({ version: 1, nodes: [{ id: 'a' }, { id: 'b' }], edges: [] }, [name]), name));
  }

  test('on links and colours, however they are written', () => {
    const link = [
      'https://a.example',
      'http://a',
      'mailto:a@b',
      'a/b:c',
      '#a:b',
      '/a',
      'javascript:a',
      'data:a',
      ' x:y',
    ];
    const color = [
      '#2890e8',
      'teal',
      'rgba(1, 2, 3)',
      'hsl(1turn 2% 3%)',
      'hwb(1deg 2% 3%)',
      'lch(1 2 3)',
      'oklab(1 2 3)',
    ].concat('url(a)', 'var(--a)', 'rgb(a)', '#12', 'teal;', 'a{}', 'image(1)');
    const cases = (text: string) => [text, text.toUpperCase(), text.replace(/[a-z]/, (letter) => letter.toUpperCase())];
    const whole = (rest: object) => ({ version: 1, nodes: [], edges: [], ...rest });
    for (const url of link.flatMap(cases)) agree(whole({ services: [{ id: 'a', name: 'a', url }] }), url);
    for (const each of color.flatMap(cases)) agree(whole({ sites: [{ id: 'a', color: each }] }), each);
  });

  test('on the bounds of every number', () => {
    const numbers = [-1, -0.5, 0, 0.2, 0.25, 0.5, 1, 12, 12.5, 4095, 4096, 65535, 65536, 1e9];
    const places: Readonly<Record<string, (piece: object) => object>> = {
      network: (piece) => ({ networks: [{ id: 'a', ...piece }] }),
      edgeKind: (piece) => ({ edgeKinds: { a: piece } }),
      specs: (specs) => ({ nodes: [{ id: 'a', specs }] }),
      serviceObject: (piece) => ({ nodes: [{ id: 'a', services: [{ name: 'a', ...piece }] }] }),
      catalogueService: (piece) => ({ services: [{ id: 'a', name: 'a', ...piece }] }),
      interface: (piece) => ({ nodes: [{ id: 'a', interfaces: [{ id: 'a', ...piece }] }] }),
      edge: (piece) => ({ nodes: [{ id: 'a' }], edges: [{ source: 'a', target: 'a', ...piece }] }),
      flowStep: (piece) => ({ flows: [{ id: 'a', steps: [{ label: 'a', ...piece }] }] }),
      position: (piece) => ({ nodes: [{ id: 'a' }], positions: { a: { x: 0, y: 0, ...piece } } }),
    };
    const isNumber = ({ type = '' }: Piece) => /number|integer/.test(String(type));
    for (const [name, { properties = {} }] of Object.entries(schema.$defs!))
      for (const key of Object.keys(properties).filter((each) => isNumber(properties[each]!)))
        for (const value of numbers)
          agree({ version: 1, nodes: [], edges: [], ...places[name]!({ [key]: value }) }, `${name}.${key} ${value}`);
  });

  test('on generated documents, and on damaged ones', () => {
    const names = fc.uniqueArray(fc.constantFrom(...Object.keys(DAMAGES)), { maxLength: 3 });
    fc.assert(
      fc.property(arbitraryDocument({ maxNodes: 6, maxEdges: 6 }), names, (document, all) =>
        agree(damaged(document, all)),
      ),
      { numRuns: 300 },
    );
  });

  test('on any JSON in the place of any field', () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    const fields = Object.keys(schema.$defs!['node']!.properties!);
    const item = fc.dictionary(fc.constantFrom(...fields, 'x', 'y', 'name', 'source', 'x-a', '__proto__'), value, {
      maxKeys: 4,
    });
    const place = fc.oneof(value, fc.array(item, { maxLength: 2 }), fc.dictionary(fc.string(), item, { maxKeys: 2 }));
    const rest = fc.record(Object.fromEntries(FIELDS.map((path) => [path, place])), {
      requiredKeys: ['nodes', 'edges'],
    });
    fc.assert(
      fc.property(rest, (all) => agree(JSON.parse(JSON.stringify({ version: 1, ...all })))),
      { numRuns: 500 },
    );
  });
});
