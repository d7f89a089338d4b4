import { LitElement, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { InlineController } from '../controllers/inline.js';
import { KeyboardController } from '../controllers/keyboard.js';
import { LayoutController } from '../controllers/layout.js';
import { PointerController } from '../controllers/pointer.js';
import { SizeController } from '../controllers/size.js';
import { SourceController, type DocumentSource } from '../controllers/source.js';
import { ViewportController } from '../controllers/viewport.js';
import { layouts, type LayoutName } from '../layout/layout.js';
import type { TopologyDocument } from '../model/document.js';
import type { Issue } from '../model/validate.js';
import { mapStyles } from '../render/styles.js';
import { wayInto } from '../scene/viewport.js';
import { select } from '../state/actions.js';
import { Derived, idOf, isOtherPicture, markOf, positionsById } from '../state/derived.js';
import type { MarkRef, State } from '../state/state.js';
import { Store } from '../state/store.js';
import { announcement } from './announce.js';
import { InfraErrorEvent, InfraLoadEvent, InfraSelectEvent, InfraSettleEvent, InfraViewportEvent } from './events.js';
import { createDeferred } from './deferred.js';
import { fetchIssue } from './fetch-issue.js';
import { tokens } from './styles.js';
import { topologyStyles } from './topology-styles.js';
import { frame } from './topology-frame.js';

/** Below this width details are a sheet and the legend is closed, CSS pixels; the same in topology-styles.ts. */
const NARROW = 760;

/**
 * The map of an infrastructure, from one JSON document: given by `src`, by `data`, or by a
 * `<script type="application/json">` inside.
 *
 * @slot details - more about the selection, in the details panel
 * @csspart map - the drawing
 * @csspart node - a node's mark, also node-<kind>
 * @csspart edge - an edge's mark, also edge-<kind>
 * @csspart label - a label
 * @csspart site - the hull of a site
 * @csspart bubble - the circle round a host and its guests
 * @csspart controls - the zoom buttons
 * @csspart legend - the legend
 * @csspart filters - the filters
 * @csspart details - the details panel
 * @csspart problems - the list of what is wrong with the document
 * @csspart error - the error state
 * @csspart empty - the empty state
 * @csspart loading - the loading state
 * @cssproperty [--infra-height=clamp(480px, 82vh, 820px)] - height of the element
 * @cssproperty [--infra-surface] - panels and marks
 * @cssproperty [--infra-map] - behind the drawing
 * @cssproperty [--infra-text] - text
 * @cssproperty [--infra-muted] - quieter text
 * @cssproperty [--infra-line] - borders
 * @cssproperty [--infra-accent] - selection, focus, links
 * @cssproperty [--infra-radius=14px] - corners
 * @fires {InfraLoadEvent} infra-load - a document was read
 * @fires {InfraSettleEvent} infra-settle - the layout is drawn
 * @fires {InfraSelectEvent} infra-select - the reader has selected something, or nothing any more
 * @fires {InfraViewportEvent} infra-viewport - the reader has moved the view
 * @fires {InfraFilterEvent} infra-filter - the reader has chosen what is shown
 * @fires {InfraErrorEvent} infra-error - something is wrong with the document, or it could not be read
 */
export class InfraTopology extends LitElement {
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
    hint: { state: true },
    narrow: { state: true },
  };
  /** Address of a document, relative to the page. */
  declare src: string | undefined;
  /** A document; wins over `src`. Never written into. */
  declare data: TopologyDocument | undefined;
  /** Name of a layout; an unknown one counts as 'force'. */
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
  declare private hint: boolean;
  declare private narrow: boolean;

  /** What companions follow; see `InfraLegend`. */
  readonly store = new Store();
  readonly #derived = new Derived();
  readonly #inline = new InlineController(this, () => this.#load());
  readonly #source = new SourceController(this, this.store, fetchIssue);
  readonly #size = new SizeController(this, this.store);
  readonly #layout = new LayoutController(this, this.store, () =>
    Object.hasOwn(layouts, this.layout) ? this.layout : 'force',
  );
  readonly #viewport = new ViewportController(this, this.store, {
    isGreedy: () => this.gesture === 'greedy',
    bounds: () => this.#derived.bounds(this.store.state),
    onPlainWheel: () => this.#showHint(),
    onMoved: (viewport) => void this.dispatchEvent(new InfraViewportEvent(viewport)),
  });
  readonly #pointer = new PointerController(this, this.store, (mark) => this.#pick(mark));
  readonly #keyboard = new KeyboardController(this, this.store, {
    onPick: (mark) => this.#pick(mark),
    zoomBy: (factor) => this.#viewport.zoomBy(factor),
    fit: () => this.#viewport.fit(),
    onFocus: (mark) => this.#reveal(mark),
    hidden: () => this.#derived.picture(this.store.state)?.hidden ?? { nodes: new Set(), edges: new Set() },
  });

  #loaded: Promise<void> = Promise.resolve();
  #settled = createDeferred();
  #stop: (() => void) | undefined;
  #hintTimer = 0;

  constructor() {
    super();
    this.layout = 'force';
    this.gesture = 'cooperative';
    this.#settled.resolve();
  }

  /** Resolves when the last document asked for has been read, or could not be: `issues` and `infra-error` tell. Never rejects. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  /** Resolves when the last document is laid out and drawn. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  /** What is wrong with the last document. */
  get issues(): readonly Issue[] {
    return this.store.state.issues;
  }

  /** Id of the selected node or edge. */
  get selected(): string | undefined {
    return this.store.state.view.selected;
  }

  set selected(id: string | undefined) {
    this.store.update(select(id ?? undefined));
  }

  /** Centres of all nodes by id, drawn or not: world units, y down. Empty before the layout. */
  positions(): Record<string, { x: number; y: number }> {
    return positionsById(this.store.state);
  }

  /** Shows the whole map. */
  fit(): void {
    this.#viewport.fit();
  }

  /** Brings a node or an edge to the middle, near enough to read. An unknown id does nothing. */
  zoomTo(id: string): void {
    const mark = markOf(this.store.state.topology, id);
    const box = mark && this.#derived.box(this.store.state, mark);
    if (box) this.#viewport.zoomTo(box);
  }

  /** The document as it is drawn, without what could not be read of it; undefined before it was loaded. */
  toJSON(): TopologyDocument | undefined {
    return this.store.state.topology?.document;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.store.subscribe((state, before) => this.#onState(state, before));
    // A load that was cut off by removal begins again.
    if (this.store.state.source.status === 'loading') this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    clearTimeout(this.#hintTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('data') || !this.hasUpdated) this.#load();
  }

  protected override render(): TemplateResult {
    return frame({
      map: this,
      picture: this.#derived.picture(this.store.state),
      said: announcement(this.store.state, this.#derived),
      isNarrow: this.narrow,
      hasHint: this.hint,
      zoomBy: (factor) => this.#viewport.zoomBy(factor),
      onRetry: this.src === undefined || this.data !== undefined ? undefined : () => this.#load(),
    });
  }

  protected override updated(): void {
    const svg = this.renderRoot.querySelector<SVGSVGElement>('.map')!;
    this.#viewport.attach(svg, svg.querySelector<SVGGElement>('.world')!);
    this.#pointer.attach(svg);
    this.#keyboard.attach(svg);
    this.#size.attach(svg.parentElement!);
    void this.#arrange();
  }

  /** Once the panels have their size, so has the stage: then the map is laid out for it, before anything is painted. */
  async #arrange(): Promise<void> {
    const panels = this.renderRoot.querySelectorAll<LitElement>('infra-filters, infra-legend');
    await Promise.all(Array.from(panels, (panel) => panel.updateComplete));
    if (!this.isConnected) return;
    this.#size.measure();
    this.#layout.update();
  }

  #load(): void {
    const text = this.#inline.text;
    const source: DocumentSource | undefined =
      this.data !== undefined
        ? { value: this.data }
        : this.src
          ? { url: this.src }
          : text === undefined
            ? undefined
            : { text };
    this.#settled.resolve();
    this.#settled = createDeferred();
    this.#loaded = this.#source.load(source).then((isLast) => {
      if (isLast) this.#tell();
    });
    if (!source) this.#settled.resolve();
  }

  /** Says how a load has ended. */
  #tell(): void {
    const { source, topology, issues } = this.store.state;
    if (source.status === 'ready' && topology) this.dispatchEvent(new InfraLoadEvent(topology, issues));
    else this.#settled.resolve();
    if (issues.length) this.dispatchEvent(new InfraErrorEvent(issues));
  }

  #onState(state: State, before: State): void {
    if (!isOtherPicture(state, before)) return;
    if (state.session.size !== before.session.size) this.narrow = this.clientWidth < NARROW;
    this.requestUpdate();
    if (state.session.positions && state.session.positions !== before.session.positions) void this.#settle();
  }

  async #settle(): Promise<void> {
    const settled = this.#settled;
    await this.updateComplete;
    if (settled !== this.#settled) return;
    settled.resolve();
    this.dispatchEvent(new InfraSettleEvent());
  }

  #pick(mark: MarkRef | undefined): void {
    const id = idOf(this.store.state.topology, mark);
    if (id === this.selected) return;
    this.store.update(select(id));
    this.dispatchEvent(new InfraSelectEvent(id, mark?.of));
    if (mark && this.narrow) void this.updateComplete.then(() => this.#reveal(mark));
  }

  /** Moves the view as far as it takes to see a mark, above the details where these are a sheet. */
  #reveal(mark: MarkRef): void {
    const box = this.#derived.box(this.store.state, mark);
    const { viewport, size } = this.store.state.session;
    const sheet = this.narrow ? this.renderRoot.querySelector('.details.is-open') : null;
    const covered = sheet ? sheet.clientHeight : 0;
    const { x, y } =
      box && size ? wayInto(viewport, { width: size.width, height: size.height - covered }, box) : { x: 0, y: 0 };
    if (x !== 0 || y !== 0) this.#viewport.panBy(x, y);
  }

  #showHint(): void {
    clearTimeout(this.#hintTimer);
    this.hint = true;
    this.#hintTimer = window.setTimeout(() => (this.hint = false), 1200);
  }
}
