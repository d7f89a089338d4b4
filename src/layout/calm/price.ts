import { costNow, createFaults, createTouched } from '../faults.js';
import { touch } from '../moves.js';
import type { Plan } from '../plan.js';

/** Up to so many marks and edges it is reckoned what edges run through. */
const FINE = 700;

/** What it costs that marks stand where they are with all they hold: crossings, edges run through. On a large map, nothing. */
export function createPrice(plan: Plan, marks: readonly number[]): (() => number) | undefined {
  const edges = plan.edges.length / 2;
  if (plan.marks + edges > FINE) return undefined;
  const touched = createTouched(plan);
  for (const mark of marks) touch({ plan, touched }, mark, plan.to[mark]!);
  const faults = createFaults(plan);
  return () => costNow(faults, touched, Infinity);
}
