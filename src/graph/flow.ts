import type { FlowSpec, FlowStepSpec } from '../model/document.js';
import type { Topology } from '../model/topology.js';

/** The part of an edge that a request takes with one step. */
export interface Leg {
  /** Place in `topology.edges`. */
  readonly edge: number;
  /** Where it begins and ends, as shares of the way from the edge's source to its target; backwards, `from` is greater. */
  readonly from: number;
  readonly to: number;
}

/** A flow's way through a topology; indices into its nodes and edges. */
export interface Way {
  /** Every node that a step names or an edge of it ends at. */
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** The node of each step; undefined where it names none. */
  readonly stops: readonly (number | undefined)[];
  /** The leg that each step sets out on; undefined where it names no edge. */
  readonly legs: readonly (Leg | undefined)[];
}

/** The way of a flow. Steps in a row that name the same edge share it, each a part. */
export function wayOf(topology: Topology, { steps }: FlowSpec): Way {
  const stops = steps.map(({ node }) => topology.indexOf.get(node ?? ''));
  const legs = steps.map((_, at) => legOf(topology, steps, at));
  const edges = new Set(legs.flatMap((leg) => (leg ? [leg.edge] : [])));
  const ends = [...edges].flatMap((at) => [topology.edges[at]!.source, topology.edges[at]!.target]);
  const nodes = new Set(stops.filter((stop) => stop !== undefined));
  for (const id of ends) nodes.add(topology.indexOf.get(id)!);
  return { nodes, edges, stops, legs };
}

function legOf({ edgeById, edges }: Topology, steps: readonly FlowStepSpec[], at: number): Leg | undefined {
  const edge = edgeById.get(steps[at]!.edge ?? '');
  if (!edge) return undefined;
  const isOther = ({ edge: id }: FlowStepSpec) => id !== edge.id;
  const start = steps.slice(0, at).findLastIndex(isOther) + 1;
  const others = steps.slice(at).findIndex(isOther);
  const end = others < 0 ? steps.length : at + others;
  const [entry, exit] = [steps[start]!.node, steps[end]?.node];
  const isBack = entry === edge.target || (entry !== edge.source && exit === edge.source);
  const share = (step: number) => {
    const forth = (step - start) / (end - start);
    return isBack ? 1 - forth : forth;
  };
  return { edge: edges.indexOf(edge), from: share(at), to: share(at + 1) };
}

/** What the latencies of a flow come to. */
export interface Total {
  /** Sum of those that are numbers, milliseconds. */
  readonly ms: number;
  /** True when one of them is only about right: "~2 ms", "< 1 ms". */
  readonly isAbout: boolean;
  /** Those that are words, such as "cached", in order. */
  readonly words: readonly string[];
}

/** The total of a flow, one way; undefined where no latency is a number. */
export function totalOf({ steps }: FlowSpec): Total | undefined {
  const texts = steps.flatMap((step) => latencyOf(step) ?? []);
  const numbers = steps.map(({ latency, latencyMs }) => latencyMs ?? milliseconds(latency)).filter(isNumber);
  if (numbers.length === 0) return undefined;
  return {
    // The sum of decimals such as 0.1 and 0.2 is to be read.
    ms: Math.round(1000 * numbers.reduce((sum, ms) => sum + ms, 0)) / 1000,
    isAbout: texts.some((text) => /^[~≈<]/.test(text)),
    words: steps.flatMap(({ latency, latencyMs }) =>
      latency && latencyMs === undefined && milliseconds(latency) === undefined ? [latency] : [],
    ),
  };
}

/** What a step says of its latency: its text, else its number with a unit. */
export const latencyOf = ({ latency, latencyMs }: FlowStepSpec): string | undefined =>
  latency ?? (latencyMs === undefined ? undefined : `${latencyMs} ms`);

const isNumber = (value: number | undefined) => value !== undefined;

const UNITS: Readonly<Record<string, number>> = { µs: 0.001, ms: 1, s: 1000 };

/** "~2 ms" as 2; a text that is no duration as undefined. */
function milliseconds(text = ''): number | undefined {
  const [, number, unit] = /^[~≈<]?\s*(\d+(?:\.\d+)?)\s*(µs|ms|s)$/.exec(text.trim()) ?? [];
  return number === undefined ? undefined : Number(number) * UNITS[unit!]!;
}
