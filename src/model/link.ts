import { EDGE_KINDS, NODE_KINDS } from './catalog.js';
import type { EdgeSpec, NodeSpec, TopologyDocument } from './document.js';
import { movePlaces, placeOf, type Fault } from './shape.js';

/** Checks of what no schema can say: ids that must be unique, references that must lead somewhere, links that must be safe. */
export function linkDocument(document: TopologyDocument, faults: Fault[]): void {
  const sites = unique(document, 'sites', faults);
  const networks = unique(document, 'networks', faults);
  const nodes = unique(document, 'nodes', faults);
  const kinds = {
    node: new Set([...Object.keys(NODE_KINDS), ...Object.keys(document.nodeKinds ?? {})]),
    edge: new Set([...Object.keys(EDGE_KINDS), ...Object.keys(document.edgeKinds ?? {})]),
  };
  const check = references(faults);
  each(document, 'sites', (site, path) => dropUnless(site, 'color', isColor, path, faults));
  each(document, 'networks', (network, path) => {
    check(network, 'site', sites, path);
    check(network, 'kind', kinds.edge, path, true);
  });
  for (const [id, kind] of Object.entries(document.edgeKinds ?? {})) {
    dropUnless(kind, 'color', isColor, `/edgeKinds/${id}`, faults);
  }
  each(document, 'nodes', (node, path) => {
    check(node, 'kind', kinds.node, path, true);
    check(node, 'site', sites, path);
    check(node, 'parent', nodes, path);
    checkAll(node, 'networks', networks, path, faults);
    checkLinks(node, path, faults);
  });
  cutCycles(document.nodes, faults);
  keepAtSite(document.nodes, faults);
  linkEdges(document, nodes, faults);
  const edges = unique(document, 'edges', faults);
  each(document, 'edges', (edge, path) => {
    check(edge, 'kind', kinds.edge, path, true);
    check(edge, 'network', networks, path);
  });
  linkRest(document, nodes, edges, faults);
}

function linkRest(document: TopologyDocument, nodes: Ids, edges: Ids, faults: Fault[]) {
  const check = references(faults);
  unique(document, 'services', faults);
  each(document, 'services', (service, path) => {
    checkAll(service, 'nodes', nodes, path, faults);
    dropUnless(service, 'url', isSafeLink, path, faults);
  });
  unique(document, 'flows', faults);
  each(document, 'flows', (flow, path) =>
    flow.steps.forEach((step, index) => {
      check(step, 'node', nodes, `${path}/steps/${index}`);
      check(step, 'edge', edges, `${path}/steps/${index}`);
    }),
  );
  for (const id of Object.keys(document.positions ?? {})) {
    if (!nodes.has(id)) faults.push({ path: `/positions/${id}`, code: 'unknown-node', found: id, known: nodes });
  }
}

type Ids = ReadonlySet<string>;
type Lists = {
  [K in keyof TopologyDocument]-?: NonNullable<TopologyDocument[K]> extends (infer Item)[] ? Item : never;
};
type ListName = { [K in keyof Lists]: [Lists[K]] extends [never] ? never : K }[keyof Lists];
/** An object that we own: the cleaned copy, which may still lose a field. */
type Owned = Record<string, unknown>;

function each<K extends ListName>(document: TopologyDocument, name: K, visit: (item: Lists[K], path: string) => void) {
  const items = (document[name] ?? []) as Lists[K][];
  items.forEach((item, index) => visit(item, `/${name}/${placeOf(items, index)}`));
}

/** Leaves out items whose id an earlier one has; the ids of the rest. An item without an id is always kept. */
function unique(document: TopologyDocument, name: ListName, faults: Fault[]): Ids {
  const ids = new Set<string>();
  const items = (document[name] ?? []) as { id?: string }[];
  const twins = new Set<object>();
  items.forEach((item, index) => {
    if (item.id === undefined) return;
    if (!ids.has(item.id)) ids.add(item.id);
    else {
      twins.add(item);
      faults.push({ path: `/${name}/${placeOf(items, index)}/id`, code: 'duplicate-id', found: item.id });
    }
  });
  keep(items, (item) => !twins.has(item));
  return ids;
}

/** Filters a list in place, so that the places of what stays are still known. */
function keep<T extends object>(items: T[], test: (item: T) => boolean) {
  const places = items.map((_, index) => placeOf(items, index));
  let next = 0;
  items.forEach((item, index) => {
    if (!test(item)) return;
    places[next] = places[index]!;
    items[next++] = item;
  });
  if (next === items.length) return;
  items.length = next;
  movePlaces(items, places);
}

const references = (faults: Fault[]) => (item: object, key: string, known: Ids, path: string, isKept?: boolean) => {
  const found = (item as Owned)[key];
  if (found === undefined || known.has(found as string)) return;
  faults.push({ path: `${path}/${key}`, code: `unknown-${key === 'parent' ? 'node' : key}`, found, known });
  if (!isKept) delete (item as Owned)[key];
};

function checkAll(item: object, key: string, known: Ids, path: string, faults: Fault[]) {
  const values = (item as Owned)[key] as string[] | undefined;
  values?.forEach((found, index) => {
    const code = `unknown-${key.slice(0, -1)}`;
    if (!known.has(found)) faults.push({ path: `${path}/${key}/${placeOf(values, index)}`, code, found, known });
  });
  if (values) (item as Owned)[key] = values.filter((value) => known.has(value));
}

function dropUnless(item: object, key: string, test: (value: string) => boolean, path: string, faults: Fault[]) {
  const found = (item as Owned)[key];
  if (typeof found !== 'string' || test(found)) return;
  faults.push({ path: `${path}/${key}`, code: key === 'color' ? 'unsafe-color' : 'unsafe-link', found });
  delete (item as Owned)[key];
}

/** http, https, mailto or relative. A URL parser drops white space and control characters, so they are dropped here first. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:|mailto:|[^:]*$|[^:]*?[/?#])/i.test(href.replace(/[\u0000-\u0020]/g, ''));
}

/** Colours reach CSS: hex, a word, or a colour function of numbers. */
function isColor(color: string): boolean {
  return /^(?:#[\da-f]{3,8}|[a-z]{3,25}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\d\s.,%/+-]+(?:deg|turn|rad)?[\d\s.,%/+-]*\))$/i.test(
    color,
  );
}

function checkLinks(node: NodeSpec, path: string, faults: Fault[]) {
  node.services?.forEach((service, index) => {
    if (typeof service === 'object') dropUnless(service, 'url', isSafeLink, `${path}/services/${index}`, faults);
  });
  const urls = node.urls;
  if (!urls) return;
  urls.forEach((url, index) => {
    if (!isSafeLink(url.href))
      faults.push({ path: `${path}/urls/${placeOf(urls, index)}/href`, code: 'unsafe-link', found: url.href });
  });
  node.urls = urls.filter((url) => isSafeLink(url.href));
}

/** Every node has one parent, so a cycle is met once: it is cut at the member that stands last in the list. */
function cutCycles(nodes: NodeSpec[], faults: Fault[]) {
  const byId = new Map(nodes.map((node, index) => [node.id, index]));
  const seenIn = new Int32Array(nodes.length).fill(-1);
  nodes.forEach((_, start) => {
    let at: number | undefined = start;
    while (at !== undefined && seenIn[at] === -1) {
      seenIn[at] = start;
      at = byId.get(nodes[at]!.parent ?? '');
    }
    if (at === undefined || seenIn[at] !== start) return;
    let last = at;
    for (let next = byId.get(nodes[at]!.parent!)!; next !== at; next = byId.get(nodes[next]!.parent!)!)
      last = Math.max(last, next);
    const node = nodes[last]!;
    faults.push({ path: `/nodes/${placeOf(nodes, last)}/parent`, code: 'parent-cycle', found: node.parent });
    delete node.parent;
  });
}

/** A guest stands where its host stands. */
function keepAtSite(nodes: NodeSpec[], faults: Fault[]) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const siteOf = new Map<NodeSpec, string | undefined>();
  const resolve = (node: NodeSpec): string | undefined => {
    const chain: NodeSpec[] = [];
    let at: NodeSpec | undefined = node;
    for (; at && !siteOf.has(at); at = at.parent === undefined ? undefined : byId.get(at.parent)) chain.push(at);
    let site = at && siteOf.get(at);
    for (const each of chain.reverse())
      siteOf.set(each, (site = each.parent === undefined ? each.site : (site ?? each.site)));
    return site;
  };
  nodes.forEach((node, index) => {
    const site = resolve(node);
    if (node.site === undefined || node.site === site) return;
    faults.push({
      path: `/nodes/${placeOf(nodes, index)}/site`,
      code: 'parent-site',
      found: node.site,
      known: [site ?? ''],
    });
    delete node.site;
  });
}

function linkEdges(document: TopologyDocument, nodes: Ids, faults: Fault[]) {
  const { edges } = document;
  const lost = new Set<EdgeSpec>();
  edges.forEach((edge, index) => {
    for (const key of ['source', 'target'] as const) {
      if (splitEnd(edge[key], nodes)) continue;
      lost.add(edge);
      faults.push({
        path: `/edges/${placeOf(edges, index)}/${key}`,
        code: 'unknown-node',
        found: edge[key],
        known: nodes,
      });
    }
  });
  keep(edges, (edge) => !lost.has(edge));
}

/** "node" or "node:interface"; ids may hold colons, so the longest id that exists wins. Undefined: no such node. */
export function splitEnd(
  end: string,
  nodes: { has(id: string): boolean },
): { node: string; port?: string } | undefined {
  if (nodes.has(end)) return { node: end };
  for (let at = end.lastIndexOf(':'); at > 0; at = end.lastIndexOf(':', at - 1)) {
    const node = end.slice(0, at);
    if (nodes.has(node)) return { node, port: end.slice(at + 1) };
  }
  return undefined;
}
