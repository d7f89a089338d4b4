import { css, type CSSResult } from 'lit';

/**
 * The map's own frame: filters and buttons on top, the drawing, the legend and companions below it, details beside it. Where it is
 * narrow, the buttons share the legend's row, and legend and details are sheets. 760 px: the same as in infra-topology.ts.
 */
export const topologyStyles: CSSResult = css`
  :host {
    container-type: inline-size;
    block-size: var(--infra-height, clamp(480px, 82vh, 820px));
    box-sizing: border-box;
    border: 1px solid var(--_line);
    border-radius: var(--infra-radius, 14px);
    background: var(--_surface);
    overflow: hidden;
    text-align: start;
  }
  :host(:fullscreen) {
    border: 0;
    border-radius: 0;
  }
  .frame {
    position: relative;
    display: grid;
    grid: auto minmax(0, 1fr) auto fit-content(30%) / minmax(0, 1fr) auto;
    block-size: 100%;
  }
  .frame > slot {
    display: block;
    grid-area: 4 / 1 / 5 / -1;
    overflow: auto;
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .zoom {
    display: contents;
  }
  infra-filters,
  infra-search {
    position: static;
  }
  .controls {
    display: flex;
    margin-inline-start: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .stage {
    grid-area: 2 / 1;
    position: relative;
    overflow: hidden;
    background:
      radial-gradient(light-dark(#dde2ee, #1b2540) 1px, transparent 1.2px) 0 0 / 24px 24px,
      var(--_map);
  }
  .map {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
    cursor: grab;
  }
  :host(:is([gesture='greedy'], :fullscreen)) .map {
    touch-action: none;
  }
  .map:active {
    cursor: grabbing;
  }
  .map:focus-visible .is-focused > .hit {
    stroke: var(--_text);
    stroke-opacity: 1;
    stroke-width: 9;
  }
  .map:not(:focus-visible) .focus {
    display: none;
  }
  .legend {
    grid-area: 3 / 1;
    padding: 10px 16px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .legend > summary {
    display: none;
  }
  .details {
    grid-area: 2 / 2 / 4;
    inline-size: 312px;
    padding: 18px;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
    overflow: auto;
  }
  .map,
  .details {
    outline-offset: -2px;
  }
  .message {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 24px;
    text-align: center;
    background: var(--_map);
  }
  .message p,
  .message svg,
  code {
    max-inline-size: 52ch;
    color: var(--_muted);
  }
  .retry {
    padding: 4px 18px;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .is-loading {
    /* A load of a moment shows nothing: only one that lasts is announced. */
    animation: appear 150ms 150ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .note {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    max-inline-size: min(440px, calc(100% - 24px));
    padding-inline: 12px;
    border-radius: var(--_radius);
    border: 1px solid light-dark(#b45309, #fbbf24);
    background: var(--_surface);
    font-size: 12.5px;
  }
  .note:is(div) {
    padding-block: 10px 12px;
  }
  .note p {
    margin-block: 4px 10px;
  }
  summary {
    align-content: center;
    font-weight: 600;
  }
  ol {
    max-block-size: 240px;
    overflow: auto;
  }
  li {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .sr-only {
    position: absolute;
    clip-path: inset(50%);
  }
  @container (max-width: 759px) {
    .bar {
      display: contents;
    }
    infra-filters {
      grid-column: 1 / -1;
      padding: 8px 12px;
      border-block-end: 1px solid var(--_line);
    }
    .controls {
      grid-area: 3 / 1;
      border: 0;
    }
    .stage {
      border-block-end: 1px solid var(--_line);
    }
    /* Over the stage, not beside it: opened, it must not give the map another shape. */
    .legend,
    .details {
      grid-area: auto;
      position: absolute;
      inset: auto 0 0;
      z-index: 1;
    }
    .legend {
      max-block-size: 60%;
      padding: 0 12px;
      background: var(--_surface);
      overflow: auto;
    }
    .legend:not([open]) {
      inset-inline-end: auto;
      border: 0;
    }
    .legend > summary {
      display: list-item;
      inline-size: fit-content;
      color: var(--_muted);
    }
    infra-legend {
      padding-block: 4px 12px;
    }
    .details {
      inline-size: auto;
      max-block-size: 55%;
      border: 0;
      border-block-start: 1px solid var(--_line);
      border-radius: 16px 16px 0 0;
      box-shadow: 0 -8px 28px rgb(0 0 0 / 0.18);
    }
    .details:not(.is-open) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .stage {
      background: Canvas;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      block-size: auto;
    }
    .frame {
      display: block;
      block-size: auto;
    }
    .bar,
    .legend > summary,
    .details:not(.is-open) {
      display: none;
    }
    /* Short enough for a page on its side; the drawing is scaled to it. */
    .stage {
      block-size: 560px;
    }
    .legend,
    .details {
      position: static;
      inline-size: auto;
      max-block-size: none;
    }
  }
`;
