import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { State } from '../model/document.js';
import { round } from '../scene/path.js';

/** Outlines of the glyphs in a box of 10 × 10 round the origin. */
const GLYPHS: Readonly<Record<State, string>> = {
  up: 'M-2.4.2-.6 2 2.6-1.8',
  degraded: 'M0-2.8V.6M0 2.7v.05',
  down: 'M-2-2 2 2M2-2-2 2',
  maintenance: 'M-2.4 2.4.4-.4M.2-2.6A2.3 2.3 0 102.6-.2L1 .2-.2-1z',
  off: '',
  unknown: 'M-1.7-1.3A1.75 1.75 0 11.6.3Q0 .6 0 1.2M0 3.1v.05',
};

/** A badge at the upper right: its glyph says the state, its colour only helps. With a count, that many guests have it. */
export const badge = (state: State, corner: number, count = 0): SVGTemplateResult =>
  svg`<g class="badge" transform=${`translate(${round(corner)} ${-round(corner)})`}>
    <circle r="6.5" />
    <path class="icon" d=${GLYPHS[state]} />
    ${count > 1 ? svg`<text x="9" y="3">${count}</text>` : nothing}
  </g>`;
