// The edges beyond the tree: redundant uplinks, a VPN between the sites, services that talk to one another.
import type { Growth, Place } from './generate.js';

/** Shares of the extra edges; what is left are services. */
const SHARES = { redundant: 0.25, vpn: 0.15 } as const;
/** Of the services, the share that stays within its site. */
const WITHIN = 0.85;
/** Draws without a new edge after which a group counts as full. */
const TRIES = 40;

/** Ends of an edge that may be added, as indices into `nodes`; undefined: none there. */
type Draw = () => readonly [source: number, target: number] | undefined;

/** Adds `count` edges, none twice and none to itself. @throws when the graph is too small to hold them. */
export function addExtras(growth: Growth, count: number): void {
  const { nodes, edges, chance, places } = growth;
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const pairs = new Set(edges.map(({ source, target }) => pairOf(indexOf.get(source)!, indexOf.get(target)!)));

  const draw = (kind: string, most: number, ends: Draw): number => {
    let added = 0;
    for (let misses = 0; added < most && misses < TRIES;) {
      const [source, target] = ends() ?? [0, 0];
      const pair = pairOf(source, target);
      if (source === target || pairs.has(pair)) {
        misses += 1;
        continue;
      }
      misses = 0;
      added += 1;
      pairs.add(pair);
      edges.push({ source: nodes[source]!.id, target: nodes[target]!.id, kind });
    }
    return added;
  };

  const gateways = [1, ...places.map(({ gateway }) => gateway)];
  let left = count;
  left -= draw('tailscale-vpn', Math.round(count * SHARES.vpn), () => [chance.of(gateways), chance.of(gateways)]);
  left -= draw('uplink', Math.round(count * SHARES.redundant), () => redundant(growth, chance.of(places)));
  left -= draw('service', left, () => service(growth, chance.of(places)));
  if (left > 0) throw new RangeError(`${left} of ${count} extra edges found no place.`);
}

/** Whole numbers below 2²⁶ only, so that the pair is one. */
const pairOf = (a: number, b: number) => Math.min(a, b) * 67_108_864 + Math.max(a, b);

/** A switch to a second core, or a host to a second switch. */
function redundant({ chance }: Growth, { cores, switches, hosts }: Place): ReturnType<Draw> {
  return chance.next() < 0.4 ? [chance.of(switches), chance.of(cores)] : [chance.of(hosts), chance.of(switches)];
}

/** A guest, or a host where there is none, that uses another one, mostly of the same site. */
function service({ chance, places }: Growth, place: Place): ReturnType<Draw> {
  const other = chance.next() < WITHIN ? place : chance.of(places);
  const within = ({ guests, hosts }: Place) => chance.of(guests.length && chance.next() < 0.8 ? guests : hosts);
  return [within(place), within(other)];
}
