/** Number of directions in a full turn. */
export const TURN = 48;

// cos and sin of 1/48 turn (7.5°). Library functions may differ in the last bit between engines; a constant cannot.
const STEP_X = 0.9914448613738104;
const STEP_Y = 0.13052619222005157;

/** Unit vectors round the circle by repeated rotation: only + − × and √, so every engine gets the same bits. */
export const DIRECTIONS: readonly (readonly [x: number, y: number])[] = (() => {
  const found: [number, number][] = [[1, 0]];
  while (found.length < TURN) {
    const [x, y] = found.at(-1)!;
    const next: [number, number] = [x * STEP_X - y * STEP_Y, x * STEP_Y + y * STEP_X];
    const length = Math.sqrt(next[0] * next[0] + next[1] * next[1]);
    found.push([next[0] / length, next[1] / length]);
  }
  return found;
})();

/** Direction by number of steps, any integer. */
export const direction = (step: number): readonly [x: number, y: number] => DIRECTIONS[((step % TURN) + TURN) % TURN]!;

/** A unit vector at a share of the turn (0…1), between the two nearest directions. */
export function between(share: number): readonly [x: number, y: number] {
  const place = share * TURN;
  const step = Math.floor(place);
  const [ax, ay] = direction(step);
  const [bx, by] = direction(step + 1);
  const rest = place - step;
  const x = ax + (bx - ax) * rest;
  const y = ay + (by - ay) * rest;
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}

/**
 * A linear congruential generator with the factors of Numerical Recipes, cut to 30 bits so that its state stays a small integer:
 * chance that is the same everywhere. Values in [0, 1).
 */
export function createChance(start: number): () => number {
  let state = start & 0x3fffffff;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) & 0x3fffffff;
    return state / 0x40000000;
  };
}
