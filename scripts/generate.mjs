// Writes what is made from the schema: the document's types, and the compact rules that the reader compiles.
// `--check` writes nothing and fails when a committed file differs.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const BANNER = '// Generated from schema/topology.schema.json by `npm run generate`; do not edit.\n\n';
const schema = JSON.parse(await readFile('schema/topology.schema.json', 'utf8'));
const nameOf = ({ $ref }) => $ref.split('/').at(-1);

/**
 * For the types: without `^x-` (it would become an index signature), a text in place and with its own words,
 * and without words beside another $ref (each would become a type of its own).
 */
const forTypes = (value) => {
  if (Array.isArray(value)) return value.map(forTypes);
  if (value === null || typeof value !== 'object') return value;
  if (value.$ref) {
    const target = schema.$defs[nameOf(value)];
    return target.type === 'string' ? { type: 'string', description: value.description } : { $ref: value.$ref };
  }
  const { patternProperties: _, propertyNames: __, examples: ___, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, forTypes(inner)]));
};

const types = async () => {
  const plain = forTypes(schema);
  plain.$defs = Object.fromEntries(Object.entries(plain.$defs).filter(([, { type }]) => type !== 'string'));
  const text = await compile(plain, 'TopologyDocument', { bannerComment: '', additionalProperties: false });
  return BANNER + text;
};

/** A pattern that minds no case, as the reader reads all of them: a schema has no flags, but `[Hh]` and `a-zA-Z`. */
function caseless(pattern) {
  const outside = pattern.replace(/\\.|\[.*?\]/g, '');
  if (/[a-z]/i.test(outside)) throw new Error(`A pattern of the schema must not mind case: ${pattern}`);
  return pattern
    .replace(/\[([A-Z])([a-z])\]/g, (all, high, low) => (high.toLowerCase() === low ? low : all))
    .replace(/([a-z]-[a-z])([A-Z]-[A-Z])/g, (all, low, high) => (high.toLowerCase() === low ? low : all));
}

/** The type of a value in the notation that `src/model/shape.ts` explains. */
const type = (node, name) => {
  if (node.$ref) return nameOf(node).endsWith('Id') ? `@${nameOf(node).slice(0, -2)}` : `:${nameOf(node)}`;
  if (node.enum) return `|${node.enum.join('|')}`;
  if ('const' in node) return '*';
  if (node.pattern) return `/${name} ${caseless(node.pattern)}`;
  const either = node.anyOf ?? (Array.isArray(node.type) ? node.type.map((one) => ({ type: one })) : undefined);
  if (either) return `~${either.map((one) => type(one)).join('~')}`;
  return TYPES[node.type](node);
};
const range = ({ minimum, maximum }) => (minimum === undefined ? '' : [minimum, maximum].join('-').replace(/-$/, ''));
const TYPES = {
  string: ({ minLength }) => (minLength ? '+' : ''),
  boolean: () => '?',
  number: (node) => `#${range(node)}`,
  integer: (node) => `%${range(node)}`,
  array: ({ items }) => `[${type(items)}`,
  object: (node) => fields(node),
};
const fields = ({ properties = {}, required = [], propertyNames, additionalProperties: others }) =>
  `{${Object.entries(properties)
    .map(([key, value]) => key + (required.includes(key) ? '!' : '') + type(value))
    .concat(others ? `*${propertyNames ? `>${type(propertyNames)}>` : ''}${others === true ? '*' : type(others)}` : [])
    .join(' ')}`;

const rules = () => {
  const named = Object.entries({ document: schema, ...schema.$defs }).filter(([name]) => !name.endsWith('Id'));
  const body = JSON.stringify(Object.fromEntries(named.map(([name, node]) => [name, type(node, name)])));
  return `${BANNER}/** The schema in the notation of shape.ts, by name; \`document\` is the whole. */\nexport const RULES: Readonly<Record<string, string>> = ${body};\n`;
};

const options = await resolveConfig('package.json');
const outputs = { 'src/model/document.ts': await types(), 'src/model/rules.ts': rules() };
const check = process.argv.includes('--check');
for (const [path, text] of Object.entries(outputs)) {
  const wanted = await format(text, { ...options, parser: 'typescript' });
  const found = await readFile(path, 'utf8').catch(() => '');
  if (wanted === found) continue;
  if (!check) await writeFile(path, wanted);
  else {
    console.error(`${path} does not match the schema: run \`npm run generate\`.`);
    process.exitCode = 1;
  }
}
