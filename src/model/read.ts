import { EDGE_KINDS, NODE_KINDS } from './catalog.js';
import type { TopologyDocument } from './document.js';
import { splitEnd } from './ends.js';
import { settleParents } from './parents.js';
import { checkOf, isObject, type Context, type Fault, type Names } from './shape.js';

/** What of a JSON value can be drawn, and what cannot. */
export interface Reading {
  /** A cleaned copy; undefined when the value is no topology document at all. */
  readonly document: TopologyDocument | undefined;
  readonly faults: readonly Fault[];
}

/**
 * Reads a parsed JSON value as a topology document. Never throws; `explain()` puts the faults into words.
 * Everything valid is kept: a wrong field is left off, an item without its required fields is left out.
 */
export function readDocument(value: unknown): Reading {
  const faults: Fault[] = [];
  const note = (steps: readonly (string | number)[], code: string, found: unknown, known?: Iterable<string>) =>
    void faults.push({ path: pointer(steps), code, found, ...(known && { known }) });
  if (!isObject(value)) note([], 'not-document', value);
  else if (value['version'] !== 1) note(['version'], 'version', value['version']);
  if (!isObject(value) || faults.length) return { document: undefined, faults };
  const steps: (string | number)[] = [];
  const report: Context['report'] = (code, found, known) => note(steps, code, found, known);
  const kept = checkOf(':document')(value, { names: namesIn(value), steps, report }) as Partial<TopologyDocument>;
  const document = { ...kept, nodes: kept.nodes ?? [], edges: kept.edges ?? [] } as TopologyDocument;
  let places: Map<unknown, number> | undefined;
  settleParents(document.nodes, (node, field, code, known) => {
    places ??= new Map(
      itemsOf(value['nodes'])
        .map(({ id }, at) => [id, at] as const)
        .reverse(),
    );
    note(['nodes', places.get(node.id)!, field], code, node[field], known);
  });
  return { document, faults };
}

/** JSON Pointer (RFC 6901). */
const pointer = (steps: readonly (string | number)[]) =>
  steps.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** What references may name, gathered before they are looked at: the ids of all that will be kept. */
function namesIn(value: Record<string, unknown>): Context['names'] {
  const ids = (list: string, isKept?: (item: Record<string, unknown>) => boolean) => {
    const items = itemsOf(value[list]).filter((item) => !isKept || isKept(item));
    return new Set(items.map(({ id }) => id).filter((id) => typeof id === 'string' && id) as string[]);
  };
  const kinds = (own: unknown, builtIn: object) =>
    new Set([...Object.keys(builtIn), ...Object.keys(isObject(own) ? own : {})]);
  const node = ids('nodes');
  const isEnd = (end: unknown) => typeof end === 'string' && splitEnd(end, node) !== undefined;
  const end: Names = { has: isEnd, [Symbol.iterator]: () => node[Symbol.iterator]() };
  return {
    site: ids('sites'),
    network: ids('networks'),
    node,
    edge: ids('edges', ({ source, target }) => isEnd(source) && isEnd(target)),
    end,
    nodeKind: kinds(value['nodeKinds'], NODE_KINDS),
    edgeKind: kinds(value['edgeKinds'], EDGE_KINDS),
  };
}

/** A list's items; what is none is nothing, so that places stay. */
const itemsOf = (list: unknown): Record<string, unknown>[] =>
  Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item : {})) : [];
