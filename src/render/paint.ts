import type { Family } from '../model/catalog.js';
import type { State } from '../model/document.js';
import type { EdgeKind } from '../model/catalog.js';
import type { SiteMark } from '../scene/scene.js';
import { SITES } from './palette.js';
import { token } from './token.js';

/** The colours of a map as they are now, in words that a canvas knows. */
export interface Paint {
  readonly map: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  /** Font families of labels, as CSS has them. */
  readonly font: string;
  /** How much of a site's colour its hull has. */
  readonly hullOpacity: number;
  /** True: the reader's own few colours, in which nothing is tinted or dimmed away. */
  readonly isForced: boolean;
  family(family: Family): string;
  edge(kind: EdgeKind): string;
  site(site: SiteMark): string;
  state(state: State): string;
}

/**
 * Reads custom properties by an element that is styled as marks are; each colour once. Read again when the scheme changes.
 * @param probe an element of the map's shadow root that is not seen; its class and colour are written.
 */
export function readPaint(probe: HTMLElement): Paint {
  const style = getComputedStyle(probe);
  const isForced = matchMedia('(forced-colors: active)').matches;
  const known = new Map<string, string>();
  const ask = (classes: string, color: string) => {
    const key = `${classes};${color}`;
    const found = known.get(key);
    if (found) return found;
    probe.className = classes;
    probe.style.color = color;
    const answer = style.color;
    known.set(key, answer);
    return answer;
  };
  const own = (name: string, forced: string) => ask('', isForced ? forced : `var(--_${name})`);
  probe.className = 'label';
  const font = style.fontFamily;
  const hullOpacity = Number(style.getPropertyValue('--infra-hull-opacity')) || 0.08;
  return {
    map: own('map', 'Canvas'),
    surface: own('surface', 'Canvas'),
    text: own('text', 'CanvasText'),
    muted: own('muted', 'CanvasText'),
    accent: own('accent', 'Highlight'),
    font,
    hullOpacity: isForced ? 0 : hullOpacity,
    isForced,
    family: (family) => ask(`node family-${family}`, ''),
    edge: ({ id, color }) => (color ? ask('edge', isForced ? '' : color) : ask(`edge colour-${token(id)}`, '')),
    site: ({ color, turn }) =>
      isForced ? ask('', 'GrayText') : color ? ask('', color) : ask(`site-${(turn % SITES.length) + 1}`, ''),
    state: (state) => ask(`status-${state}`, isForced ? 'CanvasText' : 'var(--_state, var(--_muted))'),
  };
}
