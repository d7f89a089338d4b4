import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Zooming } from '../controllers/keyboard.js';
import type { Pointing } from '../controllers/pointer.js';
import { transformOf, ZOOM_STEP } from '../controllers/viewport.js';
import { svgFrame } from '../render/svg.js';
import { nearOf, type Picture } from '../state/derived.js';
import { markOf } from '../state/marks.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Keys } from './keys.js';
import { MESSAGES } from './messages.js';
import { glyph, isAwaited, notice } from './states.js';

/** What of the map element its frame shows. */
export interface Framed {
  readonly store: Store;
  readonly withoutLegend: boolean;
  readonly withoutFilters: boolean;
  readonly withoutDetails: boolean;
  readonly withoutControls: boolean;
}

/** What readers do. */
export interface Acts extends Pointing, Keys {
  /** A wheel was turned, or fingers moved. */
  readonly onGesture: (event: Event) => void;
  readonly viewport: Zooming;
  readonly fullScreen: () => void;
  readonly retry: () => void;
}

export interface FrameOptions {
  readonly map: Framed;
  readonly picture: Picture | undefined;
  readonly acts: Acts;
  /** Whether to try again could help. */
  readonly canRetry: boolean;
  /** What a screen reader hears. */
  readonly said: string;
  readonly isNarrow: boolean;
  /** How a gesture would be the map's. */
  readonly hint: string | undefined;
}

/** Filters and buttons, the drawing, the legend and the details; where each stands is a matter of style. */
export function frame(options: FrameOptions): TemplateResult {
  const { map, picture, acts, said, hint } = options;
  const { state } = map.store;
  const [top, low, side] = state.topology?.nodes.length ? [bar(options), legend(options), details(map)] : [];
  return html`<div class="frame" aria-busy=${state.source.status === 'loading' || isAwaited(state)}>
    ${top}
    <div class="stage">
      ${drawing(state, picture, acts)} ${notice(state, options.canRetry ? acts.retry : undefined)}
      ${hint ? html`<div class="hint">${hint}</div>` : nothing}
    </div>
    ${low} ${side}
    <div class="sr-only" role="status">${said}</div>
    <div class="sr-only" id="keys">${MESSAGES.mapKeys}</div>
  </div>`;
}

const bar = ({ map: { store, withoutFilters, withoutControls }, acts }: FrameOptions) =>
  withoutFilters && withoutControls
    ? nothing
    : html`<div class="bar">
        ${withoutFilters ? nothing : html`<infra-filters part="filters" exportparts="choice" .store=${store}></infra-filters>`}
        ${withoutControls ? nothing : controls(acts)}
      </div>`;

const legend = ({ map: { store, withoutLegend }, isNarrow }: FrameOptions) =>
  withoutLegend
    ? nothing
    : html`<details class="legend" ?open=${!isNarrow}>
        <summary>${MESSAGES.legend}</summary>
        <infra-legend part="legend" exportparts="entry, count" .store=${store}></infra-legend>
      </details>`;

const details = ({ store, withoutDetails }: Framed) =>
  withoutDetails
    ? nothing
    : html`<infra-details
        part="details"
        class=${store.state.view.selected === undefined ? 'details' : 'details is-open'}
        role="region"
        aria-label=${MESSAGES.details}
        tabindex="0"
        .store=${store}
        ><slot name="details"></slot
      ></infra-details>`;

const BUTTONS = {
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  fullScreen: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
};

function controls({ viewport, fullScreen }: Acts) {
  const button = (name: keyof typeof BUTTONS, act: () => void) =>
    html`<button class="icon-button" aria-label=${MESSAGES[name]} title=${MESSAGES[name]} @click=${act}>
      ${glyph(BUTTONS[name])}
    </button>`;
  // Not every phone has a full screen for elements.
  const hasFullScreen = 'requestFullscreen' in Element.prototype;
  return html`<div part="controls" class="controls">
    ${button('zoomIn', () => viewport.zoomBy(ZOOM_STEP))} ${button('zoomOut', () => viewport.zoomBy(1 / ZOOM_STEP))}
    ${button('fit', () => viewport.fit())} ${hasFullScreen ? button('fullScreen', fullScreen) : nothing}
  </div>`;
}

/** One Tab stop, marks by aria-activedescendant: everything lives in one shadow root, so that the id is found. */
function drawing(state: State, picture: Picture | undefined, acts: Acts) {
  const { viewport, focused } = state.session;
  const title = state.topology?.document.title;
  return html`<svg
    part="map"
    class="map"
    tabindex="0"
    role="application"
    aria-roledescription=${MESSAGES.mapRole}
    aria-label=${title ? `${MESSAGES.map}: ${title}` : MESSAGES.map}
    aria-describedby="keys"
    aria-activedescendant=${focused ?? nothing}
    @pointerover=${acts.onOver}
    @pointerleave=${acts.onLeave}
    @click=${acts.onClick}
    @wheel=${acts.onGesture}
    @touchmove=${acts.onGesture}
    @focus=${acts.onFocus}
    @keydown=${acts.onKey}
  >
    ${svg`<g class="world" transform=${transformOf(viewport)}>${picture ? world(state, picture) : nothing}</g>`}
  </svg>`;
}

const world = ({ topology, view, session }: State, picture: Picture) =>
  svgFrame({
    ...picture,
    k: session.viewport.k,
    emphasis: {
      near: nearOf(picture.scene, session),
      selected: markOf(topology, view.selected),
      focused: session.focused,
      hovered: session.hovered,
    },
  });
