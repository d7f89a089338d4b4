import { css, type CSSResult } from 'lit';

/** The panel: a heading, then sections of rows. */
export const detailsStyles: CSSResult = css`
  .about {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 14px;
  }
  h2 {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  p,
  small,
  .note {
    color: var(--_muted);
    font-size: 12.5px;
  }
  p {
    margin-block: 2px;
  }
  .about ~ p {
    margin-block: 0 6px;
  }
  section {
    margin-block-start: 18px;
  }
  h3 {
    margin-block-end: 4px;
    color: var(--_muted);
    font-size: 11px;
    letter-spacing: 0.07em;
    text-transform: uppercase;
  }
  .count {
    font-weight: 400;
  }
  .fact {
    display: grid;
    grid-template-columns: 34% 1fr;
    gap: 10px;
    padding-block: 3px;
  }
  dt {
    color: var(--_muted);
  }
  li:not(:last-child) {
    border-block-end: 1px solid var(--_line);
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: max(34px, var(--_target));
    padding-block: 4px;
  }
  .main {
    flex: 1;
    min-inline-size: 0;
  }
  .note {
    max-inline-size: 45%;
    font-variant-numeric: tabular-nums;
  }
  small {
    display: block;
    font-weight: 400;
  }
  a,
  .go {
    color: var(--_accent);
    font-weight: 600;
  }
  .go {
    min-block-size: 24px;
  }
  button:hover :is(.go, .main),
  .go:hover {
    text-decoration: underline;
  }
  .close {
    float: inline-end;
    position: sticky;
    inset-block-start: 0;
    margin: -8px -10px 0 4px;
    background: var(--_surface);
  }
  .state {
    font-weight: 600;
    font-size: 12.5px;
  }
  .state::before {
    content: '● ';
    color: var(--_state, var(--_muted));
  }
`;
