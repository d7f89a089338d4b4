import { css, type CSSResult } from 'lit';

/** Tokens and manners that all elements share. Every `--infra-…` property may be set from outside; here are the defaults. */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--infra-surface, light-dark(#ffffff, #0f172a));
    --_map: var(--infra-map, light-dark(#f7f8fc, #0b1120));
    --_text: var(--infra-text, light-dark(#0f172a, #e8edf7));
    --_muted: var(--infra-muted, light-dark(#4a5568, #a9b4c8));
    --_line: var(--infra-line, light-dark(#dfe3ec, #293552));
    --_accent: var(--infra-accent, light-dark(#2456d6, #8fb0ff));
    --_on-accent: var(--infra-on-accent, light-dark(#ffffff, #0b1226));
    --_radius: var(--infra-radius, 10px);
    --_target: 32px;
    display: block;
    color: var(--_text);
    font: 13.5px / 1.45 var(--infra-font, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  summary {
    min-block-size: var(--_target);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  h2 {
    font-size: 17px;
    line-height: 1.25;
  }
  .icon-button {
    display: grid;
    place-items: center;
    inline-size: var(--_target);
    color: var(--_muted);
  }
  .icon-button:hover {
    color: var(--_text);
  }
`;
