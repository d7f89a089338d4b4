import { shift, type Group, type Plan } from './plan.js';
import { collide } from './room.js';

/**
 * Turns a site about its centre, and mirrors it if that is better, so that its outward edges get short.
 * The best angle has a closed form, arg Σ conj(p)·t with p the inner and t the outer end seen from the centre;
 * a unit vector does the turn, so no trigonometry is needed. Left as it was when labels would collide.
 */
export function turnTowards(plan: Plan, group: Group): void {
  const [x, y] = centre(plan, group);
  const plain = gain(plan, group, x, y, 1);
  const mirrored = gain(plan, group, x, y, -1);
  const [flip, [re, im]] = lengthOf(plain) >= lengthOf(mirrored) ? [1, plain] : [-1, mirrored];
  const length = lengthOf([re, im]);
  if (length === 0) return;
  const [cos, sin] = [re / length, im / length];
  const turn = (back: number) => {
    for (const node of group.tops) {
      const dx = (plan.x[node]! - x) * (back < 0 ? 1 : flip);
      const dy = plan.y[node]! - y;
      const nx = dx * cos - back * dy * sin;
      const ny = back * dx * sin + dy * cos;
      shift(plan, plan.inside[node]!, x + (back < 0 ? nx * flip : nx) - plan.x[node]!, y + ny - plan.y[node]!);
    }
  };
  turn(1);
  const { tops } = group;
  if (tops.some((top, index) => tops.slice(0, index).some((other) => collide(plan, top, other)))) turn(-1);
}

type Vector = readonly [re: number, im: number];
const lengthOf = ([re, im]: Vector) => Math.sqrt(re * re + im * im);

function centre(plan: Plan, { members }: Group): [number, number] {
  let [x, y] = [0, 0];
  for (const node of members) [x, y] = [x + plan.x[node]!, y + plan.y[node]!];
  return [x / members.length, y / members.length];
}

/** Σ conj(p)·t over the outward edges. */
function gain(plan: Plan, group: Group, x: number, y: number, flip: number): Vector {
  let [re, im] = [0, 0];
  const place = plan.group[group.members[0]!]!;
  for (const node of group.members) {
    const px = (plan.x[node]! - x) * flip;
    const py = plan.y[node]! - y;
    for (const edge of plan.edgesOf[node]!) {
      const a = plan.edges[2 * edge]!;
      const other = a === node ? plan.edges[2 * edge + 1]! : a;
      if (plan.group[other] === place) continue;
      const tx = plan.x[other]! - x;
      const ty = plan.y[other]! - y;
      re += px * tx + py * ty;
      im += px * ty - py * tx;
    }
  }
  return [re, im];
}
