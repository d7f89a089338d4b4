/** Middles of things, world units. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
