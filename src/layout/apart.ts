import { direction, TURN } from './directions.js';
import { fitBubble, shift, type Plan } from './plan.js';
import { collide, groupsCollide, measureGroup, SPANS } from './room.js';

/** Rings searched for a free place, and their distance as a share of a cell's size. */
const RINGS = 400;
const RING = 0.4;

/** Lets what still overlaps give way to the nearest free place, the innermost first. Pinned marks stay. */
export function setApart(plan: Plan): void {
  for (let cell = plan.sites - 1; cell >= plan.marks; cell -= 1) {
    setChildrenApart(plan, cell, (a, b) => doCellsCollide(plan, a, b));
    fitBubble(plan, cell);
  }
  for (let cell = plan.sites; cell < plan.map; cell += 1)
    setChildrenApart(plan, cell, (a, b) => doCellsCollide(plan, a, b));
  const spans = new Int32Array(plan.bodies.length * SPANS);
  plan.bodies.forEach((_, group) => measureGroup(plan, group, spans));
  setChildrenApart(
    plan,
    plan.map,
    (a, b) => groupsCollide(spans, plan.group[a]!, plan.group[b]!),
    (cell) => measureGroup(plan, plan.group[cell]!, spans),
  );
}

/** Children in order, pinned ones first: each keeps clear of those before it. */
function setChildrenApart(
  plan: Plan,
  container: number,
  doCollide: (a: number, b: number) => boolean,
  measure?: (cell: number) => void,
): void {
  const cells = plan.children[container]!.toSorted((a, b) => plan.isHeld[b]! - plan.isHeld[a]! || a - b);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]!;
    if (plan.isHeld[cell] === 1) continue;
    const isFree = () => {
      measure?.(cell);
      for (let before = 0; before < at; before += 1) if (doCollide(cell, cells[before]!)) return false;
      return true;
    };
    if (!isFree()) giveWay(plan, cell, isFree);
  }
}

function giveWay(plan: Plan, cell: number, isFree: () => boolean): void {
  const size = plan.radius[cell]! || 60;
  let [dx, dy] = [0, 0];
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let turn = 0; turn < TURN; turn += 3) {
      const [ax, ay] = direction(turn);
      // Rings grow: what is crowded near by is not tried for ever.
      const far = ring * size * RING * (1 + ring / 40);
      const right = Math.round(ax * far);
      const down = Math.round(ay * far);
      shift(plan, cell, right - dx, down - dy);
      dx = right;
      dy = down;
      if (isFree()) return;
    }
  }
}

/** Whether anything in one cell comes too near to anything in another. */
function doCellsCollide(plan: Plan, a: number, b: number): boolean {
  if (collide(plan, a, b)) return true;
  // Labels stick out of bubbles.
  for (let one = plan.from[a]!; one < plan.to[a]!; one += 1) {
    if (one !== a && collide(plan, one, b)) return true;
    for (let other = plan.from[b]!; other < plan.to[b]!; other += 1) {
      if (collide(plan, one, other) || (other !== b && collide(plan, a, other))) return true;
    }
  }
  return false;
}
