import { css, type CSSResult } from 'lit';

/** Tokens and manners that all elements share. Every `--infra-…` property may be set from outside. */
export const tokens: CSSResult = css`
  :host {
    --_surface: var(--infra-surface, light-dark(#ffffff, #0f172a));
    --_raised: var(--infra-raised, light-dark(#ffffff, #16203a));
    --_text: var(--infra-text, light-dark(#0f172a, #e8edf7));
    --_muted: var(--infra-muted, light-dark(#4a5568, #a9b4c8));
    --_line: var(--infra-line, light-dark(#dfe3ec, #293552));
    --_accent: var(--infra-accent, light-dark(#2456d6, #8fb0ff));
    --_on-accent: var(--infra-on-accent, light-dark(#ffffff, #0b1226));
    --_radius: var(--infra-radius, 10px);
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 13.5px / 1.45 var(--infra-font, system-ui, sans-serif);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  .sr-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
