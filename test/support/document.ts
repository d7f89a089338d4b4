import fc from 'fast-check';
import type {
  EdgeSpec,
  NodeSpec,
  ServiceSpec,
  StatSpec,
  StatusSpec,
  TopologyDocument,
} from '../../src/model/document.js';
import { EDGE_KINDS, NODE_KINDS } from '../../src/model/catalog.js';

/** How large the documents are, and how strange. */
export interface DocumentOptions {
  readonly maxNodes?: number;
  readonly maxEdges?: number;
  /** Ids such as `__proto__`, `a:b` and lone surrogates; default: true. */
  readonly hasWeirdIds?: boolean;
}

/** Fields of a document that hold more than a version. */
export const FIELDS: readonly string[] = [
  'title',
  'sites',
  'networks',
  'nodeKinds',
  'edgeKinds',
  'nodes',
  'edges',
  'services',
  'flows',
  'stats',
  'positions',
];

const WEIRD = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a:b',
  'a',
  'b',
  'a/b',
  '~0',
  '0',
  '-1',
  ' ',
  'x-y',
];
const weirdId = fc.oneof(
  fc.constantFrom(...WEIRD, '\ud800', '\udfff\ud800', '\u0000', '<script>', '日本語', '"]'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);
const plainId = fc.integer({ min: 0, max: 9999 }).map((number) => `n${number}`);

const text = fc.string({ maxLength: 12 });
const size = fc.integer({ min: 0, max: 4096 });
const status: fc.Arbitrary<StatusSpec> = fc.oneof(
  fc.constantFrom('up' as const, 'degraded' as const, 'down' as const, 'off' as const, 'unknown' as const),
  fc.record(
    {
      state: fc.constantFrom('maintenance' as const, 'down' as const),
      since: text,
      message: text,
      metrics: fc.object(),
    },
    { requiredKeys: ['state'] },
  ),
);
const link = fc.constantFrom(
  'https://nas.example/',
  'HTTP://nas.example',
  'mailto:a@b.example',
  '/a',
  'b.html?c:d',
  '#e:f',
  '',
);
const service: fc.Arbitrary<ServiceSpec> = fc.oneof(
  fc.constantFrom('Grafana', '<b>'),
  fc.record(
    { name: fc.constantFrom('git', 'DNS'), port: fc.integer({ min: 0, max: 65535 }), url: link, badge: text, status },
    { requiredKeys: ['name'] },
  ),
);
const list = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });

/** The fields of a node that name nothing else. */
const plainFields = fc.record(
  {
    label: text,
    role: text,
    description: text,
    status,
    specs: fc.record(
      {
        cores: size,
        allocatedCores: size,
        memoryGB: size,
        storageTB: size,
        os: text,
        ct: fc.oneof(text, size),
        'own key': fc.object(),
      },
      { requiredKeys: [] },
    ),
    services: list(service),
    addresses: list(text),
    urls: list(fc.record({ href: link, label: text }, { requiredKeys: ['href'] })),
    tags: list(text),
    icon: text,
    collapsed: fc.boolean(),
    metadata: fc.object(),
    'x-own': fc.anything({ maxDepth: 1 }).filter((value) => value !== undefined),
  },
  { requiredKeys: [] },
);

interface Draft {
  readonly fields: Partial<NodeSpec>;
  readonly kind: string | undefined;
  /** Picks an earlier node as the host: 0 none, above it one of those before. */
  readonly host: number;
  readonly site: string | undefined;
  readonly saysSite: boolean;
  readonly networks: string[];
  readonly ports: string[];
}

const absent = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const oneOf = (names: readonly string[]) => (names.length ? absent(fc.constantFrom(...names)) : fc.constant(undefined));

/** A node's host stands before it and gives it its site, so that parents are a forest. */
function nodesOf(ids: readonly string[], drafts: readonly Draft[]): NodeSpec[] {
  const hosts = drafts.map(({ host }, at) => (at && host % (2 * at) < at ? host % at : undefined));
  const siteOf = (at: number): string | undefined => (hosts[at] === undefined ? drafts[at]!.site : siteOf(hosts[at]));
  return drafts.map(({ fields, kind, saysSite, networks, ports }, at): NodeSpec => {
    const host = hosts[at];
    const site = siteOf(at);
    return {
      id: ids[at]!,
      ...fields,
      ...(kind === undefined ? {} : { kind }),
      ...(host === undefined ? {} : { parent: ids[host]! }),
      ...(site !== undefined && (host === undefined || saysSite) ? { site } : {}),
      ...(networks.length ? { networks } : {}),
      ...(ports.length ? { interfaces: ports.map((id) => ({ id })) } : {}),
    };
  });
}

function edgesOf(
  nodes: readonly NodeSpec[],
  networks: readonly string[],
  kinds: readonly string[],
): fc.Arbitrary<EdgeSpec> {
  const end = fc
    .constantFrom(...nodes)
    .chain(({ id, interfaces = [] }) => fc.constantFrom(id, ...interfaces.map((port) => `${id}:${port.id}`)));
  return fc
    .record({
      fields: fc.record(
        { label: text, directed: fc.boolean(), latency: text, latencyMs: size, status, metadata: fc.object() },
        { requiredKeys: [] },
      ),
      source: end,
      target: end,
      kind: oneOf(kinds),
      network: oneOf(networks),
    })
    .map(({ fields, source, target, kind, network }) => ({
      source,
      target,
      ...fields,
      ...(kind === undefined ? {} : { kind }),
      ...(network === undefined ? {} : { network }),
    }));
}

const ownKinds = fc.constantFrom<Pick<TopologyDocument, 'nodeKinds' | 'edgeKinds'>>(
  {},
  {
    nodeKinds: {
      printer: { extends: 'workstation', label: 'Printer' },
      __proto: { extends: '__proto' },
      vm: { label: 'Guest' },
    },
    edgeKinds: { fibre: { extends: 'lan', color: 'oklch(0.7 0.15 240)', width: 3 }, lan: { line: 'dotted' } },
  },
);

/** Valid documents: sites, nested parents, edges with interfaces, networks, kinds, services, flows, positions, strange ids. */
export function arbitraryDocument(options: DocumentOptions = {}): fc.Arbitrary<TopologyDocument> {
  const { maxNodes = 10, maxEdges = 12, hasWeirdIds = true } = options;
  const id = hasWeirdIds ? fc.oneof(plainId, weirdId) : plainId;
  const ids = (minLength: number, maxLength: number) => fc.uniqueArray(id, { minLength, maxLength });
  return fc.tuple(ids(1, maxNodes), ids(0, 3), ids(0, 3), ownKinds).chain(([nodeIds, sites, networks, kinds]) => {
    const nodeKinds = [...Object.keys(NODE_KINDS), ...Object.keys(kinds.nodeKinds ?? {})];
    const edgeKinds = [...Object.keys(EDGE_KINDS), ...Object.keys(kinds.edgeKinds ?? {})];
    const draft: fc.Arbitrary<Draft> = fc.record({
      fields: plainFields,
      kind: oneOf(nodeKinds),
      host: fc.nat(),
      site: oneOf(sites),
      saysSite: fc.boolean(),
      networks: fc.subarray([...networks]),
      ports: fc.uniqueArray(id, { maxLength: 2 }),
    });
    return fc
      .array(draft, { minLength: nodeIds.length, maxLength: nodeIds.length })
      .map((drafts) => nodesOf(nodeIds, drafts))
      .chain((nodes) =>
        fc.record({
          version: fc.constant(1 as const),
          title: text,
          sites: fc.constant(sites.map((each) => ({ id: each, label: `Site ${each}` }))),
          networks: fc.constant(networks.map((each) => ({ id: each, kind: 'lan' }))),
          nodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
          edges: numbered(fc.array(edgesOf(nodes, networks, edgeKinds), { maxLength: maxEdges })),
          services: fc.subarray(nodeIds).map((on) => on.map((each) => ({ id: each, name: 'S', nodes: [each] }))),
          flows: fc
            .subarray(nodeIds)
            .map((on) => [{ id: 'flow', steps: on.map((each) => ({ label: 'S', node: each })) }]),
          stats: fc.constant<StatSpec[]>([
            { label: 'Machines', measure: 'count', of: 'nodes', where: { kind: ['vm'] } },
          ]),
          positions: fc.subarray(nodeIds).map((on) => Object.fromEntries(on.map((each, x) => [each, { x, y: -x }]))),
          ...Object.fromEntries(Object.entries(kinds).map(([key, value]) => [key, fc.constant(value)])),
        }),
      );
  });
}

/** Every second edge gets an id, which no node has. */
const numbered = (edges: fc.Arbitrary<EdgeSpec[]>) =>
  edges.map((all) => all.map((edge, at) => (at % 2 ? { id: `edge ${at}`, ...edge } : edge)));
