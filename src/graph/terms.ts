import type { Node, Topology } from '../model/topology.js';
import { wordOf } from './fields.js';
import { plain } from './plain.js';

/** One part of a query. */
export interface Term {
  /** As it was written. */
  readonly written: string;
  /** What comes before the sign, in lower case; undefined for words. */
  readonly field: string | undefined;
  readonly sign: ':' | '=' | '>' | '<' | '>=' | '<=' | undefined;
  readonly value: string;
  /** Written with a minus: what has it is left out. */
  readonly isNot: boolean;
}

const TERM = /(-?)(?:([a-z]\w*)(>=|<=|[:=><]))?(?:"([^"]*)"?|(\S*))/gi;

/** The parts of a query: `kind:vm`, `cores>8`, `-tag:old`, `"two words"`, words. An address is words: 10.0.0.1:80. */
export function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(TERM)].flatMap(([written, minus, field, sign, quoted, bare]) =>
    written
      ? [
          {
            written,
            field: field?.toLowerCase(),
            sign: sign as Term['sign'],
            value: quoted ?? bare ?? '',
            isNot: minus === '-',
          },
        ]
      : [],
  );
}

type Values = (topology: Topology, node: Node) => readonly (string | undefined)[];

/** What a term can ask for: the texts of a node that its value may be the beginning of. */
export const FIELDS: Readonly<Record<string, Values>> = {
  kind: (_, { kind }) => [kind.id, kind.label],
  site: ({ siteById }, { site }) => [site, siteById.get(site ?? '')?.label, siteById.get(site ?? '')?.spec.short],
  status: (_, { status }) => [status ?? 'none'],
  tag: (_, { spec }) => spec.tags ?? [],
  parent: ({ nodeById }, { parent }) => [parent, nodeById.get(parent ?? '')?.label],
  network: ({ networks }, { spec }) =>
    networks.flatMap(({ id, label }) => (spec.networks?.includes(id) ? [id, label] : [])),
  service: (_, { spec }) =>
    spec.services?.map((service) => (typeof service === 'string' ? service : service.name)) ?? [],
  role: (_, { spec }) => [spec.role],
};

/** The value of a spec whose key begins so: `cores`, `memory` for memoryGB. */
function specOf({ spec }: Node, field: string): unknown {
  const key = Object.keys(spec.specs ?? {}).find((each) => each.toLowerCase().startsWith(field));
  return key === undefined ? undefined : spec.specs![key as keyof typeof spec.specs];
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ':': (a, b) => a === b,
  '=': (a, b) => a === b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

/** Whether a node has what a term with a field asks for. */
export function hasTerm(topology: Topology, node: Node, { field, sign = ':', value }: Term): boolean {
  if (field === undefined) return false;
  const wanted = plain(value);
  const values = Object.hasOwn(FIELDS, field) ? FIELDS[field]!(topology, node) : undefined;
  if (values) return values.some((text) => text !== undefined && plain(text).startsWith(wanted));
  const spec = specOf(node, field);
  if (spec === undefined) return false;
  return typeof spec === 'number' && isNumber(value)
    ? COMPARE[sign]!(spec, Number(value))
    : (sign === ':' || sign === '=') && plain(wordOf(spec)).includes(wanted);
}

/** Why a term finds nothing, whatever the document holds: its code; undefined: it is understood. */
export function faultOf({ nodes }: Topology, { field, sign, value }: Term): 'field' | 'number' | undefined {
  if (field === undefined || value === '') return undefined;
  const isKnown = Object.hasOwn(FIELDS, field) || nodes.some((node) => specOf(node, field) !== undefined);
  if (!isKnown) return 'field';
  return sign !== ':' && sign !== '=' && (Object.hasOwn(FIELDS, field) || !isNumber(value)) ? 'number' : undefined;
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));
