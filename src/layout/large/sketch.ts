import { arrange } from './arrange.js';
import { componentsOf, type Component } from './components.js';
import type { Points } from './points.js';
import { setInRows } from './rows.js';
import { aimsOf, childrenOf, graphOf, isMap, place, type Work } from './work.js';

/** Places the children of a cell, which is placed itself. Yields now and then; true: the children have places, coarser ones as yet. */
export function* sketchCell(work: Work, cell: number): Generator<boolean, void> {
  const { cells, sketch } = work;
  const children = childrenOf(cells, cell);
  const components = componentsOf(graphOf(work, cell, children));
  sketch.components[cell] = components;
  const aims = aimsOf(work, cell, children);
  const ratio = isMap(cells, cell) ? work.ratio : undefined;
  const hub = children.indexOf(cells.hub[cell]!);
  const local: Points[] = [];
  for (const { graph, things } of components) {
    const own = { x: new Float64Array(things.length), y: new Float64Array(things.length) };
    things.forEach((thing, at) => ([own.x[at], own.y[at]] = [aims.x[thing]!, aims.y[thing]!]));
    const steps = arrange(graph, { hub, aims: own, ratio });
    for (;;) {
      const { value, done } = steps.next();
      if (done) {
        local.push(value);
        break;
      }
      if (value && components.length === 1) place(work, cell, children, [value]);
      yield value !== undefined;
    }
  }
  if (components.length > 1) pack(components, local, ratio ?? 1);
  place(work, cell, children, local);
}

/** Between components, world units. */
const SPACE = 30;

/** Sets components side by side in rows. */
export function pack(components: readonly Component[], local: readonly Points[], ratio: number): void {
  const edge = (component: number, values: Float64Array, sign: number) =>
    values.reduce(
      (most, value, at) => Math.max(most, sign * value + components[component]!.graph.radius[at]!),
      -Infinity,
    );
  const boxes = local.map(({ x, y }, component) => {
    const [left, right] = [edge(component, x, -1), edge(component, x, 1)];
    const [up, down] = [edge(component, y, -1), edge(component, y, 1)];
    return { half: (left + right) / 2, high: (up + down) / 2, x: (right - left) / 2, y: (down - up) / 2 };
  });
  const found = { x: new Float64Array(boxes.length), y: new Float64Array(boxes.length) };
  const high = boxes.map((box) => box.high);
  const options = { ratio, core: 0, gap: SPACE, isMirrored: false };
  setInRows([...boxes.keys()], { half: boxes.map(({ half }) => half), up: high, down: high }, options, found);
  local.forEach(({ x, y }, component) => {
    const box = boxes[component]!;
    x.forEach((value, at) => (x[at] = value - box.x + found.x[component]!));
    y.forEach((value, at) => (y[at] = value - box.y + found.y[component]!));
  });
}
