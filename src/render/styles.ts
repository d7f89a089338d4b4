import { css, unsafeCSS, type CSSResult } from 'lit';
import { EDGES, FAMILIES, SITES, STATES, type Pair } from './palette.js';

/** One rule for each colour, `.<of>-<name>`: `--infra-<of>-<name>` sets it from outside. */
const rules = (of: string, pairs: Readonly<Record<string, Pair>>, property = 'color') =>
  Object.entries(pairs).map(
    ([name, [light, dark]]) => `.${of}-${name}{${property}:var(--infra-${of}-${name},light-dark(${light},${dark}))}`,
  );

const colours = unsafeCSS(
  [
    ...rules('family', FAMILIES),
    ...rules('edge', EDGES),
    ...rules('site', Object.fromEntries(SITES.map((pair, turn) => [turn + 1, pair]))),
    ...rules('status', STATES, '--_state'),
  ].join(''),
);

/**
 * Marks alone: what the map, the legend and the details have in common. Each mark's colour is its `color`, and a mark is a line of
 * that colour unless it says otherwise; `--_surface`, `--_map`, `--_text`, `--_muted` and `--_accent` come from the elements' tokens.
 */
export const markStyles: CSSResult = css`
  ${colours}
  svg {
    fill: none;
    stroke: currentColor;
    /* What stands beside a mark stands at its right in every script. */
    direction: ltr;
  }
  .shape {
    fill: color-mix(in srgb, currentColor 13%, var(--_surface));
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .family-outside .shape {
    stroke-dasharray: 4 2.5;
  }
  .icon {
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
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
  .edge-service .line-dashed {
    stroke-dasharray: 4 3;
  }
  .swatch {
    flex: none;
    overflow: visible;
  }
  @media (forced-colors: active) {
    .node,
    .edge,
    .hull,
    .pill,
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
 * Custom properties: `--infra-family-<family>`, `--infra-edge-<kind>`, `--infra-site-1` … `--infra-site-6`, `--infra-status-<state>`,
 * `--infra-hull-opacity`, `--infra-label-font`.
 */
export const mapStyles: CSSResult = css`
  ${markStyles}
  .hull {
    fill: currentColor;
    fill-opacity: var(--infra-hull-opacity, 0.08);
    stroke-opacity: 0.4;
    stroke-dasharray: 5 4;
  }
  .disc {
    fill: var(--_text);
    fill-opacity: 0.035;
    stroke: var(--_text);
    stroke-opacity: 0.12;
  }
  .target {
    stroke: none;
    pointer-events: all;
  }
  .hit {
    stroke: transparent;
    stroke-width: 14;
    pointer-events: stroke;
  }
  .halo {
    stroke: var(--_map);
    stroke-opacity: 0.85;
  }
  .hit,
  .halo,
  .line,
  .hull,
  .disc {
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
  .back,
  .labels,
  .halo,
  .line,
  .head {
    pointer-events: none;
  }
  .is-hidden {
    display: none;
  }
  .has-near :is(.node, .label):not(.is-near) {
    opacity: 0.3;
  }
  .has-near .edge:not(.is-near) {
    opacity: 0.13;
  }
  .has-chosen:not(.has-near) .edge:not(.is-strong) {
    opacity: 0.45;
  }
  .ring {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .focus {
    stroke: var(--_text);
  }
  .is-selected > .hit {
    stroke: var(--_accent);
    stroke-width: 10;
    stroke-opacity: 0.4;
  }
  .label {
    paint-order: stroke;
    stroke: var(--_map);
    stroke-linejoin: round;
    fill: var(--_text);
    font-family: var(--infra-label-font, inherit);
    text-anchor: middle;
  }
  .is-quiet {
    fill: var(--_muted);
  }
  .pill {
    rect {
      fill: var(--_surface);
    }
    .label {
      stroke: none;
      font-size: 11px;
    }
  }
  .badge {
    stroke: var(--_surface);
    circle {
      fill: var(--_state, var(--_muted));
      stroke-width: 1.75;
    }
    .icon {
      stroke-width: 1.7;
    }
    text {
      fill: var(--_text);
      stroke: none;
      font-size: 9px;
      font-weight: 700;
    }
  }
  .status-down > .shape {
    stroke-width: 3.25;
  }
  .status-off > .shape,
  .status-off circle {
    fill: var(--_surface);
    stroke: currentColor;
    stroke-dasharray: 1.5 3;
    stroke-linecap: round;
  }
  .status-off > .icon,
  .status-down > .line {
    opacity: 0.5;
  }
  @media (prefers-reduced-motion: no-preference) {
    .node,
    .edge,
    .label {
      transition: opacity 120ms;
    }
  }
  @media (forced-colors: active) {
    .hull,
    .disc {
      fill: none;
      stroke: GrayText;
      stroke-opacity: 1;
    }
    .halo,
    .label {
      stroke: Canvas;
    }
    .label,
    .is-quiet,
    .badge text {
      fill: CanvasText;
    }
    .pill rect,
    .badge circle {
      fill: Canvas;
    }
    .badge {
      stroke: CanvasText;
    }
    .ring,
    .is-strong > .line {
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
