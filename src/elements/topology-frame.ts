import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../state/derived.js';
import type { Store } from '../state/store.js';
import { MESSAGES } from './messages.js';
import { controls, drawing, problems, stateMessage } from './topology-view.js';

/** What of the map element its frame shows. */
export interface Framed {
  readonly store: Store;
  readonly withoutLegend: boolean;
  readonly withoutFilters: boolean;
  readonly withoutDetails: boolean;
  readonly withoutControls: boolean;
  fit(): void;
}

export interface FrameOptions {
  readonly map: Framed;
  readonly picture: Picture | undefined;
  /** What a screen reader hears. */
  readonly said: string;
  readonly isNarrow: boolean;
  readonly hasHint: boolean;
  readonly zoomBy: (factor: number) => void;
  /** Undefined where trying again cannot help. */
  readonly onRetry: (() => void) | undefined;
}

/** Filters and zoom buttons on top; the drawing with the legend below it; details beside it, or as a sheet over it. */
export function frame(options: FrameOptions): TemplateResult {
  const { map, picture, said, onRetry, hasHint } = options;
  const { state } = map.store;
  const isLoading = state.source.status === 'loading';
  const hasMap = (state.topology?.nodes.length ?? 0) > 0 && state.source.status !== 'failed';
  return html`<div class="frame" aria-busy=${isLoading}>
    ${hasMap ? bar(options) : nothing}
    <div class="middle">
      <div class="left">
        <div class="stage">
          ${drawing(state, picture)} ${problems(state)} ${stateMessage(state, onRetry)}
          ${hasHint ? html`<div class="hint">${MESSAGES.wheelHint}</div>` : nothing}
        </div>
        ${hasMap && !map.withoutLegend ? legend(options) : nothing}
      </div>
      ${hasMap && !map.withoutDetails ? details(map.store) : nothing}
    </div>
    <div class="sr-only" role="status">${said}</div>
    <div class="sr-only" id="keys">${MESSAGES.mapKeys}</div>
  </div>`;
}

function bar({ map, zoomBy }: FrameOptions) {
  if (map.withoutFilters && map.withoutControls) return nothing;
  return html`<div class="bar">
    ${map.withoutFilters ? nothing : html`<infra-filters part="filters" exportparts="choice" .store=${map.store}></infra-filters>`}
    ${map.withoutControls ? nothing : controls(zoomBy, () => map.fit())}
  </div>`;
}

const legend = ({ map, isNarrow }: FrameOptions) =>
  html`<details class="legend" ?open=${!isNarrow}>
    <summary>${MESSAGES.legend}</summary>
    <infra-legend part="legend" exportparts="entry, count" .store=${map.store}></infra-legend>
  </details>`;

const details = (store: Store) =>
  html`<infra-details
    part="details"
    class=${store.state.view.selected === undefined ? 'details' : 'details is-open'}
    role="region"
    aria-label=${MESSAGES.details}
    tabindex="0"
    .store=${store}
  >
    <slot name="details"></slot>
  </infra-details>`;
