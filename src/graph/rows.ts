import type { Node, Topology } from '../model/topology.js';
import { matches, valuesAt, type Where } from './fields.js';

/** What a table of nodes shows. */
export interface RowsOptions {
  /** Only nodes that have one of the values at each path; default: all. */
  readonly where?: Where | undefined;
  /** Paths of the columns. */
  readonly fields: readonly string[];
  /** Path of the column to sort by, with a "-" before it downwards; default: the order of the document. */
  readonly sort?: string | undefined;
}

/** A node, and what stands in each column. */
export interface Row {
  readonly node: Node;
  readonly cells: readonly Cell[];
}

/** A number, or words; undefined: the node has no such field. */
export type Cell = number | string | undefined;

/** A table of nodes. What lacks the field that is sorted by comes last, either way. */
export function rowsOf(topology: Topology, { where = {}, fields, sort = '' }: RowsOptions): Row[] {
  const nodes = topology.document.nodes
    .map(({ id }) => topology.nodeById.get(id)!)
    .filter((node) => matches(node, where));
  const isDown = sort.startsWith('-');
  const field = isDown ? sort.slice(1) : sort;
  const keys = new Map(nodes.map((node) => [node, cellOf(topology, node, field)]));
  const sorted = field ? nodes.toSorted((a, b) => compare(keys.get(a), keys.get(b), isDown)) : nodes;
  return sorted.map((node) => ({ node, cells: fields.map((path) => cellOf(topology, node, path)) }));
}

/** Labels of what a field names by id. */
const LABELS: ReadonlyMap<string, (topology: Topology, id: string) => string | undefined> = new Map([
  ['site', ({ siteById }: Topology, id: string) => siteById.get(id)?.label],
  ['parent', ({ nodeById }: Topology, id: string) => nodeById.get(id)?.label],
  ['networks', ({ networks }: Topology, id: string) => networks.find((network) => network.id === id)?.label],
]);

/** The field of a node as a reader wants it: names in place of ids, lists with commas, a number as one. */
function cellOf(topology: Topology, node: Node, path: string): Cell {
  if (path === 'label') return node.label;
  if (path === 'kind') return node.kind.label;
  const values = valuesAt(node, path);
  if (values.length === 1 && typeof values[0] === 'number') return values[0];
  return values.map((value) => LABELS.get(path)?.(topology, String(value)) ?? wordOf(value)).join(', ') || undefined;
}

/** A value in a word: a service by its name. */
const wordOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? String('name' in value ? value.name : JSON.stringify(value))
    : String(value);

function compare(a: Cell, b: Cell, isDown: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'en', { numeric: true });
  return isDown ? -order : order;
}
