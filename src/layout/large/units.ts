import { across, down } from '../directions.js';

/** The unit vector in a direction, 0 … TURN − 1: a fraction of 1024, the same in every engine. */
export const unitX = (step: number): number => across(step, 1024) / 1024;
export const unitY = (step: number): number => down(step, 1024) / 1024;
