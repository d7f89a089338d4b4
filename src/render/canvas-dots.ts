import type { Family, Shape } from '../model/catalog.js';
import type { State } from '../model/document.js';
import type { Closed } from '../scene/level.js';
import type { CanvasFrame } from './canvas-frame.js';

/** A mark on the canvas; CSS pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly shape: Shape;
  readonly family: Family;
  readonly state: State | undefined;
  /** Name of the icon inside, or the number of nodes that it stands for. */
  readonly icon?: string;
  readonly count?: number;
  /** How many nodes have the state. */
  readonly affected?: number;
  /** Name of a site: its hull is the mark, and only this, the count and the badge are drawn on it. */
  readonly tile?: string | undefined;
  readonly isNear: boolean;
}

/** Least radius of a node's mark, CSS pixels. */
const LEAST = 1.8;
/** What of its bubble the mark of a closed host fills. */
const CLOSED = 0.7;
/** Radius of a heap, CSS pixels. */
const HEAP = { least: 2.6, most: 8 } as const;

/** Every mark of a level, as it is drawn. */
export function dotsOf({ level, spread, viewport: { x, y, k }, near }: CanvasFrame): Dot[] {
  const { crowd, positions } = spread;
  const isNear = (item: number) => !near || near.items.has(item);
  const nodes = level.nodes.map((index): Dot => {
    const { kind, family, status } = crowd.topology.nodes[index]!;
    return {
      x: positions[2 * index]! * k + x,
      y: positions[2 * index + 1]! * k + y,
      radius: Math.max(LEAST, crowd.radius[index]! * k),
      shape: kind.shape,
      family,
      state: status,
      icon: kind.icon,
      isNear: isNear(index),
    };
  });
  const others = level.closed.map((closed, at): Dot => ({
    x: closed.x * k + x,
    y: closed.y * k + y,
    radius: sizeOf(closed, k),
    tile: closed.of === 'site' ? crowd.topology.sites[closed.index]!.label : undefined,
    shape: closed.of === 'node' ? crowd.topology.nodes[closed.index]!.kind.shape : 'circle',
    family: closed.of === 'node' ? crowd.topology.nodes[closed.index]!.family : closed.family,
    state: closed.worst?.state,
    affected: closed.worst?.count ?? 0,
    count: closed.count,
    isNear: isNear(crowd.parent.length + at),
  }));
  return [...nodes, ...others.filter(({ count }) => count)];
}

/** Radius of a mark for several as it is drawn, CSS pixels. */
export function sizeOf({ of, radius }: Closed, k: number): number {
  const size = radius * k;
  if (of === 'node') return Math.max(LEAST, size * CLOSED);
  return of === 'heap' ? Math.max(HEAP.least, Math.min(HEAP.most, size)) : size;
}
