import { html, nothing, type TemplateResult } from 'lit';
import type { Zooming } from '../controllers/keyboard.js';
import type { Pointing } from '../controllers/pointer.js';
import { transformOf, ZOOM_STEP } from '../controllers/viewport.js';
import { svgFrame } from '../render/svg.js';
import { nearOf, type Picture } from '../state/derived.js';
import { markOf } from '../state/marks.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { announcement } from './announce.js';
import { details } from './details-panel.js';
import type { Keys } from './keys.js';
import { MESSAGES } from './messages.js';
import { glyph, notice } from './states.js';

/** Below this width details are a sheet and the legend is closed, CSS pixels; the same in topology-styles.ts. */
export const NARROW = 760;

/** What of the map element its frame shows. */
export interface Framed {
  readonly store: Store;
  readonly src: string | undefined;
  readonly data: unknown;
  readonly withoutLegend: boolean;
  readonly withoutFilters: boolean;
  readonly withoutDetails: boolean;
  readonly withoutControls: boolean;
  readonly withoutSearch: boolean;
  readonly clientWidth: number;
}

/** What readers do. */
export interface Acts extends Pointing, Keys {
  /** A wheel was turned, or fingers moved. */
  readonly onGesture: (event: Event) => void;
  readonly viewport: Zooming;
  readonly fullScreen: () => void;
  readonly retry: () => void;
  /** Opens the search. */
  readonly search: () => void;
  /** Offers the map to take away. */
  readonly take: (event: Event) => void;
  /** A file is dragged over the map, or dropped. */
  readonly onDrop: (event: DragEvent) => void;
}

/** Filters and buttons, the drawing, the legend and the details; where each stands is a matter of style. */
export function frame(map: Framed, picture: Picture | undefined, acts: Acts): TemplateResult {
  const { state } = map.store;
  const [top, low, side] = state.topology?.nodes.length ? [bar(map, acts), legend(map), details(map)] : [];
  // What the page gave as a value is as wrong a second time.
  const retry = map.src && !map.data ? acts.retry : undefined;
  return html`<div
    class="frame"
    aria-busy=${state.source.status === 'loading'}
    @dragover=${acts.onDrop}
    @drop=${acts.onDrop}
  >
    ${top}
    <div class="stage">${drawing(state, picture, acts)} ${notice(state, retry)}</div>
    ${low} ${side}<slot></slot>
    <div class="sr-only" role="status">${picture && announcement(state, picture)}</div>
    <div class="sr-only" id="keys">${MESSAGES.mapKeys}</div>
  </div>`;
}

const bar = ({ store, withoutFilters, withoutControls, withoutSearch }: Framed, acts: Acts) =>
  withoutFilters && withoutControls && withoutSearch
    ? nothing
    : html`<div class="bar">
        ${withoutFilters ? nothing : html`<infra-filters part="filters" exportparts="choice, more, panel, chip" .store=${store}></infra-filters>`}
        <div class="controls">
          ${
            withoutSearch
              ? nothing
              : html`<infra-search part="search" .store=${store}
                  >${button(MESSAGES.search, 'M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M20 20l-4-4', acts.search)}</infra-search
                >`
          }
          ${withoutControls ? nothing : controls(acts)}
        </div>
      </div>`;

const legend = ({ store, withoutLegend, clientWidth }: Framed) =>
  withoutLegend
    ? nothing
    : html`<details class="legend" ?open=${clientWidth >= NARROW}>
        <summary>${MESSAGES.legend}</summary>
        <infra-legend part="legend" exportparts="entry, count" .store=${store}></infra-legend>
      </details>`;

const button = (label: string, path: string, act: (event: Event) => void) =>
  html`<button class="icon-button" aria-label=${label} title=${label} @click=${act}>${glyph(path)}</button>`;

function controls({ viewport, fullScreen, take }: Acts) {
  return html`<div part="controls" class="zoom">
    ${button(MESSAGES.zoomIn, 'M12 5v14M5 12h14', () => viewport.zoomBy(ZOOM_STEP))}
    ${button(MESSAGES.zoomOut, 'M5 12h14', () => viewport.zoomBy(1 / ZOOM_STEP))}
    ${button(MESSAGES.fit, 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', () => viewport.fit())}
    ${button(MESSAGES.take, 'M12 4v11M7 10l5 5 5-5M5 20h14', take)}
    ${document.fullscreenEnabled ? button(MESSAGES.fullScreen, 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7', fullScreen) : nothing}
  </div>`;
}

/** What is in view, scaled where the box is another than the one it was fitted to: on paper. One Tab stop, marks by aria-activedescendant: everything lives in one shadow root, so that the id is found. */
function drawing(state: State, picture: Picture | undefined, acts: Acts) {
  const { viewport, focused, size } = state.session;
  const title = state.topology?.document.title;
  return html`<svg
    part="map"
    class="map"
    viewBox=${size ? `0 0 ${size.width} ${size.height}` : nothing}
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
    <g class="world" transform=${transformOf(viewport)}>${picture && world(state, picture)}</g>
  </svg>`;
}

const world = ({ topology, view, session }: State, picture: Picture) =>
  svgFrame({
    ...picture,
    k: session.viewport.k,
    emphasis: {
      ...session,
      near: nearOf(picture.scene, session, picture.faded),
      selected: markOf(topology, view.selected),
    },
  });

/** A browser that refuses has its reason, and tells nobody. */
export const toggleFullScreen = (map: Element): void =>
  void (map.matches(':fullscreen') ? document.exitFullscreen() : map.requestFullscreen()).catch(() => undefined);
