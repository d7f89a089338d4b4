import { css, type CSSResult } from 'lit';

/** The map's own frame: filters on top, the stage, the legend below it, details beside it or as a sheet over it. */
export const topologyStyles: CSSResult = css`
  :host {
    --infra-map-surface: var(--_map);
    --_map: var(--infra-map, light-dark(#f7f8fc, #0b1120));
    container-type: inline-size;
    block-size: var(--infra-height, clamp(480px, 82vh, 820px));
    border: 1px solid var(--_line);
    border-radius: var(--infra-radius, 14px);
    background: var(--_surface);
    overflow: hidden;
    text-align: start;
  }
  .frame {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    padding: 10px 16px;
    border-block-end: 1px solid var(--_line);
  }
  .middle {
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .left {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 160px;
    overflow: hidden;
    background:
      radial-gradient(light-dark(#dde2ee, #1b2540) 1px, transparent 1.2px) 0 0 / 24px 24px,
      var(--_map);
  }
  .map {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
    outline: none;
  }
  :host([gesture='greedy']) .map {
    touch-action: none;
  }
  .map:active {
    cursor: grabbing;
  }
  .map:focus-visible {
    --focus-display: inline;
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .controls {
    display: flex;
    margin-inline-start: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  .controls button {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
  }
  .controls button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .controls button:hover {
    color: var(--_text);
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .controls button:focus-visible {
    outline-offset: -3px;
  }
  .legend {
    padding: 10px 16px 12px;
    border-block-start: 1px solid var(--_line);
  }
  .legend > summary {
    display: none;
  }
  .details {
    inline-size: 312px;
    flex: none;
    padding: 18px;
    border-inline-start: 1px solid var(--_line);
    overflow: auto;
    background: var(--_surface);
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
  .message h2 {
    font-size: 17px;
  }
  .message p {
    max-inline-size: 52ch;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .message svg {
    color: var(--_muted);
  }
  .message button {
    min-block-size: 36px;
    padding: 6px 18px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .is-loading {
    /* A load of a moment shows nothing: only one that lasts is announced. */
    animation: appear 150ms 150ms both;
  }
  .is-loading i {
    display: inline-block;
    inline-size: 12px;
    block-size: 12px;
    margin-inline: 4px;
    border-radius: 50%;
    background: var(--_muted);
    animation: breathe 1s infinite alternate;
  }
  .is-loading i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .is-loading i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.25;
    }
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 16px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 32px);
    padding: 6px 14px;
    border-radius: 99px;
    background: var(--_text);
    color: var(--_surface);
    pointer-events: none;
  }
  .problems {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    max-inline-size: min(440px, calc(100% - 76px));
    border: 1px solid light-dark(#b45309, #fbbf24);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 12.5px;
  }
  .problems summary {
    min-block-size: 28px;
    padding: 4px 12px;
    cursor: pointer;
    font-weight: 600;
  }
  .problems summary:focus-visible {
    outline-offset: -2px;
  }
  .problems ol {
    max-block-size: 240px;
    overflow: auto;
    padding: 0 12px 10px;
  }
  .problems li {
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .problems code {
    color: var(--_muted);
    font-size: 11.5px;
  }
  @container (max-width: 759px) {
    .bar {
      padding: 8px 12px;
    }
    .legend {
      padding: 0;
      max-block-size: 45%;
      overflow: auto;
    }
    .legend > summary {
      display: list-item;
      padding: 10px 14px;
      color: var(--_muted);
      cursor: pointer;
    }
    .legend > infra-legend {
      padding: 0 12px 12px;
    }
    .details {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
      inline-size: auto;
      max-block-size: 55%;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_line);
      border-start-start-radius: 16px;
      border-start-end-radius: 16px;
      box-shadow: 0 -8px 28px rgb(0 0 0 / 0.18);
    }
    .details:not(.is-open) {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .controls button {
      inline-size: 44px;
      block-size: 44px;
    }
    .problems summary,
    .legend > summary {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .is-loading,
    .is-loading i {
      animation: none;
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
      overflow: visible;
    }
    .controls,
    .bar,
    .hint {
      display: none;
    }
    .stage {
      min-block-size: 560px;
    }
  }
`;
