import { EDGE_KINDS, NODE_KINDS } from './catalog.js';
import type { TopologyDocument } from './document.js';
import { splitEnd } from './ends.js';
import { settleParents } from './parents.js';
import { checkOf, isObject, type Fault, type Names } from './shape.js';
import { finish, type Steps } from './steps.js';

/** What of a JSON value can be drawn, and what cannot. */
export interface Reading {
  /** A cleaned copy; undefined when the value is no topology document at all. */
  readonly document: TopologyDocument | undefined;
  readonly faults: readonly Fault[];
  /** What references could have named. */
  readonly names: Names;
}

/**
 * Reads a parsed JSON value as a topology document. Never throws; `explain()` puts the faults into words.
 * Everything valid is kept: a wrong field is left off, an item without its required fields is left out.
 */
export const readDocument = (value: unknown): Reading => finish(readingSteps(value));

/** The same, as work that stops now and then. */
export function* readingSteps(value: unknown): Steps<Reading> {
  const names = namesIn(objectIn(value));
  const steps: (string | number)[] = [];
  const faults: Fault[] = [];
  const report = (broken: string, found: unknown, known?: readonly string[]) =>
    void faults.push({ steps: [...steps], broken, found, known });
  if (!isObject(value)) report('not-document', value);
  else if (value['version'] !== 1) report('version', value['version']);
  if (faults.length) return { document: undefined, faults, names };
  yield;
  const later: Steps<void>[] = [];
  const kept = checkOf(':document')(value, { names, steps, report, later }) as Partial<TopologyDocument>;
  for (const rest of later) yield* rest;
  yield;
  const document = { ...kept, nodes: kept.nodes ?? [], edges: kept.edges ?? [] } as TopologyDocument;
  settleParents(document.nodes, (node, field, broken, known) => {
    faults.push({ steps: ['nodes', node.id, field], broken, found: node[field], known });
  });
  yield;
  itemsOf((value as { edges?: unknown }).edges).forEach(({ id }, at) => {
    if (names['node']!.has(id)) faults.push({ steps: ['edges', at, 'id'], broken: 'id-of-node', found: id });
  });
  return { document, faults, names };
}

/** What references may name, gathered before they are looked at: the ids of all that will be kept. */
function namesIn(value: Record<string, unknown>): Names {
  const ids = (list: string, isKept: (item: Record<string, unknown>) => unknown = ({ id }) => id) =>
    new Set(
      itemsOf(value[list])
        .filter(isKept)
        .map(({ id }) => id),
    );
  const kinds = (own: unknown, builtIn: object) => new Set(Object.keys({ ...builtIn, ...objectIn(own) }));
  const node = ids('nodes');
  const isEnd = (end: unknown) => typeof end === 'string' && splitEnd(end, node) !== undefined;
  return {
    site: ids('sites'),
    network: ids('networks'),
    node,
    edge: ids('edges', ({ id, source, target }) => id && isEnd(source) && isEnd(target)),
    end: { has: isEnd },
    nodeKind: kinds(value['nodeKinds'], NODE_KINDS),
    edgeKind: kinds(value['edgeKinds'], EDGE_KINDS),
  };
}

/** What is no object has nothing in it. */
const objectIn = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

const itemsOf = (list: unknown) => (Array.isArray(list) ? list.map(objectIn) : []);
