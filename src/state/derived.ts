import type { Positions } from '../layout/layout.js';
import type { Topology } from '../model/topology.js';
import { enclose, square } from '../scene/box.js';
import { bounds, buildGeometry, type Geometry } from '../scene/geometry.js';
import { placeLabels, type Labels } from '../scene/labels.js';
import { around, buildScene, type Neighbourhood, type Scene } from '../scene/scene.js';
import { pointAt, type Box } from '../scene/viewport.js';
import { hiddenBy, partsOf, type Hidden, type Mark } from './marks.js';
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
}

/** Room round a mark when it is brought into view, world units. */
const MARGIN = 40;

/** Values that follow from a store's state; one set per store, each computed again only when its inputs have changed. */
export class Derived {
  readonly scene: (topology: Topology) => Scene = remember((topology) => buildScene(topology));
  readonly hidden: typeof hiddenBy = remember(hiddenBy);
  readonly #drawn = remember((scene: Scene, positions: Positions): Drawn => ({
    scene,
    positions,
    geometry: buildGeometry(scene, positions),
  }));
  readonly #labels = remember(
    ({ scene, geometry }: Drawn, { nodes: without }: Hidden, k: number, first: number | undefined) =>
      placeLabels(scene, geometry, { k, first: first === undefined ? [] : [first], without }),
  );

  /** Undefined until the layout has placed the nodes. */
  picture({ topology, view, session: { positions, viewport } }: State): Picture | undefined {
    if (!topology || !positions) return undefined;
    const drawn = this.#drawn(this.scene(topology), positions);
    const hidden = this.hidden(topology, view.sites, view.without);
    const first = topology.indexOf.get(view.selected ?? '');
    return { ...drawn, hidden, labels: this.#labels(drawn, hidden, viewport.k, first) };
  }

  /** The box round a node, or round both ends of an edge, world units; undefined before the layout. */
  box({ topology, session: { positions } }: State, mark: Mark): Box | undefined {
    if (!topology || !positions) return undefined;
    const { of, index } = partsOf(mark);
    const { source, target } = of === 'edge' ? this.scene(topology).edges[index]! : { source: index, target: index };
    return enclose([source, target].map((node) => square(pointAt(positions, node), MARGIN)));
  }

  /** The box that fit() shows: of what is not hidden, world units. */
  bounds({ topology, view, session: { positions } }: State): Box | undefined {
    if (!topology || !positions) return undefined;
    const { scene, geometry } = this.#drawn(this.scene(topology), positions);
    const { nodes } = this.hidden(topology, view.sites, view.without);
    return nodes.size ? bounds(scene, geometry, nodes) : geometry.bounds;
  }
}

/** What stays bright while a mark is pointed at, or a kind in the legend, or a flow is followed; undefined: nothing is dimmed. */
export function nearOf(scene: Scene, { hovered, isolated, flow }: State['session']): Neighbourhood | undefined {
  const wanted = hovered ?? isolated;
  if (!wanted) return flow?.way;
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

/** Centres of all nodes by id, world units; empty before the layout. */
export const positionsById = ({ topology, session: { positions } }: State): Record<string, { x: number; y: number }> =>
  Object.fromEntries(
    (positions && topology ? topology.nodes : []).map(({ id }, index) => [id, pointAt(positions!, index)]),
  );
