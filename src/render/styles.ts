import { css, unsafeCSS, type CSSResult } from 'lit';
import { EDGES, FAMILIES, SITES, type Pair } from './palette.js';

const both = ([light, dark]: Pair) => `light-dark(${light}, ${dark})`;
const rule = (selector: string, token: string, pair: Pair) =>
  `${selector} { color: var(--infra-${token}, ${both(pair)}); }`;

const colours = unsafeCSS(
  [
    ...Object.entries(FAMILIES).map(([family, pair]) => rule(`.family-${family}`, `family-${family}`, pair)),
    rule('.family-guest', 'family-guest', FAMILIES.outside),
    ...Object.entries(EDGES).map(([kind, pair]) => rule(`.colour-${kind}`, `edge-${kind}`, pair)),
    ...SITES.map((pair, turn) => rule(`.turn-${turn}`, `site-${turn + 1}`, pair)),
  ].join('\n'),
);

/** Marks alone: what the map, the legend and the details have in common. Each mark's colour is its `color`. */
export const markStyles: CSSResult = css`
  ${colours}
  .shape {
    fill: color-mix(in srgb, currentColor 13%, var(--infra-surface, light-dark(#ffffff, #0f172a)));
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .family-outside .shape {
    stroke-dasharray: 4 2.5;
  }
  .icon,
  .glyph {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .line {
    fill: none;
    stroke: currentColor;
  }
  .line-dashed {
    stroke-dasharray: 7 5;
  }
  .line-dotted {
    stroke-dasharray: 0.1 6;
    stroke-linecap: round;
  }
  .line-dash-dot {
    stroke-dasharray: 9 4 1.5 4;
  }
  .colour-service .line-dashed {
    stroke-dasharray: 4 3;
  }
  .swatch {
    display: block;
    flex: none;
    overflow: visible;
  }
  @media (forced-colors: active) {
    .node,
    .edge,
    .site,
    .swatch {
      color: CanvasText;
    }
    .shape {
      fill: Canvas;
    }
  }
`;

/**
 * The map: layers, emphasis, labels, states.
 *
 * Custom properties: `--infra-surface`, `--infra-text`, `--infra-muted`, `--infra-accent`, `--infra-family-<family>`,
 * `--infra-edge-<kind>`, `--infra-site-1` … `--infra-site-6`, `--infra-hull-opacity`, `--infra-label-font`.
 */
export const mapStyles: CSSResult = css`
  ${markStyles}
  .hull {
    fill: currentColor;
    fill-opacity: var(--infra-hull-opacity, 0.07);
    stroke: currentColor;
    stroke-opacity: 0.45;
    stroke-width: 1.25;
    stroke-dasharray: 5 4;
    vector-effect: non-scaling-stroke;
  }
  .bubble circle {
    fill: var(--infra-text, light-dark(#0f172a, #e8edf7));
    fill-opacity: 0.035;
    stroke: var(--infra-text, light-dark(#0f172a, #e8edf7));
    stroke-opacity: 0.13;
    vector-effect: non-scaling-stroke;
  }
  .halo,
  .hit {
    fill: none;
    stroke: var(--infra-map-surface, var(--infra-surface, light-dark(#ffffff, #0f172a)));
    stroke-opacity: 0.85;
    vector-effect: non-scaling-stroke;
  }
  .hit {
    stroke: transparent;
    stroke-width: 14;
    pointer-events: stroke;
  }
  .edge .line {
    vector-effect: non-scaling-stroke;
  }
  .head {
    fill: currentColor;
    stroke: none;
  }
  .node,
  .edge {
    cursor: pointer;
  }
  .line,
  .halo,
  .head,
  .label,
  .pill,
  .hulls,
  .bubbles {
    pointer-events: none;
  }
  .node,
  .edge,
  .label {
    transition: opacity 120ms;
  }
  .is-hidden {
    display: none;
  }
  .has-near .node:not(.is-near) {
    opacity: 0.32;
  }
  .has-near .edge:not(.is-near) {
    opacity: 0.13;
  }
  .has-near .label:not(.is-near) {
    opacity: 0.3;
  }
  .has-chosen:not(.has-near) .edge:not(.is-strong) {
    opacity: 0.45;
  }
  .ring,
  .focus {
    fill: none;
    display: none;
    stroke: var(--infra-accent, light-dark(#2456d6, #8fb0ff));
    stroke-width: 2.5;
  }
  .is-selected > .ring {
    display: inline;
  }
  .is-selected > .halo {
    stroke: color-mix(in srgb, var(--infra-accent, light-dark(#2456d6, #8fb0ff)) 35%, transparent);
    stroke-width: 9;
  }
  .is-focused > .focus {
    display: var(--focus-display, none);
    stroke: var(--infra-text, light-dark(#0f172a, #e8edf7));
    stroke-width: 2;
  }
  .edge .focus {
    vector-effect: non-scaling-stroke;
    stroke-width: 7;
    stroke-opacity: 0.5;
  }
  .label text,
  .label {
    font-family: var(--infra-label-font, var(--infra-font, system-ui, sans-serif));
    fill: var(--infra-text, light-dark(#0f172a, #e8edf7));
    text-anchor: middle;
  }
  .label {
    paint-order: stroke;
    stroke: var(--infra-map-surface, var(--infra-surface, light-dark(#ffffff, #0f172a)));
    stroke-linejoin: round;
  }
  .label-guest {
    fill: var(--infra-muted, light-dark(#4a5568, #a9b4c8));
  }
  .note {
    fill: var(--infra-muted, light-dark(#4a5568, #a9b4c8));
    font-weight: 400;
  }
  .pill rect {
    fill: var(--infra-surface, light-dark(#ffffff, #0f172a));
    stroke: currentColor;
    stroke-width: 1.25;
  }
  .pill text {
    fill: var(--infra-text, light-dark(#0f172a, #e8edf7));
    font-family: var(--infra-label-font, var(--infra-font, system-ui, sans-serif));
    font-size: 11px;
    text-anchor: middle;
  }
  .badge circle {
    fill: var(--badge, light-dark(#64748b, #94a3b8));
    stroke: var(--infra-surface, light-dark(#ffffff, #0f172a));
    stroke-width: 1.75;
  }
  .badge .glyph,
  .badge text {
    color: var(--infra-surface, light-dark(#ffffff, #0f172a));
    fill: none;
  }
  .badge text {
    fill: currentColor;
    font:
      700 8px system-ui,
      sans-serif;
    text-anchor: middle;
  }
  .status-up {
    --badge: light-dark(#15803d, #34d399);
  }
  .status-degraded {
    --badge: light-dark(#b45309, #fbbf24);
  }
  .status-down {
    --badge: light-dark(#c81e1e, #f87171);
  }
  .status-maintenance {
    --badge: light-dark(#2456d6, #8fb0ff);
  }
  .node.status-down > .shape {
    stroke-width: 3.25;
  }
  .second {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }
  .node.status-off > .shape {
    fill: var(--infra-surface, light-dark(#ffffff, #0f172a));
    stroke-dasharray: 1.5 3;
    stroke-linecap: round;
  }
  .node.status-off > .icon {
    opacity: 0.55;
  }
  .status-off .badge circle {
    fill: var(--infra-surface, light-dark(#ffffff, #0f172a));
    stroke: currentColor;
    stroke-dasharray: 2 1.5;
  }
  .edge.status-down .line {
    stroke-opacity: 0.45;
  }
  @media (prefers-reduced-motion: reduce) {
    .node,
    .edge,
    .label {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .hull,
    .bubble circle {
      fill: none;
      stroke: GrayText;
      stroke-opacity: 1;
    }
    .halo,
    .label {
      stroke: Canvas;
    }
    .label,
    .note,
    .pill text {
      fill: CanvasText;
    }
    .pill rect,
    .badge circle {
      fill: Canvas;
      stroke: CanvasText;
    }
    .badge .glyph,
    .badge text {
      color: CanvasText;
    }
    .ring,
    .focus {
      stroke: Highlight;
    }
    .is-strong .line {
      stroke: Highlight;
    }
  }
  @media print {
    .node,
    .edge,
    .label {
      opacity: 1 !important;
    }
  }
`;
