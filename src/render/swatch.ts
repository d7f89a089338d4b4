import { html, nothing, type TemplateResult } from 'lit';
import type { EdgeKind, NodeKind } from '../model/catalog.js';
import { outline } from '../scene/outline.js';
import { icon } from './icon.js';
import { token } from './token.js';

/** A node kind as a small mark, drawn by the map's own code. `size` in CSS pixels. */
export const nodeSwatch = (
  { shape, family, icon: name }: Pick<NodeKind, 'shape' | 'family' | 'icon'>,
  size = 20,
): TemplateResult =>
  html`<svg class="swatch family-${family}" viewBox="-22 -22 44 44" width=${size} height=${size} aria-hidden="true">
    <path class="shape" stroke-width="2.5" d=${outline(shape, 20)} />
    ${icon(name, 20)}
  </svg>`;

/** An edge kind as a short line. */
export const edgeSwatch = ({
  id,
  line,
  width,
  color,
}: Pick<EdgeKind, 'id' | 'line' | 'width' | 'color'>): TemplateResult =>
  html`<svg
    class="swatch ${color ? '' : `edge-${token(id)}`}"
    color=${color ?? nothing}
    viewBox="0 0 26 8"
    width="26"
    height="8"
    aria-hidden="true"
  >
    <path class="line line-${line}" stroke-width=${width} d="M1.5 4H24.5" />
  </svg>`;
