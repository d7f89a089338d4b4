import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { piece, until } from './mount.js';

const svgOf = (map: InfraTopology) => piece<SVGSVGElement>(map, '.map')!;

/** d3-zoom comes when the map is first pointed at; what came before it is told to it a task later. */
export async function listening(map: InfraTopology): Promise<void> {
  await until('d3-zoom listens', () => 'invert' in (svgOf(map) as unknown as { __zoom: object }).__zoom);
  await new Promise((resolve) => setTimeout(resolve));
}

/** Points at a map as a reader first does. */
export async function pointAt(map: InfraTopology): Promise<void> {
  svgOf(map).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await listening(map);
}
