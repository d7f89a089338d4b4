import type { Positions } from '../layout/layout.js';
import type { Topology } from '../model/topology.js';
import { bounds, buildGeometry, type Geometry } from '../scene/geometry.js';
import { placeLabels, type Labels } from '../scene/labels.js';
import { buildScene, edgeEnds, neighbours, type Neighbourhood, type Scene } from '../scene/scene.js';
import type { Box } from '../scene/viewport.js';
import type { Isolated, MarkRef, State } from './state.js';

/** Remembers the last result, for as long as every input is the same object. */
function remember<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, at) => input !== last!.inputs[at])) last = { inputs, result: make(...inputs) };
    return last.result;
  };
}

/** Indices of what a filter leaves out. */
export interface Hidden {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

interface Drawn {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
}

/** A drawable picture of a state. */
export interface Picture extends Drawn {
  readonly labels: Labels;
  readonly hidden: Hidden;
}

/** Values that follow from a store's state; one set per store, each computed again only when its inputs have changed. */
export class Derived {
  readonly scene: (topology: Topology) => Scene = remember((topology) => buildScene(topology));
  readonly hidden: (topology: Topology, sites: readonly string[]) => Hidden = remember(hiddenBy);
  readonly #drawn = remember((scene: Scene, positions: Positions) => ({
    scene,
    positions,
    geometry: buildGeometry(scene, positions),
  }));
  readonly #labels = remember((drawn: Drawn, k: number, first: number, hidden: Hidden) =>
    placeLabels(drawn.scene, drawn.positions, drawn.geometry, {
      k,
      first: first < 0 ? [] : [first],
      without: hidden.nodes,
    }),
  );
  readonly #bounds = remember(({ scene, positions, geometry }: Drawn, hidden: Hidden) =>
    hidden.nodes.size ? bounds(scene, positions, geometry, hidden.nodes) : geometry.bounds,
  );

  /** Undefined until the layout has placed the nodes. */
  picture({ topology, view, session }: State): Picture | undefined {
    if (!topology || !session.positions) return undefined;
    const drawn = this.#drawn(this.scene(topology), session.positions);
    const hidden = this.hidden(topology, view.sites);
    const first = topology.indexOf.get(view.selected ?? '') ?? -1;
    return { ...drawn, hidden, labels: this.#labels(drawn, session.scale, first, hidden) };
  }

  /** The box round a node, or round both ends of an edge, world units; undefined before the layout. */
  box(state: State, mark: MarkRef): Box | undefined {
    const picture = this.picture(state);
    if (!picture) return undefined;
    const { positions, scene } = picture;
    const ends = mark.of === 'node' ? [mark.index] : [scene.edges[mark.index]!.source, scene.edges[mark.index]!.target];
    const [xs, ys] = [ends.map((node) => positions[2 * node]!), ends.map((node) => positions[2 * node + 1]!)];
    const [x, y] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
    return { x, y, width: Math.max(...xs) + MARGIN - x, height: Math.max(...ys) + MARGIN - y };
  }

  /** The box that fit() shows: of what is not hidden, world units. */
  bounds({ topology, view, session: { positions } }: State): Box | undefined {
    return (
      topology &&
      positions &&
      this.#bounds(this.#drawn(this.scene(topology), positions), this.hidden(topology, view.sites))
    );
  }
}

/** Room round a mark when it is brought into view, world units. */
const MARGIN = 40;

function hiddenBy({ nodes, edges, indexOf }: Topology, sites: readonly string[]): Hidden {
  const shown = new Set(sites);
  const hidden = new Set<number>();
  if (sites.length > 0) nodes.forEach(({ site }, index) => !shown.has(site ?? '') && hidden.add(index));
  const isHidden = (id: string) => hidden.has(indexOf.get(id)!);
  return {
    nodes: hidden,
    edges: new Set(edges.flatMap(({ source, target }, index) => (isHidden(source) || isHidden(target) ? [index] : []))),
  };
}

/** What stays bright, and why everything else does not; undefined: nothing is dimmed. */
export function nearOf(
  scene: Scene,
  hovered: MarkRef | undefined,
  isolated: Isolated | undefined,
): Neighbourhood | undefined {
  if (hovered) return hovered.of === 'node' ? neighbours(scene, hovered.index) : edgeEnds(scene, hovered.index);
  if (!isolated) return undefined;
  const { of, kind } = isolated;
  const indices = (marks: readonly { kind: string; index: number }[]) =>
    marks.filter((mark) => mark.kind === kind).map(({ index }) => index);
  if (of === 'node') return { nodes: new Set(indices(scene.nodes)), edges: new Set() };
  const edges = indices(scene.edges);
  return {
    nodes: new Set(edges.flatMap((edge) => [scene.edges[edge]!.source, scene.edges[edge]!.target])),
    edges: new Set(edges),
  };
}

/** The mark that an id names; a node wins where both have it. */
export function markOf(topology: Topology | undefined, id: string | undefined): MarkRef | undefined {
  if (!topology || id === undefined) return undefined;
  const node = topology.indexOf.get(id);
  if (node !== undefined) return { of: 'node', index: node };
  const edge = topology.edgeById.get(id);
  return edge && { of: 'edge', index: topology.edges.indexOf(edge) };
}

/** The id of a mark. */
export const idOf = (topology: Topology | undefined, mark: MarkRef | undefined): string | undefined =>
  mark && (mark.of === 'node' ? topology?.nodes : topology?.edges)?.[mark.index]?.id;

/** Whether something is drawn differently now: anything but the viewport, which moves by one attribute alone. */
export function isOtherPicture(state: State, before: State): boolean {
  const { source, topology, issues, view, session } = state;
  if (source !== before.source || topology !== before.topology || issues !== before.issues || view !== before.view)
    return true;
  const keys = Object.keys(session) as (keyof typeof session)[];
  return keys.some((key) => key !== 'viewport' && key !== 'moved' && session[key] !== before.session[key]);
}

/** Centres of all nodes by id, world units; empty before the layout. */
export function positionsById({ topology, session: { positions } }: State): Record<string, { x: number; y: number }> {
  if (!topology || !positions) return {};
  return Object.fromEntries(
    topology.nodes.map(({ id }, index) => [id, { x: positions[2 * index]!, y: positions[2 * index + 1]! }]),
  );
}
