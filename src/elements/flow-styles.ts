import { css, type CSSResult } from 'lit';

/** A flow: its steps in a row, or below each other where it is narrow; between them the way with its latency. */
export const flowStyles: CSSResult = css`
  :host {
    container-type: inline-size;
  }
  .head,
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }
  h3 {
    font-size: 17px;
    line-height: 1.25;
  }
  .total {
    color: var(--_muted);
  }
  .total b {
    color: var(--_text);
    font-size: 17px;
  }
  p {
    margin-block-start: 4px;
    color: var(--_muted);
  }
  ol {
    display: flex;
    flex-direction: column;
    margin-block: 16px;
  }
  li {
    display: flex;
    flex-direction: column;
  }
  .step {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 56px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    transition: border-color 120ms;
  }
  .step:hover {
    border-color: var(--_accent);
  }
  .step[aria-current] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 34px;
    min-block-size: 30px;
  }
  .step b,
  .step small {
    display: block;
    line-height: 1.3;
  }
  .step small {
    color: var(--_muted);
    font-size: 12px;
  }
  .leg {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 34px;
    padding-inline-start: 46px;
    color: var(--_muted);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
  }
  /* The way, its tip, and what runs along it. */
  .leg::before,
  .leg::after,
  .dot {
    content: '';
    position: absolute;
    inset-inline-start: 29px;
  }
  .leg::before {
    inset-block: 0 2px;
    border-inline-start: 2px solid var(--_line);
  }
  .leg::after {
    inset-block-end: 3px;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-start: -3.5px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .dot {
    display: none;
    inset-block-start: 0;
    inline-size: 10px;
    block-size: 10px;
    margin: -5px -4px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .is-gone .leg::before {
    border-color: var(--_accent);
  }
  .controls {
    gap: 8px;
  }
  .controls button {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .controls button:hover {
    border-color: var(--_accent);
  }
  .controls [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  .controls .play {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 94px;
    padding-inline: 12px 16px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .on-map {
    padding-inline: 12px;
    color: var(--_accent);
  }
  @container (min-width: 420px) {
    .total,
    .on-map {
      margin-inline-start: auto;
    }
  }
  @container (min-width: 660px) {
    ol,
    li {
      flex-direction: row;
    }
    li:not(:last-child) {
      flex: 1;
    }
    li:last-child {
      flex: none;
    }
    .step {
      flex-direction: column;
      justify-content: center;
      gap: 6px;
      min-inline-size: 120px;
      padding: 12px 8px;
      text-align: center;
    }
    .leg {
      flex: 1;
      display: grid;
      grid-template-rows: 1fr 1fr;
      place-items: end center;
      min-inline-size: 64px;
      padding: 0 16px 6px 6px;
      white-space: nowrap;
    }
    .leg::before {
      inset: calc(50% - 1px) 6px auto 4px;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_line);
    }
    .leg::after {
      inset: calc(50% - 4.5px) 6px auto auto;
      margin: 0;
      rotate: -45deg;
    }
    .dot {
      inset-block-start: 50%;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .is-moving .dot {
      display: block;
      animation: along calc(var(--_pace) * 0.72) ease-in-out both;
    }
    @container (min-width: 660px) {
      .is-moving .dot {
        animation-name: across;
      }
    }
  }
  @keyframes along {
    0% {
      inset-block-start: 0;
      opacity: 0;
    }
    15%,
    85% {
      opacity: 1;
    }
    100% {
      inset-block-start: 100%;
      opacity: 0;
    }
  }
  @keyframes across {
    0% {
      inset-inline-start: 0;
      opacity: 0;
    }
    15%,
    85% {
      opacity: 1;
    }
    100% {
      inset-inline-start: 100%;
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .step[aria-current] {
      outline: 2px solid Highlight;
    }
    .dot {
      background: Highlight;
    }
  }
  @media print {
    .controls {
      display: none;
    }
  }
`;
