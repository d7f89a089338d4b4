/** What a kind belongs to; decides its colour, never alone its meaning. */
export type Family = 'network' | 'compute' | 'orchestration' | 'storage' | 'media' | 'guest' | 'outside';
/** Outline of a node mark. */
export type Shape = 'circle' | 'square' | 'hexagon' | 'drum';
/** Stroke pattern of an edge mark. */
export type Line = 'solid' | 'dashed' | 'dotted' | 'dash-dot';

/** A node kind with every `extends` resolved. */
export interface NodeKind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly family: Family;
  readonly shape: Shape;
  /** Name of an icon in `render/icons.ts`. */
  readonly icon: string;
  /** True for kinds that are boxes one can touch. */
  readonly physical: boolean;
}

/** An edge kind with every `extends` resolved. */
export interface EdgeKind {
  readonly id: string;
  readonly label: string;
  readonly line: Line;
  /** Stroke width in CSS pixels at k = 1. */
  readonly width: number;
  /** A CSS colour from the document, already checked; undefined: the theme's colour of the kind. */
  readonly color?: string;
  readonly directed: boolean;
}
