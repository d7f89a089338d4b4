import type { CSSResultGroup, LitElement, PropertyValues, TemplateResult } from 'lit';
import type { TopologyDocument } from '../model/document.js';
import { LAYOUTS, type LayoutName } from '../layout/names.js';
import { ViewportController } from '../controllers/viewport.js';
import { focus, select } from '../state/actions.js';
import { idOf, markOf, partsOf, type Mark } from '../state/marks.js';
import { INITIAL, type State } from '../state/state.js';
import { InlineController } from '../controllers/inline.js';
import { createLayout } from '../controllers/layout.js';
import { pointing } from '../controllers/pointer.js';
import { FINDABLE, tellCompanions } from '../controllers/store.js';
import { SizeController } from '../controllers/size.js';
import { SourceController } from '../controllers/source.js';
import { loadIcons } from '../render/icon.js';
import { mapStyles } from '../render/styles.js';
import { AT_REST, type Frame } from '../render/svg.js';
import { nearOf } from '../state/derived.js';
import { InfraErrorEvent, InfraLoadEvent, InfraSelectEvent, InfraSettleEvent, InfraViewportEvent } from './events.js';
import { dropped } from './dropped.js';
import { guiding } from './guiding.js';
import { hinted } from './hinted.js';
import { keys } from './keys.js';
import { massing } from './massing.js';
import { loadProblems } from './states.js';
import { openSearch } from './searching.js';
import { followSelection } from './selection.js';
import { MESSAGES } from './messages.js';
import { tokens } from './styles.js';
import { TopologyElement } from './topology-element.js';
import { topologyStyles } from './topology-styles.js';
import { frame, NARROW, toggleFullScreen, type Acts } from './topology-view.js';

/**
 * The map of an infrastructure, from one JSON document: given by `src`, by `data`, or by a
 * `<script type="application/json">` inside.
 *
 * @slot - companions, below the map
 * @slot details - more about the selection, in the details panel
 * @csspart map - the drawing
 * @csspart node - a node's mark, also node-<kind>
 * @csspart edge - an edge's mark, also edge-<kind>
 * @csspart label - a label
 * @csspart site - the hull of a site
 * @csspart bubble - the circle round a host and its guests
 * @csspart controls - the zoom buttons
 * @csspart search - the search
 * @csspart legend - the legend
 * @csspart filters - the filters
 * @csspart details - the details panel
 * @csspart problems - the list of what is wrong with the document
 * @csspart error - the error state
 * @csspart retry - the button that loads again
 * @csspart empty - the empty state
 * @csspart loading - the loading state
 * @cssproperty [--infra-height=clamp(480px, 82vh, 820px)] - height of the element
 * @cssproperty [--infra-surface=light-dark(#ffffff, #0f172a)] - panels and marks
 * @cssproperty [--infra-map=light-dark(#f7f8fc, #0b1120)] - behind the drawing
 * @cssproperty [--infra-text=light-dark(#0f172a, #e8edf7)] - text
 * @cssproperty [--infra-muted=light-dark(#4a5568, #a9b4c8)] - quieter text
 * @cssproperty [--infra-line=light-dark(#dfe3ec, #293552)] - borders
 * @cssproperty [--infra-accent=light-dark(#2456d6, #8fb0ff)] - selection, focus, links
 * @cssproperty [--infra-on-accent=light-dark(#ffffff, #0b1226)] - text on the accent
 * @cssproperty [--infra-radius=14px] - corners of the element; those inside are 10px where it is not set
 * @cssproperty [--infra-hull-opacity=0.08] - how strong the surface of a site is
 * @cssproperty [--infra-font=system-ui, sans-serif] - family of all text
 * @cssproperty [--infra-label-font=inherit] - family of the labels on the map
 * @fires {InfraLoadEvent} infra-load - a document was read
 * @fires {InfraSettleEvent} infra-settle - the layout is drawn
 * @fires {InfraSelectEvent} infra-select - the reader has selected something, or nothing any more
 * @fires {InfraViewportEvent} infra-viewport - the reader has moved the view
 * @fires {InfraFilterEvent} infra-filter - the reader has chosen what is shown
 * @fires {InfraErrorEvent} infra-error - something is wrong with the document, or it could not be read
 */
export class InfraTopology extends TopologyElement {
  static override styles: CSSResultGroup = [tokens, mapStyles, topologyStyles];

  static override properties = {
    src: {},
    data: { attribute: false },
    layout: {},
    selected: { noAccessor: true },
    gesture: { reflect: true },
    withoutLegend: { type: Boolean, attribute: 'without-legend' },
    withoutFilters: { type: Boolean, attribute: 'without-filters' },
    withoutDetails: { type: Boolean, attribute: 'without-details' },
    withoutControls: { type: Boolean, attribute: 'without-controls' },
    withoutSearch: { type: Boolean, attribute: 'without-search' },
  };
  /** Address of a document, relative to the page. */
  declare src: string | undefined;
  /** A document; wins over `src`. Never written into. */
  declare data: TopologyDocument | undefined;
  /** 'force' (default): what is linked stands near; 'tiers': the internet on top, then ways in, switches, hosts; 'radial': on rings round a hub. An unknown one counts as 'force'. */
  declare layout: LayoutName;
  /** 'cooperative' (default): a plain wheel and one finger scroll the page; 'greedy': they zoom and move the map. */
  declare gesture: 'cooperative' | 'greedy';
  /** Leaves out the legend. */
  declare withoutLegend: boolean;
  /** Leaves out the filters. */
  declare withoutFilters: boolean;
  /** Leaves out the details panel. */
  declare withoutDetails: boolean;
  /** Leaves out the zoom buttons. */
  declare withoutControls: boolean;
  /** Leaves out the search. */
  declare withoutSearch: boolean;

  readonly #inline = new InlineController(this, () => this.data ?? this.src ?? this.#load());
  readonly #source = new SourceController(this, this.store, MESSAGES.unsaid, loadProblems);
  readonly #size = new SizeController(this, this.store);
  readonly #layout = createLayout(this, this.store, () => (LAYOUTS.includes(this.layout) ? this.layout : 'force'));
  readonly #viewport = new ViewportController(this, this.store, {
    // In full screen there is no page to scroll.
    isGreedy: () => this.gesture === 'greedy' || this.matches(':fullscreen'),
    bounds: () => this.derived.bounds(this.store.state),
    onMoving: (viewport) => this.#mass.current?.follow(viewport),
    onMoved: (viewport) => this.dispatchEvent(new InfraViewportEvent(viewport)),
  });
  readonly #guide = guiding({ map: this, derived: this.derived, reveal: (mark) => this.#reveal(mark) });
  readonly #mass = massing(this, this.derived, this.#viewport);
  readonly #acts: Acts = {
    ...pointing(this.store, this.#mass, (mark) => this.#pick(mark)),
    ...keys(this.store, {
      pick: (mark) => this.#pick(mark),
      focus: (mark) => {
        this.store.update(focus(mark));
        this.#reveal(mark);
      },
      viewport: this.#viewport,
      hidden: () => this.derived.hidden(this.store.state),
      partsOf,
    }),
    viewport: this.#viewport,
    // Else the map is passed by: a plain wheel and one finger are the page's.
    onGesture: (event) => this.#viewport.accepts(event) || hinted(this.renderRoot, event.type),
    fullScreen: () => toggleFullScreen(this),
    retry: () => this.#load(),
    search: () => void openSearch(this.renderRoot),
    take: ({ currentTarget }) =>
      void import('./take-menu.js').then(({ openMenu }) => openMenu(this, currentTarget as HTMLElement)),
    onDrop: (event) => dropped(event, (text) => this.#load(text)),
  };

  // Set by the first update, which nobody can see before.
  #loaded: Promise<void> | undefined;
  #settled: Promise<void> | undefined;
  #settle: (() => void) | undefined;

  constructor() {
    super();
    this.layout = 'force';
    this.gesture = 'cooperative';
    this.addController(FINDABLE);
    this.store.subscribe((state, before) => this.#onState(state, before));
  }

  /** Resolves when the last document asked for has been read, or could not be: `issues` and `infra-error` tell. Never rejects. */
  get loaded(): Promise<void> {
    // What was set a moment ago is asked for with the next update.
    return this.updateComplete.then(() => this.#loaded);
  }

  /** Resolves when the last document is laid out and drawn. */
  get settled(): Promise<void> {
    return this.updateComplete.then(() => this.#settled);
  }

  /** Moves the focus to the drawing. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<SVGElement>('.map')?.focus(options);
  }

  /** Shows the whole map. */
  fit(): void {
    this.#viewport.fit();
  }

  /** Brings a node or an edge to the middle, near enough to read. An unknown id does nothing. */
  zoomTo(id: string): void {
    const mark = markOf(this.store.state.topology, id);
    const box = mark && this.derived.box(this.store.state, mark);
    if (box) this.#viewport.zoomTo(box, this.#covered);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A load that was cut off by removal begins again.
    if (this.store.state.source.status === 'loading') this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || (changed.has('src') && !this.data) || !this.hasUpdated) this.#load();
  }

  protected override whole(): Frame | undefined {
    const { state } = this.store;
    const session = { ...state.session, viewport: { x: 0, y: 0, k: 1 } };
    const picture = this.derived.picture({ ...state, session });
    return picture
      ? { ...picture, k: 1, emphasis: { ...AT_REST, near: nearOf(picture.scene, INITIAL.session, picture.faded) } }
      : this.#mass.current?.whole();
  }

  protected override render(): TemplateResult {
    return frame(this, this.derived.picture(this.store.state), this.#acts);
  }

  protected override updated(): void {
    void this.#arrange();
  }

  /** Once the panels have their size, so has the stage: then the map is laid out for it, before anything is painted. */
  async #arrange(): Promise<void> {
    const panels = this.renderRoot.querySelectorAll<LitElement>('infra-filters, infra-legend');
    await Promise.all([...panels].map((panel) => panel.updateComplete));
    if (!this.isConnected) return;
    this.#size.measure();
    this.#layout.update();
  }

  /** @param text of a document that the reader has dropped on the map, in place of what the page gives. */
  #load(text?: string): void {
    this.#settle?.();
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#loaded = this.#source
      .load(text === undefined ? { value: this.data ?? undefined, url: this.src, text: this.#inline.text } : { text })
      .then((isLast) => (isLast ? this.#tell() : undefined));
  }

  /** Says how a load has ended. */
  #tell(): void {
    const { source, topology, issues } = this.store.state;
    if (source.status === 'ready' && topology) {
      this.dispatchEvent(new InfraLoadEvent(topology, issues));
      void loadIcons(topology.nodes.map(({ kind }) => kind.icon))?.then(() => {
        this.requestUpdate();
        tellCompanions();
      });
    } else this.#settle?.();
    if (issues.length) this.dispatchEvent(new InfraErrorEvent(issues));
  }

  #onState(state: State, before: State): void {
    const { size, positions, moved, isCoarse } = state.session;
    const isPlaced = positions !== before.session.positions;
    if (!moved && (size !== before.session.size || isPlaced)) this.#viewport.fit(true);
    if (positions && isPlaced) void this.#onPlaced(isCoarse);
    this.requestUpdate();
    followSelection(this, state, before, { reveal: (mark) => this.#reveal(mark), fit: () => this.#viewport.fit() });
    this.#guide(state.session);
  }

  async #onPlaced(isCoarse?: boolean): Promise<void> {
    const settle = this.#settle;
    await this.loaded.then(() => this.#mass.draw(this.store.state));
    if (isCoarse || settle !== this.#settle || !this.isConnected) return;
    settle?.();
    this.dispatchEvent(new InfraSettleEvent());
  }

  #pick(mark: Mark | undefined): void {
    const id = idOf(this.store.state.topology, mark);
    if (id === this.selected) return;
    this.store.update(select(id));
    this.dispatchEvent(new InfraSelectEvent(id, mark && partsOf(mark).of));
  }

  /** Moves the view as far as it takes to see a mark. */
  #reveal(mark: Mark): void {
    const box = this.derived.box(this.store.state, mark);
    if (box) this.#viewport.reveal(box, this.#covered);
  }

  /** How much of the drawing a sheet covers from below, CSS pixels. */
  get #covered(): number {
    return (this.clientWidth < NARROW && this.renderRoot.querySelector('.details.is-open')?.clientHeight) || 0;
  }
}
