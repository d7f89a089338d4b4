import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { frames, piece } from './mount.js';

/** Moves the focus to the drawing, and waits until it takes keys. */
export async function focusDrawing(map: InfraTopology): Promise<void> {
  piece<SVGSVGElement>(map, '.map')!.focus();
  await import('../../src/elements/keyed.js');
  await frames(2);
}

/** Id of the mark that has the focus. */
export const focusedMark = (map: InfraTopology): string | null =>
  piece(map, '.map')!.getAttribute('aria-activedescendant');

/** Its name. */
export const focusedName = (map: InfraTopology): string =>
  piece(map, `#${focusedMark(map)}`)?.getAttribute('aria-label') ?? '';
