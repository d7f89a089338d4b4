import { html, render } from 'lit';
import { mapStyles } from '../render/styles.js';
import { svgFrame, type Frame } from '../render/svg.js';
import type { Box } from '../scene/viewport.js';
import { positionsById } from '../state/derived.js';
import type { State } from '../state/state.js';
import { tokens } from './styles.js';

/** Room round the drawing, world units. */
const MARGIN = 16;

/**
 * A picture at k = 1 as an SVG file: with its style sheet, in the colours that the map has on the page, and with the document as
 * metadata.
 * @param bounds what is shown, world units.
 */
export function svgFile(map: Element, frame: Frame, { x, y, width, height }: Box, state: State): string {
  const content = state.topology!.document;
  const css = `${tokens.cssText}${mapStyles.cssText}`.replaceAll(':host', 'svg');
  const style = getComputedStyle(map);
  const set = (name: string) => style.getPropertyValue(name) && `${name}:${style.getPropertyValue(name)};`;
  const given = (css.match(/--infra-[\w-]+/g) ?? []).map(set).join('');
  const size = [width + 2 * MARGIN, height + 2 * MARGIN];
  const root = document.createElement('div');
  render(
    html`<svg
      viewBox=${[x - MARGIN, y - MARGIN, ...size].join(' ')}
      width=${size[0]}
      height=${size[1]}
      style=${`${given}color-scheme:${style.colorScheme};background:var(--_map)`}
    >
      <title>${content.title}</title>
      <metadata>${JSON.stringify({ ...content, positions: positionsById(state) })}</metadata>
      <style>
        ${css}
      </style>
      ${svgFrame(frame)}
    </svg>`,
    root,
  );
  // Lit marks its places by comments.
  return new XMLSerializer().serializeToString(root.firstElementChild!).replace(/<!--[^]*?-->/g, '');
}
