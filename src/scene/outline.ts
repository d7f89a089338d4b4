import type { Shape } from '../model/catalog.js';

/** Half the height of a hexagon of radius 1, its flat sides above and below. */
const HALF = 0.866;
/** How a box's corners are rounded, and how far the ends of a drum bulge; shares of its half side. */
const CORNER = 0.42;
const BULGE = 0.32;

const n = (value: number) => String(Math.round(value * 100) / 100);

const box = (half: number, corner: number) => {
  const [r, side, a] = [n(half * corner), n(2 * half * (1 - corner)), n(-half)];
  const turn = (x: number, y: number) => `a${r} ${r} 0 0 1 ${n(x * half * corner)} ${n(y * half * corner)}`;
  return `M${n(-half * (1 - corner))} ${a}h${side}${turn(1, 1)}v${side}${turn(-1, 1)}h-${side}${turn(-1, -1)}v-${side}${turn(1, -1)}z`;
};

const OUTLINES: Readonly<Record<Shape, (radius: number) => string>> = {
  circle: (r) => `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 1 ${n(-2 * r)} 0z`,
  square: (r) => box(sideOf(r), CORNER),
  hexagon: (r) =>
    `M${n(-r)} 0L${n(-r / 2)} ${n(-r * HALF)}H${n(r / 2)}L${n(r)} 0L${n(r / 2)} ${n(r * HALF)}H${n(-r / 2)}z`,
  drum: (r) => {
    const [half, bulge] = [sideOf(r), sideOf(r) * BULGE];
    const cap = (y: number) => `C${n(-half)} ${n(y)} ${n(half)} ${n(y)} `;
    const top = -half + bulge;
    return `M${n(-half)} ${n(top)}${cap(top - 1.5 * bulge)}${n(half)} ${n(top)}V${n(-top)}C${n(half)} ${n(-top + 1.5 * bulge)} ${n(-half)} ${n(-top + 1.5 * bulge)} ${n(-half)} ${n(-top)}z`;
  },
};

/** Half the side of a box that looks as large as a circle of this radius. */
const sideOf = (radius: number) => radius * 0.94;

/** Path data of a mark's outline round the origin, world units. */
export const outline = (shape: Shape, radius: number): string => OUTLINES[shape](radius);

/** Whether a point, seen from the middle of a mark, lies within its outline. */
export function isInside(shape: Shape, radius: number, x: number, y: number): boolean {
  const [across, down] = [Math.abs(x), Math.abs(y)];
  if (shape === 'circle') return x * x + y * y < radius * radius;
  if (shape === 'hexagon') return down < radius * HALF && across * HALF + down / 2 < radius * HALF;
  const half = sideOf(radius);
  if (across >= half || down >= half) return false;
  const corner = half * CORNER;
  const [dx, dy] = [across - (half - corner), down - (half - corner)];
  return dx <= 0 || dy <= 0 || dx * dx + dy * dy < corner * corner;
}
