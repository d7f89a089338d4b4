// Writes the README's tables of what the elements offer, from the comments of their classes.
// `--check` writes nothing and fails when the README differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const LIFECYCLE = /^(constructor|connectedCallback|disconnectedCallback)$/;
const COMPANIONS = [
  'infra-legend',
  'infra-filters',
  'infra-search',
  'infra-details',
  'infra-stats',
  'infra-flow',
  'infra-services',
  'infra-table',
];

/** The class in a file of the elements. */
function classIn(name) {
  const file = `src/elements/${name}.ts`;
  return ts
    .createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    .statements.find(ts.isClassDeclaration);
}

/** The element's class, with the members that it has from a class of ours, and what its comment's tags say. */
function classOf(tag) {
  const own = classIn(tag);
  const base = own.heritageClauses?.[0].types[0].expression.getText();
  const inherited = base === 'LitElement' ? [] : classIn(base.replace(/\B[A-Z]/g, '-$&').toLowerCase()).members;
  const element = { members: [...own.members, ...inherited], jsDoc: own.jsDoc };
  const tags = new Map();
  for (const { tagName, comment, typeExpression } of ts.getJSDocTags(own)) {
    const text = `${typeExpression?.getText() ?? ''} ${ts.getTextOfJSDocComment(comment) ?? ''}`.trim();
    tags.set(tagName.text, [...(tags.get(tagName.text) ?? []), text]);
  }
  return { element, tags };
}

/** Words for a table or a list: on one line, and with no markup of their own. */
const plain = (text = '') => text.replace(/\s+/g, ' ').replaceAll('<', '&lt;');
const commentOf = (node) => plain(ts.getTextOfJSDocComment(node.jsDoc?.at(-1)?.comment));
const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => (text ? `\`${text}\`` : '');
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const isPublic = ({ name, modifiers = [] }) =>
  name &&
  ts.isIdentifier(name) &&
  !LIFECYCLE.test(name.text) &&
  !modifiers.some(({ kind }) =>
    [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword, ts.SyntaxKind.StaticKeyword].includes(kind),
  );

/** Attribute of each reactive property, by its name; undefined: none. */
function attributesOf(element) {
  const { initializer } = element.members.find(({ name }) => name?.getText() === 'properties');
  return new Map(
    initializer.properties.map(({ name, initializer: options }) => {
      const given = options.properties.find((property) => property.name.text === 'attribute')?.initializer;
      const none = given?.kind === ts.SyntaxKind.FalseKeyword;
      return [name.text, none ? undefined : (given?.text ?? name.text)];
    }),
  );
}

function propertiesOf(element) {
  const attributes = attributesOf(element);
  const members = element.members.filter(
    (member) => isPublic(member) && (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)),
  );
  return members.map((member) => {
    const name = member.name.text;
    const type = member.type?.getText() ?? member.initializer?.getText().replace(/new (\w+)\(.*/, '$1') ?? '';
    return [code(name), code(attributes.get(name)), code(type), commentOf(member)];
  });
}

const methodsOf = (element) =>
  element.members
    .filter((member) => isPublic(member) && ts.isMethodDeclaration(member))
    .map((member) => {
      const parameters = member.parameters.map((parameter) => parameter.getText()).join(', ');
      return [code(`${member.name.text}(${parameters}): ${member.type.getText()}`), commentOf(member)];
    });

/** `name - what it is` as two cells; the name may carry a default: [--x=1]. */
const named = (text) => {
  const [, name, fallback, what] = /^(?:\{\w+\} )?(?:\[?([\w-]*\w)(?:=(.*?))?\]?)? *- *(.*)$/s.exec(text) ?? [];
  return { name, fallback, what: plain(what) };
};
const pairs = (texts = []) => texts.map(named).map(({ name, what }) => [code(name), what]);

const map = classOf('infra-topology');
const sections = [
  ['Attributes and properties', table(['property', 'attribute', 'type', ''], propertiesOf(map.element))],
  ['Methods', table(['', ''], methodsOf(map.element))],
  ['Events, all bubbling and composed', table(['event', 'when'], pairs(map.tags.get('fires')))],
  ['Slots', table(['slot', 'for'], pairs(map.tags.get('slot')))],
  ['Parts', table(['part', 'is'], pairs(map.tags.get('csspart')))],
  [
    'Custom properties',
    table(
      ['property', 'default', 'of'],
      map.tags
        .get('cssproperty')
        .map(named)
        .map(({ name, fallback, what }) => [code(name), code(fallback), what]),
    ),
  ],
  [
    'Companions',
    COMPANIONS.map((tag) => {
      const { element, tags } = classOf(tag);
      const parts = pairs(tags.get('csspart')).map(([name, what]) => `${name} (${what})`);
      const own = propertiesOf(element)
        .filter(([name]) => !['`for`', '`store`'].includes(name))
        .map(([name, , type, what]) => `  - ${name} (${type}): ${what}`);
      const about = `- ${code(`<${tag}>`)}: ${commentOf(element)}${parts.length ? ` Parts: ${parts.join(', ')}.` : ''}`;
      return [about, ...own].join('\n');
    }).join('\n'),
  ],
];
const [BEGIN, END] = ['<!-- api: written by `npm run generate` -->', '<!-- /api -->'];
const text = sections.map(([title, body]) => `### ${title}\n\n${body}`).join('\n\n');
const found = readFileSync('README.md', 'utf8');
const start = found.indexOf(BEGIN) + BEGIN.length;
const wanted = await format(`${found.slice(0, start)}\n\n${text}\n\n${found.slice(found.indexOf(END))}`, {
  ...(await resolveConfig('README.md')),
  parser: 'markdown',
});
if (!process.argv.includes('--check')) writeFileSync('README.md', wanted);
else if (found !== wanted) {
  console.error('The tables of the README do not match the elements: run `npm run generate`.');
  process.exit(1);
}
