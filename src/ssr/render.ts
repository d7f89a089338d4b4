import { html, nothing, type TemplateResult } from 'lit';
import { details } from '../elements/details-panel.js';
import { MESSAGES } from '../elements/messages.js';
import { notice } from '../elements/states.js';
import { tokens } from '../elements/styles.js';
import { topologyStyles } from '../elements/topology-styles.js';
import type { Aspect, LayoutName } from '../layout/layout.js';
import type { TopologyDocument } from '../model/document.js';
import { validate } from '../model/validate.js';
import { addIcons } from '../render/icon.js';
import { MORE_ICONS } from '../render/more-icons.js';
import { mapStyles } from '../render/styles.js';
import { place } from '../state/actions.js';
import { createStore, type Store } from '../state/store.js';
import { COMPANIONS, cssText, shadowRoot, writer, type CompanionTag } from './companions.js';
import { attribute, markup, type Writer } from './markup.js';
import { stills, stillStyles } from './still.js';

export type { CompanionTag };

/** Attributes of a tag; `true` writes one without a value, `false` and undefined none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

export interface RenderOptions {
  /** Shapes of the box to carry a picture for; a container query shows the right one. Default: wide and tall. */
  readonly aspects?: readonly Aspect[];
  /** Default: force. */
  readonly layout?: LayoutName;
  /** Of the tag: `id`, `class`, `without-legend` …; not `src`, which would be fetched in place of the document inside. */
  readonly attributes?: Attributes;
  /** HTML for inside the tag, such as what the slot `details` takes: written as it is. */
  readonly content?: string;
}

export interface CompanionOptions {
  /** Of the tag: `for`, `flow`, `columns` … */
  readonly attributes?: Attributes;
  /** HTML for inside the tag, for its slots: written as it is. */
  readonly content?: string;
}

/**
 * A map as HTML: `<infra-topology>` with a declarative shadow root that shows the settled map, the legend and the details'
 * empty state before any script runs, and the document inside, from which the element draws the same picture when it is
 * defined. Text of the document is never markup.
 * @throws TypeError when the document cannot be read at all, or an attribute has a name that is none.
 */
export function renderTopology(document: TopologyDocument, options: RenderOptions = {}): string {
  const { aspects = ['wide', 'tall'], layout, attributes = {}, content = '' } = options;
  const store = storeOf(document);
  const pictures = store.state.topology!.nodes.length ? stills(store, aspects, layout) : [];
  const inside = markup(
    frame(
      store,
      attributes,
      pictures.map(({ drawing }) => drawing),
    ),
    marks,
  );
  const css = cssText([tokens, mapStyles, topologyStyles]) + stillStyles(pictures);
  const data = `<script type="application/json">${JSON.stringify(document).replaceAll('<', '\\u003c')}</script>`;
  return tagged('infra-topology', { layout, ...attributes }, `${shadowRoot(css, inside)}${data}${content}`);
}

/**
 * A companion as HTML, with a declarative shadow root: figures, a flow, the catalogue, a table, or a panel of the map.
 * @throws TypeError as `renderTopology` does.
 */
export function renderCompanion(tag: CompanionTag, document: TopologyDocument, options: CompanionOptions = {}): string {
  if (!Object.hasOwn(COMPANIONS, tag)) throw new TypeError(`There is no companion <${tag}>.`);
  const { attributes = {}, content = '' } = options;
  const store = storeOf(document);
  // What it shows beside a map that stands; where the nodes are is not asked.
  if (attributes['for']) store.update(place(new Float64Array(2 * store.state.topology!.nodes.length)));
  const given = new Map(Object.entries(attributes).filter(isGiven));
  const root = writer.shadow(tag, { attributes: given, properties: new Map([['store', store]]) });
  return tagged(tag, attributes, root + content);
}

/** Two pictures in one root: marks have no ids, for nothing asks for them before there is a script. */
const marks: Writer = { ...writer, omitted: new Set(['id']) };

function storeOf(document: TopologyDocument): Store {
  addIcons(MORE_ICONS);
  const store = createStore(document);
  if (!store.state.topology) throw new TypeError(`No map without a document: ${validate(document).issues[0]!.message}`);
  return store;
}

const isGiven = (entry: [string, string | boolean | undefined]): entry is [string, string | true] =>
  entry[1] !== undefined && entry[1] !== false;

function tagged(tag: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes)
    .filter(isGiven)
    .map(([name, value]) => {
      if (!/^[a-z][\w:.-]*$/i.test(name)) throw new TypeError(`“${name}” is no name for an attribute.`);
      return attribute(name, value);
    });
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

/** The element's own frame (elements/topology-view.ts), still: no buttons, but the room for them. */
function frame(store: Store, attributes: Attributes, drawings: readonly TemplateResult[]): TemplateResult {
  const has = (name: string) => !attributes[`without-${name}`] && attributes[`without-${name}`] !== '';
  const [top, low, side] = drawings.length
    ? [bar(store, has), has('legend') ? legend(store) : nothing, details({ store, withoutDetails: !has('details') })]
    : [];
  return html`<div class="frame">
    ${top}
    <div class="stage">${drawings.length ? drawings : notice(store.state, undefined)}</div>
    ${low} ${side}
  </div>`;
}

const bar = (store: Store, has: (name: string) => boolean) =>
  has('filters') || has('controls')
    ? html`<div class="bar">
        ${has('filters') ? html`<infra-filters part="filters" exportparts="choice" .store=${store}></infra-filters>` : nothing}
        ${has('controls') ? html`<div class="controls"></div>` : nothing}
      </div>`
    : nothing;

/** Without a script nothing can open it where it is wide and close it where it is narrow: so there is one for each. */
function legend(store: Store): TemplateResult {
  const entries = html`<infra-legend part="legend" exportparts="entry, count" .store=${store}></infra-legend>`;
  return html`<div class="legend">${entries}</div>
    <details class="legend">
      <summary>${MESSAGES.legend}</summary>
      ${entries}
    </details>`;
}
