// Writes what is made from the schema: the document's types, and the compact table that the validator reads.
// `--check` writes nothing and fails when a committed file differs.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const BANNER = '// Generated from schema/topology.schema.json by `npm run generate`; do not edit.\n\n';
const schema = JSON.parse(await readFile('schema/topology.schema.json', 'utf8'));

/** Without `^x-` (it would become an index signature) and without words beside a $ref (each would become a type of its own). */
const withoutExtensions = (value) => {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (value === null || typeof value !== 'object') return value;
  if (value.$ref) return { $ref: value.$ref };
  const { patternProperties: _, examples: __, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, withoutExtensions(inner)]));
};

const types = async () => {
  const plain = withoutExtensions(schema);
  const text = await compile(plain, 'TopologyDocument', { bannerComment: '', additionalProperties: false });
  return BANNER + text;
};

/**
 * One rule of the table: a letter for a type (s string, n number, i integer, b boolean), or an object:
 * `e` values, `o` properties with `r` required ones and `a` the rule of others, `l` items, `u` alternatives, `c` constant, `$` a name.
 */
const rule = (node) => {
  if (node.$ref) return { $: node.$ref.split('/').at(-1) };
  if (node.enum) return { e: node.enum };
  if ('const' in node) return { c: node.const };
  if (node.anyOf) return { u: node.anyOf.map(rule) };
  if (Array.isArray(node.type)) return { u: node.type.map((type) => rule({ ...node, type })) };
  if (node.type === 'array') return { l: rule(node.items) };
  if (node.type === 'object') return objectRule(node);
  const letter = { string: 's', number: 'n', integer: 'i', boolean: 'b' }[node.type];
  const least = node.minimum ?? node.minLength;
  const bounds = [least, node.maximum, node.exclusiveMinimum].map((bound) => bound ?? null);
  return bounds.every((bound) => bound === null) ? letter : { t: letter, b: bounds };
};
const objectRule = (node) => ({
  o: Object.fromEntries(Object.entries(node.properties ?? {}).map(([key, value]) => [key, rule(value)])),
  ...(node.required ? { r: node.required } : {}),
  ...(node.additionalProperties === true ? { a: 1 } : {}),
  ...(typeof node.additionalProperties === 'object' ? { a: rule(node.additionalProperties) } : {}),
});

const table = () => {
  const rules = Object.fromEntries(Object.entries(schema.$defs).map(([name, node]) => [name, rule(node)]));
  const body = JSON.stringify({ document: objectRule(schema), ...rules });
  return `${BANNER}import type { Rule } from './shape.js';\n\n/** The schema as rules by name; \`document\` is the whole. */\nexport const RULES: Readonly<Record<string, Rule>> = ${body};\n`;
};

const options = await resolveConfig('package.json');
const outputs = { 'src/model/document.ts': await types(), 'src/model/rules.ts': table() };
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
