import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Issue } from '../model/validate.js';
import { transformOf, ZOOM_STEP } from '../controllers/viewport.js';
import { svgFrame, type Emphasis } from '../render/svg.js';
import { markOf, nearOf, type Picture } from '../state/derived.js';
import type { State } from '../state/state.js';
import { MESSAGES } from './messages.js';

/** A message in place of the map, or over it. */
export function stateMessage(state: State, onRetry: (() => void) | undefined): TemplateResult | typeof nothing {
  const { source, topology } = state;
  if (source.status === 'failed') return failure(source.issues, onRetry);
  if (source.status === 'loading') {
    return topology
      ? nothing
      : html`<div part="loading" class="message is-loading">
          <div aria-hidden="true"><i></i><i></i><i></i></div>
          <p>${MESSAGES.loading}</p>
        </div>`;
  }
  if (topology && topology.nodes.length > 0) return nothing;
  return html`<div part="empty" class="message">
    ${bigIcon(EMPTY)}
    <h2>${MESSAGES.empty}</h2>
    <p>${MESSAGES.emptyHelp}</p>
  </div>`;
}

const EMPTY = 'M5 3h4v4H5zM15 3h4v4h-4zM10 17h4v4h-4zM7 7v4h10V7M12 11v6';
const BROKEN = 'M12 9v4M12 17h.01M10.3 3.9L1.8 18a2 2 0 0 0 1.7 3h17a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0z';
const bigIcon = (path: string) =>
  html`<svg viewBox="0 0 24 24" width="44" height="44" aria-hidden="true">
    <path class="icon" stroke-width="1.4" d=${path}></path>
  </svg>`;

function failure(issues: readonly Issue[], onRetry: (() => void) | undefined) {
  const retry = onRetry && html`<button part="retry" type="button" @click=${onRetry}>${MESSAGES.retry}</button>`;
  return html`<div part="error" class="message" role="alert">
    ${bigIcon(BROKEN)}
    <h2>${MESSAGES.failed}</h2>
    ${issues.slice(0, 3).map(({ message }) => html`<p>${message}</p>`)} ${retry ?? nothing}
  </div>`;
}

/** A quiet chip that opens the list of what is wrong with the document that is drawn. */
export function problems({ issues, source }: State): TemplateResult | typeof nothing {
  if (issues.length === 0 || source.status === 'failed') return nothing;
  return html`<details part="problems" class="problems">
    <summary>${MESSAGES.problems(issues.length)}</summary>
    <ol>
      ${issues.map(({ message, suggestion, line, column, path }) => {
        const place = line === undefined ? path : MESSAGES.place(line, column ?? 1);
        return html`<li>${message} ${suggestion ?? nothing} <code>${place}</code></li>`;
      })}
    </ol>
  </details>`;
}

/** Zoom and fit as buttons. */
export function controls(zoomBy: (factor: number) => void, fit: () => void): TemplateResult {
  const button = (label: string, path: string, act: () => void) =>
    html`<button type="button" aria-label=${label} title=${label} @click=${act}>
      <svg viewBox="0 0 24 24" width="17" height="17" aria-hidden="true"><path class="icon" d=${path}></path></svg>
    </button>`;
  return html`<div part="controls" class="controls" role="group">
    ${button(MESSAGES.zoomIn, 'M12 5v14M5 12h14', () => zoomBy(ZOOM_STEP))}
    ${button(MESSAGES.zoomOut, 'M5 12h14', () => zoomBy(1 / ZOOM_STEP))}
    ${button(MESSAGES.fit, 'M8 3H5a2 2 0 0 0-2 2v3M16 3h3a2 2 0 0 1 2 2v3M8 21H5a2 2 0 0 1-2-2v-3M16 21h3a2 2 0 0 0 2-2v-3', fit)}
  </div>`;
}

/** The drawing itself. */
export function drawing(state: State, picture: Picture | undefined): TemplateResult {
  const { topology, session } = state;
  const { focused, viewport } = session;
  const title = topology?.document.title;
  // One Tab stop, marks by aria-activedescendant: everything lives in one shadow root, so that the id is found.
  return html`<svg
    part="map"
    class="map"
    tabindex="0"
    role="application"
    aria-roledescription=${MESSAGES.mapRole}
    aria-label=${title ? `${MESSAGES.map}: ${title}` : MESSAGES.map}
    aria-describedby="keys"
    aria-activedescendant=${focused ? `${focused.of}-${focused.index}` : nothing}
  >
    ${svg`<g class="world" transform=${transformOf(viewport)}>${picture ? world(state, picture) : nothing}</g>`}
  </svg>`;
}

function world(state: State, { scene, positions, geometry, labels, hidden }: Picture) {
  const { scale } = state.session;
  return svgFrame({
    scene,
    positions,
    geometry,
    labels,
    k: scale,
    emphasis: emphasisOf(state, scene),
    hiddenNodes: hidden.nodes,
    hiddenEdges: hidden.edges,
  });
}

function emphasisOf({ topology, view, session }: State, scene: Picture['scene']): Emphasis {
  const { hovered, focused, isolated } = session;
  const near = nearOf(scene, hovered, isolated);
  const selected = markOf(topology, view.selected);
  return {
    ...(near ? { near } : {}),
    ...(selected ? (selected.of === 'node' ? { selectedNode: selected.index } : { selectedEdge: selected.index }) : {}),
    ...(focused ? (focused.of === 'node' ? { focusedNode: focused.index } : { focusedEdge: focused.index }) : {}),
    ...(hovered?.of === 'edge' ? { hoveredEdge: hovered.index } : {}),
  };
}
