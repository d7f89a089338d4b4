import { css, type CSSResult } from 'lit';

/** What is for the ear alone: it takes no room in a companion. */
export const hiddenText: CSSResult = css`
  .sr-only {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
`;
