import { css, type CSSResult } from 'lit';

/** The panel: a heading, then sections of rows. */
export const detailsStyles: CSSResult = css`
  :host {
    position: relative;
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-inline-end: 34px;
    margin-block-end: 14px;
  }
  .title {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    font-size: 17px;
    line-height: 1.25;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  header p,
  .about,
  .nothing p,
  small,
  .note {
    color: var(--_muted);
    font-size: 12.5px;
  }
  .about {
    margin-block-end: 8px;
  }
  .nothing {
    padding-block: 4px;
  }
  .nothing p {
    margin-block-start: 6px;
  }
  section {
    margin-block-start: 18px;
  }
  h3 {
    margin-block-end: 6px;
    color: var(--_muted);
    font-size: 11px;
    letter-spacing: 0.07em;
    text-transform: uppercase;
  }
  .count {
    font-weight: 400;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(84px, 34%) 1fr;
    gap: 10px;
    padding-block: 3px;
  }
  dt {
    color: var(--_muted);
  }
  li {
    border-block-end: 1px solid var(--_line);
  }
  li:last-child {
    border: 0;
  }
  .plain {
    padding-block: 5px;
  }
  .service,
  .entry {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 34px;
    padding-block: 5px;
  }
  .entry {
    padding-inline: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  .entry:hover .wide,
  .go:hover {
    text-decoration: underline;
  }
  .wide {
    flex: 1;
    min-inline-size: 0;
  }
  .wide b {
    color: var(--_accent);
    font-weight: 600;
  }
  small {
    display: block;
  }
  .note {
    flex: none;
    max-inline-size: 45%;
    font-variant-numeric: tabular-nums;
  }
  a,
  .go {
    color: var(--_accent);
  }
  .go {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    min-block-size: 24px;
  }
  .close {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 8px;
    background: none;
    color: var(--_muted);
  }
  .close:hover {
    border-color: var(--_line);
    color: var(--_text);
  }
  .state {
    flex: none;
    font-weight: 600;
    font-size: 12.5px;
  }
  .state::before {
    content: '●';
    margin-inline-end: 5px;
    color: var(--state, var(--_muted));
  }
  .state-up::before {
    --state: light-dark(#15803d, #34d399);
  }
  .state-degraded::before {
    --state: light-dark(#b45309, #fbbf24);
  }
  .state-down::before {
    --state: light-dark(#c81e1e, #f87171);
  }
  .line-mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  @media (pointer: coarse) {
    .entry,
    .close {
      min-block-size: 44px;
    }
    .close {
      inline-size: 44px;
    }
  }
`;
