import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { State } from '../model/document.js';
import { round } from '../scene/path.js';
import { GLYPHS } from './glyphs.js';

/** A badge at the upper right: its glyph says the state, its colour only helps. With a count, that many guests have it. */
export const badge = (state: State, corner: number, count = 0): SVGTemplateResult =>
  svg`<g class="badge" transform=${`translate(${round(corner)} ${-round(corner)})`}>
    <circle r="6.5" />
    <path class="icon" d=${GLYPHS[state]} />
    ${count > 1 ? svg`<text x="9" y="3">${count}</text>` : nothing}
  </g>`;
