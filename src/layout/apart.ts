import { across, down, TURN } from './directions.js';
import { bodiesOf, shift, type Plan } from './plan.js';
import { groupOverlap, measureGroup, overlapOf, shiftSpans, SPANS } from './room.js';

/** What may stand in each other's way. */
interface Crowd {
  readonly count: number;
  isHeld(item: number): boolean;
  /** Left, right, top and bottom of all that an item takes, world units. */
  boxOf(item: number): readonly [left: number, right: number, top: number, bottom: number];
  doCollide(item: number, other: number): boolean;
  move(item: number, dx: number, dy: number): void;
}

/** Moves what still overlaps: bodies within their sites, then sites and lone bodies on the map. Held ones keep their places. */
export function setApart(plan: Plan): void {
  for (const { from, to } of plan.groups) {
    const bodyAt = (item: number) => plan.bodies[from + item]!;
    spread({
      count: to - from,
      isHeld: (item) => plan.isHeld[bodyAt(item)] === 1,
      boxOf: (item) => boxOf(plan, bodyAt(item)),
      doCollide: (item, other) => overlapOf(plan, bodyAt(item), bodyAt(other)) > 0,
      move: (item, dx, dy) => shift(plan, bodyAt(item), dx, dy),
    });
  }
  const spans = new Int32Array(plan.groups.length * SPANS);
  plan.groups.forEach((_, group) => measureGroup(plan, group, spans));
  spread({
    count: plan.groups.length,
    isHeld: (group) => bodiesOf(plan, plan.groups[group]!).some((body) => plan.isHeld[body] === 1),
    boxOf: (group) => [0, 1, 2, 3].map((at) => spans[group * SPANS + at]!) as [number, number, number, number],
    doCollide: (group, other) => groupOverlap(plan, spans, group, other) > 0,
    move: (group, dx, dy) => {
      for (const body of bodiesOf(plan, plan.groups[group]!)) shift(plan, body, dx, dy);
      shiftSpans(spans, group, dx, dy);
    },
  });
}

const boxOf = ({ x, y, wide, tall }: Plan, mark: number) =>
  [x[mark]! - wide[mark]!, x[mark]! + wide[mark]!, y[mark]! - tall[mark]!, y[mark]! + tall[mark]!] as const;

/** Space round a box in which something may be too near, world units. */
const NEAR = 32;
/** Directions tried per ring. */
const TURNS = 16;

/** Held ones first, then those nearer to the middle: each keeps clear of those before it, going round in wider and wider rings. */
function spread(crowd: Crowd): void {
  if (crowd.count < 2) return;
  const boxes = Array.from({ length: crowd.count }, (_, item) => crowd.boxOf(item));
  const sizes = boxes.map(([left, right, top, bottom]) => right - left + bottom - top);
  const cell = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / crowd.count / 2) + NEAR;
  const grid = new Map<number, number[]>();
  const cellsOf = ([left, right, top, bottom]: ReturnType<Crowd['boxOf']>) => {
    const found: number[] = [];
    for (let x = Math.floor((left - NEAR) / cell); x * cell <= right + NEAR; x += 1)
      for (let y = Math.floor((top - NEAR) / cell); y * cell <= bottom + NEAR; y += 1) found.push(x * 1e6 + y);
    return found;
  };
  const isFree = (item: number) =>
    cellsOf(crowd.boxOf(item)).every((at) => !grid.get(at)?.some((other) => crowd.doCollide(item, other)));
  const far = boxes.map(([left, right, top, bottom]) => (left + right) ** 2 + (top + bottom) ** 2);
  const isHeld = far.map((_, item) => Number(crowd.isHeld(item)));
  const order = Array.from(far.keys()).sort((a, b) => isHeld[b]! - isHeld[a]! || far[a]! - far[b]! || a - b);
  for (const item of order) {
    if (!isHeld[item]) giveWay(crowd, item, sizes[item]!, isFree);
    for (const at of cellsOf(crowd.boxOf(item))) grid.set(at, [...(grid.get(at) ?? []), item]);
  }
}

function giveWay(crowd: Crowd, item: number, size: number, isFree: (item: number) => boolean): void {
  let [x, y] = [0, 0];
  for (let step = 0; !isFree(item); step += 1) {
    const ring = Math.floor(step / TURNS) + 1;
    const far = Math.ceil((ring * (ring + 20) * (size + 80)) / 400);
    const turn = ((step % TURNS) * (TURN / TURNS) + ring * 4) % TURN;
    const [dx, dy] = [across(turn, far), down(turn, far)];
    crowd.move(item, dx - x, dy - y);
    [x, y] = [dx, dy];
  }
}
