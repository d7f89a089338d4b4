import type { Topology } from '../model/topology.js';
import { setApart } from './apart.js';
import type { Aspect, LayoutOptions, Positions } from './layout.js';
import { orient } from './orient.js';
import { createPlan, shift, type Plan } from './plan.js';
import { read } from './read.js';
import { fitBubbles, setRings } from './rings.js';
import { solve } from './solve.js';
import { untangle, type Effort } from './untangle.js';

/**
 * Boxes that layouts are made for: width to height that the search aims at, and where chance starts, both chosen by trying. What shall
 * fill a wide box of 7 : 4 must be asked for wider: sites that stand side by side come out too tall.
 */
const BOX: Readonly<Record<Aspect, { readonly ratio: number; readonly chance: number }>> = {
  wide: { ratio: 2.2, chance: 1985 },
  square: { ratio: 1, chance: 3504 },
  tall: { ratio: 0.6, chance: 2143 },
};

/** First with little regard for room, so that edges get out of each other's way … */
const LOOSE = { share: 0.5, heat: 220, first: 80, last: 40, soft: 12, firm: 60 } satisfies Share;
/** … then in the room that there is. */
const TIGHT = { share: 0.5, heat: 20, first: 48, last: 10, soft: 100, firm: 1000, chance: 2 } satisfies Share;
type Share = Omit<Effort, 'moves' | 'chance'> & { readonly share: number; readonly chance?: number };
/** Moves of the search, fewer the more marks and pairs of edges each looks at; above `most` nodes, or if only few are left, nothing is searched. */
const SEARCH = { moves: 1000, least: 50, nodes: 30, pairs: 60, most: 300 } as const;

/**
 * Sites, hosts and guests as containers in containers: guests on rings round their host, hosts placed in their site and sites on the
 * map by d3-force, each container on its own, then turned towards each other. A small map is untangled as well. In the end nothing
 * overlaps, and whoever has a place in the document stands there.
 */
export function force(topology: Topology, { aspect = 'wide' }: LayoutOptions): Positions {
  const plan = createPlan(topology);
  const { marks } = plan;
  const { ratio, chance } = BOX[aspect];
  if (topology.positions.size < marks) {
    setRings(plan);
    solve(plan, ratio);
    orient(plan);
    hold(plan, topology);
    const moves = movesFor(plan);
    const efforts = [LOOSE, TIGHT].map((effort) => ({ chance, ...effort, moves: effort.share * moves }));
    if (moves === 0 || !untangle(plan, ratio, efforts)) setApart(plan);
  }
  return read(plan, topology);
}

function movesFor({ marks, edges }: Plan): number {
  const count = edges.length / 2;
  const moves = Math.round(SEARCH.moves / Math.max(1, marks / SEARCH.nodes, (count * count) / marks / SEARCH.pairs));
  return marks > SEARCH.most || moves < SEARCH.least ? 0 : moves;
}

/** Puts every node that the document places there; what it holds comes along, of a body's first one all that the body holds. */
function hold(plan: Plan, { nodes, positions }: Topology): void {
  if (positions.size === 0) return;
  const placed = new Set<number>();
  for (let mark = 0; mark < plan.marks; mark += 1) {
    const given = positions.get(nodes[plan.node[mark]!]!.id);
    if (!given) continue;
    const body = plan.bodies[plan.bodyOf[mark]!]!;
    const moved = placed.has(body) ? mark : body;
    shift(plan, moved, Math.round(given.x) - plan.x[mark]!, Math.round(given.y) - plan.y[mark]!);
    placed.add(body);
  }
  fitBubbles(plan);
}
