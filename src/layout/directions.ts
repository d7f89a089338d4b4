/** Number of directions in a full turn. */
export const TURN = 240;

// cos and sin of 1/240 turn (1.5°). Library functions may differ in the last bit between engines; a constant cannot.
const STEP = [0.9996573249755573, 0.026176948307873153] as const;

/** Unit vectors round the circle × 1024, by repeated rotation: only + − × and √, so every engine gets the same bits. */
const UNITS = new Int32Array(2 * TURN);
for (let at = 0, x = 1, y = 0; at < 2 * TURN; at += 2) {
  UNITS[at] = Math.round(1024 * x);
  UNITS[at + 1] = Math.round(1024 * y);
  [x, y] = [x * STEP[0] - y * STEP[1], x * STEP[1] + y * STEP[0]];
  const length = Math.sqrt(x * x + y * y);
  [x, y] = [x / length, y / length];
}

/** How far `far` whole units in a direction, 0 … TURN − 1, go to the right and down, in whole units. */
export const across = (step: number, far: number): number => (UNITS[2 * step]! * far) >> 10;
export const down = (step: number, far: number): number => (UNITS[2 * step + 1]! * far) >> 10;

/** A die of up to 16 383 sides: whole numbers from 0 to `sides` − 1. */
export type Dice = (sides: number) => number;

/**
 * Chance that is the same everywhere: a linear congruential generator of 18 bits, so that every product stays a small integer. Its
 * factor has the best lattices in two and three dimensions of all below 4096.
 * @see L'Ecuyer, Tables of linear congruential generators of different sizes and good lattice structure, 1999
 */
export function createDice(start: number): Dice {
  let state = start & 0x3ffff;
  return (sides) => {
    state = (state * 2637 + 12345) & 0x3ffff;
    return ((state >> 2) * sides) >> 16;
  };
}

/** Values in [0, 1): a generator with the factors of Numerical Recipes. */
export function createChance(start: number): () => number {
  let state = start & 0x3fffffff;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) & 0x3fffffff;
    return state / 0x40000000;
  };
}
