import { css, type CSSResult } from 'lit';

/** A table of nodes; where it is narrow, each row is a name with its facts below. */
export const tableStyles: CSSResult = css`
  :host {
    container-type: inline-size;
    font-size: 14px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 4px 14px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: 400;
  }
  thead th {
    padding-block: 0;
    color: var(--_muted);
    font-size: 12.5px;
    white-space: nowrap;
  }
  td {
    block-size: 44px;
  }
  .is-number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  th:first-child,
  td:first-child {
    text-align: start;
  }
  tbody tr:last-child > * {
    border: 0;
  }
  thead button {
    font-weight: 600;
  }
  thead button:hover {
    color: var(--_text);
  }
  thead button::after {
    content: '\\2195';
    content: '\\2195' / '';
    padding-inline: 4px;
    opacity: 0.45;
  }
  /* Before the word, so that word and figures end together. */
  th.is-number:not(:first-child) button {
    display: inline-flex;
    flex-direction: row-reverse;
    align-items: center;
  }
  [aria-sort='ascending'] button::after {
    content: '\\2191';
    content: '\\2191' / '';
    opacity: 1;
  }
  [aria-sort='descending'] button::after {
    content: '\\2193';
    content: '\\2193' / '';
    opacity: 1;
  }
  [aria-sort] {
    color: var(--_text);
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover {
    background: var(--_map);
  }
  tbody tr.is-selected {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
    box-shadow: inset 3px 0 var(--_accent);
  }
  tbody button {
    display: flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  @container (max-width: 479px) {
    thead tr,
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 18px;
    }
    th,
    td {
      block-size: auto;
      padding: 0;
      border: 0;
    }
    tbody tr {
      padding-block: 8px;
      border-block-start: 1px solid var(--_line);
    }
    tbody tr.is-selected {
      padding-inline-start: 12px;
    }
    tbody th {
      order: -1;
      flex: 1 0 100%;
      text-align: start;
    }
    th.is-number:not(:first-child) button {
      flex-direction: row;
    }
    td:empty {
      display: none;
    }
    td::before {
      content: attr(data-label) ' ';
      content: attr(data-label) ' ' / '';
      color: var(--_muted);
      font-size: 12.5px;
    }
  }
  @media (forced-colors: active) {
    tbody tr.is-selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    thead button::after {
      content: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
