// The reference of the document, docs/document.md, from the schema, the catalogue, the icons and the reader itself.
import { readFileSync, readdirSync } from 'node:fs';
import { EDGE_KINDS, NODE_KINDS } from '../src/model/catalog.ts';
import { ICONS } from '../src/render/icons.ts';
import { MORE_ICONS } from '../src/render/more-icons.ts';
import { problems } from './guide-problems.mjs';
import { code, list, table } from './guide-words.mjs';

const schema = JSON.parse(readFileSync('schema/topology.schema.json', 'utf8'));

/** Definitions in the order of the guide; what is not here is a word of its own under "Values". */
const OBJECTS = [
  'site',
  'network',
  'nodeKind',
  'edgeKind',
  'node',
  'interface',
  'url',
  'specs',
  'serviceObject',
  'statusObject',
  'edge',
  'catalogueService',
  'flow',
  'flowStep',
  'stat',
  'position',
  'metadata',
];
const VALUES = ['service', 'status', 'state', 'link', 'color', 'endId', 'nodeKindId', 'edgeKindId'];

/** Ids are texts that name something; each is said by what it names. */
const IDS = { siteId: 'site', networkId: 'network', nodeId: 'node', edgeId: 'edge' };
const WORDS = { string: 'text', boolean: '`true` or `false`', number: 'number', integer: 'whole number' };

const linkTo = (name) => `[${name}](#${name.toLowerCase()})`;

/** The type of a value in words. */
function typeOf(piece) {
  if (piece.$ref) {
    const name = piece.$ref.split('/').at(-1);
    return IDS[name] ? `id of ${name === 'edgeId' ? 'an' : 'a'} ${linkTo(IDS[name])}` : linkTo(name);
  }
  if ('const' in piece) return code(JSON.stringify(piece.const));
  if (piece.enum) return piece.enum.map(code).join(', ');
  if (piece.anyOf) return piece.anyOf.map(typeOf).join(' or ');
  if (Array.isArray(piece.type)) return piece.type.map((each) => WORDS[each]).join(' or ');
  if (piece.type === 'array') return `list of ${typeOf(piece.items)}`;
  if (piece.type === 'object') return objectType(piece);
  return WORDS[piece.type] + boundsOf(piece);
}

const objectType = ({ additionalProperties: values }) =>
  typeof values === 'object' ? `object of ${typeOf(values)}` : 'object of anything';

function boundsOf({ minimum, maximum, minLength }) {
  if (minLength) return ', not empty';
  if (minimum === undefined) return '';
  return maximum === undefined ? `, at least ${minimum}` : `, ${minimum} to ${maximum}`;
}

/** "Name on the map; default: the id." as what it means, and what stands there if nothing is said. */
function meaningOf({ description }) {
  const [, meaning, fallback] = /^(.*?)[;.] [Dd]efault: (.+?)\.$/.exec(description) ?? [];
  return meaning ? { meaning: `${meaning}.`, fallback } : { meaning: description, fallback: '' };
}

const exampleOf = ({ examples: [example] }) => code(JSON.stringify(example));

const fields = ({ properties = {}, required = [] }) =>
  table(
    ['field', 'type', 'required', 'default', 'meaning', 'example'],
    Object.entries(properties).map(([name, piece]) => {
      const { meaning, fallback } = meaningOf(piece);
      return [
        code(name),
        typeOf(piece),
        required.includes(name) ? 'yes' : '',
        required.includes(name) ? '' : fallback || '–',
        meaning,
        exampleOf(piece),
      ];
    }),
  );

/** Where a kind of object stands: the fields whose type it is. */
function placesOf(name) {
  const isNamed = (piece) => JSON.stringify(piece).includes(`"#/$defs/${name}"`);
  const owners = [['the document', schema], ...OBJECTS.map((key) => [key, schema.$defs[key]])];
  return owners.flatMap(([owner, { properties = {} }]) =>
    Object.keys(properties)
      .filter((key) => isNamed(properties[key]))
      .map((key) => `${code(key)} of ${owner === 'the document' ? owner : linkTo(owner)}`),
  );
}

function section(name) {
  const piece = schema.$defs[name];
  const places = placesOf(name);
  const where = places.length && name !== 'metadata' ? ` Stands in ${list(places)}.` : '';
  const body = piece.properties ? `\n\n${fields(piece)}` : '';
  return `### ${name}\n\n${piece.description}${where}${body}`;
}

function value(name) {
  const piece = schema.$defs[name];
  const type = name === 'color' || name === 'link' ? 'text' : typeOf(piece);
  const examples = piece.examples.map((example) => code(JSON.stringify(example))).join(', ');
  return `### ${name}\n\n${piece.description}\n\nType: ${type}. Examples: ${examples}.`;
}

const nodeKinds = table(
  ['kind', 'name', 'family', 'shape', 'icon'],
  Object.entries(NODE_KINDS).map(([id, { label, family, shape, icon }]) => [
    code(id),
    label,
    family,
    shape,
    code(icon),
  ]),
);
const edgeKinds = table(
  ['kind', 'name', 'line', 'width', 'arrowhead'],
  Object.entries(EDGE_KINDS).map(([id, { label, line, width, directed }]) => [
    code(id),
    label,
    line,
    `${width}`,
    directed ? 'yes' : 'no',
  ]),
);
const names = (icons) => Object.keys(icons).sort().map(code).join(', ');

/** Fields that no code but the reader's may know of yet, and, where a name alone does not tell, how their use would look. */
const QUIET = [
  { name: 'description', owners: ['the document', 'site'], use: /(document|site|siteSpec)\.description/ },
  { name: 'generatedAt', owners: ['the document'] },
  { name: 'vlan', owners: ['network'] },
  { name: 'plural', owners: ['nodeKind'] },
  { name: 'physical', owners: ['nodeKind'] },
  { name: 'interfaces', owners: ['node'] },
  { name: 'collapsed', owners: ['node'] },
  {
    name: 'icon',
    owners: ['serviceObject', 'catalogueService'],
    use: /\bicon\b.*: (Exclude<Service|CatalogueService)/,
  },
  { name: 'checkedAt', owners: ['statusObject'] },
  { name: 'metrics', owners: ['statusObject'], use: /(?<!\/)\.metrics\b/ },
  { name: 'pinned', owners: ['position'] },
  { name: 'metadata', owners: ['everywhere'] },
];

/** Fields that are read and kept, but that nothing shows: found by looking for their names in the code. */
function unused() {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^model.(rules|document)\.ts$/.test(file),
  );
  const text = files.map((file) => readFileSync(`src/${file}`, 'utf8')).join('\n');
  const isUsed = ({ name, use = new RegExp(`(?<!['"\\w])${name}(?!['"\\w])`) }) => use.test(text);
  const owner = (name) => (OBJECTS.includes(name) ? linkTo(name) : name);
  return QUIET.filter((field) => !isUsed(field)).map(
    ({ name, owners }) => `${code(name)} (${list(owners.map(owner))})`,
  );
}

/** What is read, and not more. */
function silence() {
  const names = unused();
  return names.length
    ? `\n\nRead, checked and kept, so that \`toJSON()\` gives it back, but not shown by the map or its panels yet: ${list(names)}. A column of
\`<infra-table>\` shows any field of a node by its path, \`metadata.rack\` for one.`
    : '';
}

/** The whole guide. */
export const documentGuide = () => `# The document

<!-- Written by \`npm run generate\` from schema/topology.schema.json; do not edit. -->

${schema.description}

The smallest valid one:

\`\`\`json
{ "version": 1, "nodes": [{ "id": "a" }], "edges": [] }
\`\`\`

Three facts are never mixed: \`parent\` and \`site\` say what stands inside what, \`networks\` what belongs to which network, \`edges\` what is
connected. A dash under "default" means that there is none: what is not said is not shown.

- Objects: ${OBJECTS.map(linkTo).join(', ')}
- Values: ${VALUES.map(linkTo).join(', ')}
- [Built-in node kinds](#built-in-node-kinds), [built-in edge kinds](#built-in-edge-kinds), [icons](#icons), [problems](#problems)

## Fields of the document

${fields(schema)}${silence()}

## Objects

${OBJECTS.map(section).join('\n\n')}

## Values

${VALUES.map(value).join('\n\n')}

## Built-in node kinds

${nodeKinds}

The family decides the colour; a guest (\`container\`, \`vm\`) takes the colour of its host. A kind of your own, under \`nodeKinds\`, may say
\`extends\` and only what differs. What neither it nor the kind it extends says is as for an unknown kind: family \`outside\`, shape \`square\`,
icon \`circle-help\`.

## Built-in edge kinds

${edgeKinds}

The width is in CSS pixels at scale 1. A kind of your own, under \`edgeKinds\`, that says nothing is a solid line of 1.4 without an arrowhead.

## Icons

Names for \`icon\`, of a [nodeKind](#nodekind) or a [node](#node). Those that the built-in kinds have:

${names(ICONS)}.

Further ones, loaded when a document names one:

${names(MORE_ICONS)}.

They are icons of Lucide. A name that is not here is drawn as \`circle-help\`; there is no way yet to add icons.

## Problems

\`validate()\`, the property \`issues\` and the event \`infra-error\` give every problem at once: \`path\` (a JSON Pointer), \`code\`, \`severity\`,
\`message\`, often \`suggestion\`, and \`line\` and \`column\` where the text is known. Codes stay the same; sentences may change. What is valid of the
document is drawn all the same; after \`not-json\`, \`not-document\` and \`version\` nothing is.

${problems}

The element, which fetches \`src\`, has three codes more: \`not-found\` (the server answered 404), \`http\` (it answered another error) and
\`network\` (no answer, or the server does not allow this page to read it).
`;
