import type { Positions } from '../layout/layout.js';
import { isSmall } from '../layout/names.js';
import type { Topology } from '../model/topology.js';
import { enclose, square } from '../scene/box.js';
import { bounds, buildGeometry, type Geometry } from '../scene/geometry.js';
import { placeLabels, type Labels } from '../scene/labels.js';
import { around, buildScene, type Neighbourhood, type Scene } from '../scene/scene.js';
import { pointAt, type Box } from '../scene/viewport.js';
import { hiddenBy, type Hidden } from '../graph/filter.js';
import { partsOf, type Mark } from './marks.js';
import type { State } from './state.js';

/** Remembers the last result, for as long as every input is the same. */
function remember<Inputs extends readonly unknown[], Result>(
  make: (...inputs: Inputs) => Result,
): (...inputs: Inputs) => Result {
  let last: { inputs: Inputs; result: Result } | undefined;
  return (...inputs) => {
    if (!last || inputs.some((input, at) => input !== last!.inputs[at])) last = { inputs, result: make(...inputs) };
    return last.result;
  };
}

interface Drawn {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
}

/** A drawable picture of a state. */
export interface Picture extends Drawn {
  readonly hidden: Hidden;
  readonly labels: Labels;
  readonly faded: Hidden | undefined;
}

const NOTHING: Hidden = { nodes: new Set(), edges: new Set() };

/** Room round a mark when it is brought into view, world units. */
const MARGIN = 40;

/** The box round some nodes, with room for their marks, world units. */
const boxRound = (positions: Positions, nodes: readonly number[]): Box =>
  enclose(nodes.map((node) => square(pointAt(positions, node), MARGIN)));

/** Values that follow from a store's state; one set per store, each computed again only when its inputs have changed. */
export class Derived {
  readonly scene: (topology: Topology) => Scene = remember((topology) => buildScene(topology));
  readonly #hidden = remember(hiddenBy);
  readonly #drawn = remember((scene: Scene, positions: Positions): Drawn => ({
    scene,
    positions,
    geometry: buildGeometry(scene, positions),
  }));
  readonly #labels = remember(
    ({ scene, geometry }: Drawn, { nodes: without }: Hidden, k: number, first: number | undefined) =>
      placeLabels(scene, geometry, { k, first: first === undefined ? [] : [first], without }),
  );

  /** Undefined until the layout has placed the nodes, and for a large topology. */
  picture(state: State): Picture | undefined {
    const { topology, view, session } = state;
    const { positions, viewport } = session;
    if (!topology || !positions || !isSmall(topology)) return undefined;
    const drawn = this.#drawn(this.scene(topology), positions);
    const hidden = this.hidden(state);
    const first = topology.indexOf.get(view.selected ?? '');
    const labels = this.#labels(drawn, hidden, viewport.k, first);
    return { ...drawn, hidden, labels, faded: this.faded(state) };
  }

  /** What filters leave out; where they dim, nothing. */
  hidden({ topology, view }: State): Hidden {
    return view.filter.mode === 'dim' ? NOTHING : this.#hidden(topology!, view.filter);
  }

  /** What they dim, where they do. */
  faded({ topology, view }: State): Hidden | undefined {
    return view.filter.mode === 'dim' ? this.#hidden(topology!, view.filter) : undefined;
  }

  /** The box round a node, or round both ends of an edge, world units; undefined before the layout. */
  box({ topology, session: { positions } }: State, mark: Mark): Box | undefined {
    if (!topology || !positions) return undefined;
    const { of, index } = partsOf(mark);
    const { edges, indexOf } = topology;
    const ends = of === 'edge' ? [edges[index]!.source, edges[index]!.target].map((id) => indexOf.get(id)!) : [index];
    return boxRound(positions, ends);
  }

  /** The box that fit() shows: of what is not hidden, world units. */
  bounds(state: State): Box | undefined {
    const { topology, session } = state;
    const { positions } = session;
    if (!topology || !positions) return undefined;
    const { nodes } = this.hidden(state);
    if (!isSmall(topology)) {
      const all = [...topology.nodes.keys()];
      const seen = all.filter((node) => !nodes.has(node));
      return boxRound(positions, seen.length ? seen : all);
    }
    const { scene, geometry } = this.#drawn(this.scene(topology), positions);
    return nodes.size ? bounds(scene, geometry, nodes) : geometry.bounds;
  }
}

/**
 * What stays bright while a mark is pointed at, or a kind in the legend, or a flow is followed, or something was found; undefined:
 * nothing is dimmed.
 */
export function nearOf(
  scene: Scene,
  { hovered, isolated, flow, hits }: State['session'],
  faded?: Hidden,
): Neighbourhood | undefined {
  const wanted = hovered ?? isolated;
  if (!wanted) return flow?.way ?? hits ?? (faded && but(scene, faded));
  const isWanted = (...names: string[]) => names.includes(wanted);
  return around(
    scene.nodes.filter(({ index, kind, node }) =>
      // A host with its guests.
      isWanted(`node-${index}`, `node:${kind}`, `node-${scene.topology.indexOf.get(node.parent ?? '')}`),
    ),
    scene.edges.filter(({ index, kind, source, target }) =>
      isWanted(`edge-${index}`, `edge:${kind}`, `node-${source}`, `node-${target}`),
    ),
  );
}

/** All but some marks. */
const but = ({ nodes, edges }: Scene, faded: Hidden): Neighbourhood =>
  around(
    nodes.filter(({ index }) => !faded.nodes.has(index)),
    edges.filter(({ index }) => !faded.edges.has(index)),
  );

/** Centres of all nodes by id, world units; empty before the layout. */
export const positionsById = ({ topology, session: { positions } }: State): Record<string, { x: number; y: number }> =>
  Object.fromEntries(
    (positions && topology ? topology.nodes : []).map(({ id }, index) => [id, pointAt(positions!, index)]),
  );
