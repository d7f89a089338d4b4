import type { Positions, LayoutOptions } from './layout.js';
import type { LayoutName } from './names.js';
import type { Outline, Outlined } from './outline.js';

/** Values, and for each item which one it has: an index into these. */
interface Table<Value> {
  readonly values: readonly Value[];
  readonly of: Int32Array;
}

/** An outline as it goes to a worker: texts, and numbers in flat arrays. Indices stand for ids; −1: none. */
export interface Packed {
  readonly labels: readonly string[];
  readonly parents: Int32Array;
  readonly atSite: Int32Array;
  readonly depths: Int32Array;
  readonly kinds: Table<string>;
  readonly families: Table<Outlined['family']>;
  readonly sites: readonly (readonly [label: string, role: string | undefined])[];
  /** `[source0, target0, …]` */
  readonly ends: Int32Array;
  readonly edgeKinds: Table<string>;
  /** `[node0, x0, y0, …]`, world units. */
  readonly places: Float64Array;
}

/** What a worker is asked. */
export interface Request {
  readonly layout: LayoutName;
  readonly options: LayoutOptions;
  readonly packed: Packed;
}

/** What a worker says: that it runs; better positions; the settled ones. */
export type Answer = 'ready' | { readonly positions: Positions; readonly isSettled: boolean };

export function pack({ nodes, sites, edges, indexOf, positions }: Outline): Packed {
  const siteAt = new Map(sites.map(({ id }, at) => [id, at]));
  const indexIn = (map: ReadonlyMap<string, number>, id: string | undefined) =>
    id === undefined ? -1 : (map.get(id) ?? -1);
  const ends = new Int32Array(2 * edges.length);
  edges.forEach(({ source, target }, at) => {
    ends[2 * at] = indexOf.get(source)!;
    ends[2 * at + 1] = indexOf.get(target)!;
  });
  return {
    labels: nodes.map(({ label }) => label),
    parents: Int32Array.from(nodes, ({ parent }) => indexIn(indexOf, parent)),
    atSite: Int32Array.from(nodes, ({ site }) => indexIn(siteAt, site)),
    depths: Int32Array.from(nodes, ({ depth }) => depth),
    kinds: tableOf(nodes.map(({ kind }) => kind.id)),
    families: tableOf(nodes.map(({ family }) => family)),
    sites: sites.map(({ label, spec }) => [label, spec.role] as const),
    ends,
    edgeKinds: tableOf(edges.map(({ kind }) => kind.id)),
    places: Float64Array.from([...positions].flatMap(([id, { x, y }]) => [indexIn(indexOf, id), x, y])),
  };
}

/** What need not be copied. */
export const transferable = ({
  parents,
  atSite,
  depths,
  kinds,
  families,
  ends,
  edgeKinds,
  places,
}: Packed): ArrayBufferLike[] =>
  [parents, atSite, depths, kinds.of, families.of, ends, edgeKinds.of, places].map(({ buffer }) => buffer);

function tableOf<Value>(items: readonly Value[]): Table<Value> {
  const values = [...new Set(items)];
  const at = new Map(values.map((value, index) => [value, index]));
  return { values, of: Int32Array.from(items, (item) => at.get(item)!) };
}

const valueAt = <Value>({ values, of }: Table<Value>, at: number): Value => values[of[at]!]!;

/** The outline again, its ids being the indices in words: the layouts give it the same places. */
export function unpack({ labels, parents, atSite, depths, sites, ends, places, ...tables }: Packed): Outline {
  const name = (index: number) => (index < 0 ? undefined : String(index));
  const ids = labels.map((_, at) => String(at));
  return {
    nodes: labels.map((label, at) => ({
      id: ids[at]!,
      label,
      parent: name(parents[at]!),
      site: name(atSite[at]!),
      depth: depths[at]!,
      kind: { id: valueAt(tables.kinds, at) },
      family: valueAt(tables.families, at),
    })),
    sites: sites.map(([label, role], at) => ({ id: String(at), label, spec: role === undefined ? {} : { role } })),
    edges: Array.from({ length: ends.length / 2 }, (_, at) => ({
      source: ids[ends[2 * at]!]!,
      target: ids[ends[2 * at + 1]!]!,
      kind: { id: valueAt(tables.edgeKinds, at) },
    })),
    indexOf: new Map(ids.map((id, at) => [id, at])),
    positions: new Map(
      Array.from({ length: places.length / 3 }, (_, at) => [
        String(places[3 * at]!),
        { x: places[3 * at + 1]!, y: places[3 * at + 2]! },
      ]),
    ),
  };
}
