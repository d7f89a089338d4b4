import type { Labels } from '../scene/labels.js';
import type { Level } from '../scene/level.js';
import type { Lifted } from '../scene/lifted.js';
import type { Spread } from '../scene/spread.js';
import type { Size, Viewport } from '../scene/viewport.js';
import type { Paint } from './paint.js';

/** What stays bright while something is pointed at: items of the level (see `Level.itemOf`) and indices of edges. */
export interface NearItems {
  readonly items: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** One picture of a large map. */
export interface CanvasFrame {
  readonly spread: Spread;
  readonly level: Level;
  readonly lines: readonly Lifted[];
  readonly labels: Labels;
  /** World → CSS pixels of the canvas. */
  readonly viewport: Viewport;
  /** CSS pixels, and how many pixels of the canvas one has. */
  readonly size: Size;
  readonly ratio: number;
  readonly near: NearItems | undefined;
  /** True while a mark is selected: edges that are not its own are quiet. */
  readonly isChosen: boolean;
  /** Path data of an icon by its name, in a box of 24 × 24. */
  readonly iconPath: (name: string) => string;
}

/** A brush: where to draw, what, and with which colours. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly frame: CanvasFrame;
  readonly paint: Paint;
}

/** How bright marks and edges are beside what is pointed at; the same in styles.ts. */
export const DIMMED = { mark: 0.3, edge: 0.13, chosen: 0.45 } as const;
