import { css, type CSSResult } from 'lit';

/** The box lies over the map, its list below the field. */
export const searchStyles: CSSResult = css`
  .box {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 12px;
    z-index: 3;
    inline-size: min(380px, calc(100% - 24px));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 10px 30px rgb(0 0 0 / 0.2);
  }
  :host([for]) .box {
    inset: 0 auto auto 0;
    inline-size: max(100%, 320px);
  }
  .field {
    display: flex;
    align-items: center;
    padding-inline: 12px 4px;
    color: var(--_muted);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: max(40px, var(--_target));
    padding-inline: 10px;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_text);
    font: inherit;
  }
  .field:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: var(--_radius);
  }
  input:focus-visible {
    outline: 0;
  }
  input::placeholder {
    color: var(--_muted);
  }
  [role='listbox'] {
    max-block-size: min(320px, 50vh);
    border-block-start: 1px solid var(--_line);
    overflow: auto;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: max(36px, var(--_target));
    padding: 4px 12px;
    cursor: pointer;
  }
  [role='option'] > span {
    flex: 1;
    min-inline-size: 0;
  }
  [role='option']:is(:hover, [aria-selected='true']) {
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
  }
  [aria-selected='true'] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  small,
  .said {
    color: var(--_muted);
    font-size: 12.5px;
  }
  .said {
    padding: 6px 12px 8px;
    border-block-start: 1px solid var(--_line);
  }
  mark {
    background: none;
    color: var(--_accent);
    font-weight: 700;
  }
`;
