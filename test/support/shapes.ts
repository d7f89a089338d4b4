import type { EdgeSpec, NodeSpec, TopologyDocument } from '../../src/model/document.js';

const nodes = (count: number, more: (at: number) => Omit<NodeSpec, 'id'> = () => ({})): NodeSpec[] =>
  Array.from({ length: count }, (_, at) => ({ id: `n${at}`, ...more(at) }));
const edges = (count: number, ends: (at: number) => readonly [number, number], kind = 'lan'): EdgeSpec[] =>
  Array.from({ length: count }, (_, at) => {
    const [source, target] = ends(at);
    return { source: `n${source}`, target: `n${target}`, kind };
  });
const shape = (all: NodeSpec[], links: EdgeSpec[] = []): TopologyDocument => ({ version: 1, nodes: all, edges: links });

/** A switch and its hosts, some with guests, some with a second cable; the sites in a ring through their first switch. */
export function campus(sites: number, switches: number, hosts: number): TopologyDocument {
  const perSwitch = 1 + 2 * hosts;
  const perSite = switches * perSwitch;
  const all = nodes(sites * perSite, (at) => {
    const place = at % perSwitch;
    const site = `s${Math.floor(at / perSite)}`;
    // After the switch the hosts, then a guest for every host.
    return place > hosts ? { site, parent: `n${at - hosts}`, kind: 'vm' } : { site, label: `device-${at % 97}` };
  });
  const first = (sw: number) => sw * perSwitch;
  const total = sites * switches;
  const cables = Array.from({ length: total }, (_, sw) => edges(hosts, (at) => [first(sw), first(sw) + 1 + at])).flat();
  return {
    ...shape(all, [
      ...cables,
      ...edges(total, (sw) => [first(sw), first(sw - (sw % switches))]).filter(
        ({ source, target }) => source !== target,
      ),
      ...edges(sites, (site) => [site * perSite, ((site + 1) % sites) * perSite], 'uplink'),
      ...edges(total, (sw) => [first(sw) + 1 + (sw % hosts), first((sw * 7 + 3) % total) + hosts + 1], 'service'),
      ...edges(total, (sw) => [first(sw) + 2, first((sw + 1) % total)], 'uplink'),
    ]),
    sites: Array.from({ length: sites }, (_, site) => ({ id: `s${site}`, label: `Site ${site}` })),
  };
}

/** Documents of every shape, each by a name that says which. */
export const SHAPES: Readonly<Record<string, () => TopologyDocument>> = {
  'a campus of 2 520': () => campus(6, 20, 10),
  'a campus of 336': () => campus(2, 8, 10),
  'a star of 10 000': () =>
    shape(
      nodes(10_000),
      edges(9_999, (at) => [0, at + 1]),
    ),
  'a chain of 10 000': () =>
    shape(
      nodes(10_000),
      edges(9_999, (at) => [at, at + 1]),
    ),
  'a ring of 1 000': () =>
    shape(
      nodes(1000),
      edges(1000, (at) => [at, (at + 1) % 1000]),
    ),
  'a tree of 8 191': () =>
    shape(
      nodes(8191),
      edges(8190, (at) => [at + 1, at >> 1]),
    ),
  'a grid of 100 × 100': () =>
    shape(nodes(10_000), [
      ...edges(9900, (at) => [at, at + 100]),
      ...edges(9900, (at) => [at + Math.floor(at / 99), at + Math.floor(at / 99) + 1]),
    ]),
  'a complete graph of 300': () => complete(300),
  'a complete graph of 301': () => complete(301),
  '5 000 isolated nodes': () => shape(nodes(5000)),
  '2 000 pairs': () =>
    shape(
      nodes(4000),
      edges(2000, (at) => [2 * at, 2 * at + 1]),
    ),
  '5 000 between two hubs': () =>
    shape(
      nodes(5002),
      edges(10_000, (at) => [at >> 1, 5000 + (at & 1)]),
    ),
  '20 levels of containment, 400 nodes': () =>
    shape(
      nodes(400, (at) => (at % 20 ? { parent: `n${at - 1}` } : {})),
      edges(19, (at) => [20 * at, 20 * at + 20]),
    ),
  'one host with 5 000 guests': () => shape(nodes(5001, (at) => (at ? { parent: 'n0' } : {}))),
  '40 hosts with up to 39 guests': () =>
    shape(
      nodes(820, (at) =>
        isTriangular(at) ? { label: `host ${at}` } : { parent: `n${hostOf(at)}`, label: `guest number ${at}` },
      ),
      edges(819, (at) => [at, (at * 31) % 820]),
    ),
};

function complete(count: number): TopologyDocument {
  const all = nodes(count);
  return shape(
    all,
    all.flatMap(({ id }, at) => all.slice(0, at).map((other) => ({ source: id, target: other.id }))),
  );
}

/** 0, 1, 3, 6, 10 …: the first node of each host's row. */
const rowOf = (at: number) => Math.floor((Math.sqrt(8 * at + 1) - 1) / 2);
const hostOf = (at: number) => (rowOf(at) * (rowOf(at) + 1)) / 2;
const isTriangular = (at: number) => hostOf(at) === at;
