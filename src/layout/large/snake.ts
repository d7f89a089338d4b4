import { degreeOf, type Graph } from './graph.js';
import type { Points } from './points.js';

/** Fewer things than this are no snake. */
const LEAST = 30;
/** Between two rows, world units. */
const GAP = 16;

/** Whether a connected graph is one long row of things, or a ring: drawn straight, it would fit no box. */
export function isSnake(graph: Graph): boolean {
  if (graph.count < LEAST) return false;
  for (let thing = 0; thing < graph.count; thing += 1) if (degreeOf(graph, thing) > 2) return false;
  return true;
}

/** Lays a row of things to and fro in a box, the two halves of a ring side by side. The middle is the origin. */
export function coil(graph: Graph, ratio: number): Points {
  const { count, radius } = graph;
  const order = inOrder(graph);
  const lanes = graph.length.length < count ? 1 : 2;
  const size = (2 * radius.reduce((sum, each) => sum + each, 0)) / count + GAP;
  const perRow = Math.ceil(Math.sqrt((count * ratio) / lanes));
  const found = { x: new Float64Array(count), y: new Float64Array(count) };
  order.forEach((thing, at) => {
    const lane = 2 * at >= count && lanes === 2 ? 1 : 0;
    const slot = lane ? count - 1 - at : at;
    const row = Math.floor(slot / perRow);
    const isBack = row % 2 === 1;
    const column = isBack ? perRow - 1 - (slot % perRow) : slot % perRow;
    found.x[thing] = size * (column - (perRow - 1) / 2);
    found.y[thing] = size * (row * lanes + (isBack ? lanes - 1 - lane : lane) - count / perRow / 2);
  });
  return found;
}

/** From one end to the other; of a ring, once round. */
function inOrder(graph: Graph): number[] {
  const { starts, neighbours, count } = graph;
  let thing = 0;
  while (thing < count - 1 && degreeOf(graph, thing) !== 1) thing += 1;
  if (degreeOf(graph, thing) !== 1) thing = 0;
  const order = [thing];
  for (let before = -1; order.length < count;) {
    const first = neighbours[starts[thing]!]!;
    const next = first === before ? neighbours[starts[thing]! + 1]! : first;
    before = thing;
    order.push((thing = next));
  }
  return order;
}
