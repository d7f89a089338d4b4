import type { Positions } from '../layout/layout.js';
import type { Geometry } from './geometry.js';
import type { Scene } from './scene.js';

/** A label that has room at this scale. Text may be cut in the middle ("Meridian-…-Host"). */
export interface Label {
  readonly of: 'node' | 'site';
  /** Index into `scene.nodes` or `scene.sites`. */
  readonly index: number;
  readonly text: string;
  /** Smaller text after a site's label. */
  readonly note?: string;
  /** Middle of the baseline, world units. */
  readonly x: number;
  readonly y: number;
  /** Font size in CSS pixels on the screen; at least 11. */
  readonly size: number;
  readonly bold: boolean;
}

export interface Labels {
  readonly labels: readonly Label[];
  /** How many did not fit. */
  readonly hidden: number;
}

export interface LabelOptions {
  /** Scale the labels are placed for: world → CSS pixels. */
  readonly k: number;
  /** Node indices that go first: focus, selection, search hits. */
  readonly first?: readonly number[];
}

export declare function placeLabels(scene: Scene, positions: Positions, geometry: Geometry, options: LabelOptions): Labels;
