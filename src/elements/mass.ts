import { isSmall } from '../layout/names.js';
import { finish, type Steps } from '../model/steps.js';
import type { LitElement, ReactiveController, SVGTemplateResult } from 'lit';
import { elementAt, isHover } from '../controllers/pointer.js';
import { breath, inSlices } from '../controllers/slices.js';
import { drawCanvas } from '../render/canvas.js';
import { readPaint, type Paint } from '../render/paint.js';
import type { Frame } from '../render/svg.js';
import { readCrowd, type Crowd } from '../scene/crowd.js';
import { spreadCrowd, type Spread } from '../scene/spread.js';
import type { Box, Size, Viewport } from '../scene/viewport.js';
import { hover } from '../state/actions.js';
import type { Derived } from '../state/derived.js';
import type { Mark } from '../state/marks.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { createFinder, type Finder } from './mass-finder.js';
import { groundOf, isBeyond, MARGIN } from './mass-ground.js';
import { attentionOf, frameOf, nearItems, viewSteps, wholeFrame, type Attention, type View } from './mass-picture.js';

/** What the page has loaded already: handed in, so that this is one file of its own. */
export interface MassTools {
  readonly render: (marks: SVGTemplateResult, into: SVGGElement) => void;
  readonly svgFrame: (frame: Frame) => SVGTemplateResult;
  readonly iconPath: (name: string) => string;
}

/** A map, and what it has for its mass. */
export interface MassOptions {
  readonly map: LitElement & { readonly store: Store };
  readonly derived: Derived;
  readonly viewport: {
    /** Shows a box of the world as large as it fits. */
    show(box: Box): void;
  };
  readonly tools: MassTools;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Most pixels of the canvas, and least time between two paintings while the view moves, ms. */
const MOST_PIXELS = 8e6;
const PACE_MS = 120;

/**
 * Draws a large map: what is to be seen of it at this scale, few marks as elements, the mass on a canvas behind them, with what the
 * reader looks at as elements still. While the view moves, what is painted is moved; at rest it is painted anew. Loaded for the first
 * large document.
 */
export class Mass implements ReactiveController {
  readonly #options: MassOptions;
  readonly #canvas = document.createElement('canvas');
  readonly #layer = document.createElementNS(SVG, 'g');
  /** Tells the colours of the theme, and when they change. */
  readonly #probe = document.createElement('span');
  #paint: Paint | undefined;
  #crowd: Crowd | undefined;
  #spread: Spread | undefined;
  #shown: View | undefined;
  /** The view that was painted last. */
  #drawn: Viewport | undefined;
  #finder: Finder | undefined;
  #seen: readonly unknown[] = [];
  #now: Viewport | undefined;
  #paintedAt = 0;
  #run = 0;
  #chosen: Promise<boolean> | undefined;
  #painted: Promise<void> = Promise.resolve();

  constructor(options: MassOptions) {
    this.#options = options;
    this.#canvas.style.cssText = `position:absolute;pointer-events:none;inset:-${MARGIN}px;transform-origin:${MARGIN}px ${MARGIN}px`;
    this.#canvas.setAttribute('aria-hidden', 'true');
    const probe = document.createElement('span');
    this.#probe.append(probe);
    this.#probe.style.cssText =
      'position:absolute;visibility:hidden;color:var(--_text);background:var(--_map);transition:color 1ms,background-color 1ms';
    this.#probe.addEventListener('transitionrun', () => this.#onScheme());
    options.map.addController(this);
    this.#painted = this.#update();
  }

  /** Resolves when what is to be drawn is drawn. */
  get painted(): Promise<void> {
    const last = this.#painted;
    // Meanwhile there may be something else to draw.
    return last.then(() => (last === this.#painted ? undefined : this.painted));
  }

  hostConnected(): void {
    this.#painted = this.#update();
  }

  hostUpdated(): void {
    this.#painted = this.#update();
  }

  hostDisconnected(): void {
    this.#run += 1;
  }

  /** All of the map as marks, however many. */
  whole(): Frame | undefined {
    const spread = this.#spread;
    return spread && wholeFrame(spread, this.#options.derived.hidden(this.#options.map.store.state));
  }

  /** The mark that is painted where a pointer is. */
  markAt(event: MouseEvent): Mark | undefined {
    const found = this.#find(event);
    this.#svg.style.cursor = found ? 'pointer' : '';
    return found?.mark;
  }

  /** Moves what is painted with the view; where that leads beyond it, it is painted anew, now and then. */
  follow(viewport: Viewport): void {
    this.#now = viewport;
    if (!this.#drawn) return;
    this.#place(this.#drawn);
    const { state } = this.#options.map.store;
    if (!isBeyond(this.#drawn, viewport, state.session.size!) || performance.now() - this.#paintedAt < PACE_MS) return;
    this.#keep(finish(this.#steps(state, viewport)));
    this.#draw(state);
  }

  get #svg(): SVGSVGElement {
    return this.#options.map.renderRoot.querySelector<SVGSVGElement>('.map')!;
  }

  async #update(): Promise<void> {
    const { topology, session } = this.#options.map.store.state;
    if (!topology || !session.positions || !session.size || isSmall(topology)) return this.#clear();
    if (!this.#isRead) await this.#read(this.#options.map.store.state);
    if (this.#isRead) await this.#show(this.#options.map.store.state);
  }

  /** Whether what was read is what is to be drawn. */
  get #isRead(): boolean {
    const { topology, session } = this.#options.map.store.state;
    return this.#spread?.positions === session.positions && this.#spread?.crowd.topology === topology;
  }

  /** Reads the topology and its places, a slice at a time. */
  async #read({ topology, session }: State): Promise<void> {
    const run = (this.#run += 1);
    const isWanted = () => run === this.#run;
    const crowd = this.#crowd?.topology === topology ? this.#crowd : await inSlices(readCrowd(topology!), isWanted);
    const spread = crowd && (await inSlices(spreadCrowd(crowd, session.positions!), isWanted));
    if (!spread || !isWanted()) return;
    this.#crowd = crowd;
    this.#spread = spread;
  }

  #clear(): void {
    this.#run += 1;
    this.#crowd = this.#spread = this.#shown = this.#drawn = this.#finder = undefined;
    this.#seen = [];
    this.#canvas.remove();
    this.#layer.remove();
  }

  /** Draws anew what has changed: the view of the map, or what the reader looks at. */
  async #show(state: State): Promise<void> {
    const { view, session } = state;
    const hidden = this.#options.derived.hidden(state);
    const seen = [this.#spread, hidden, session.viewport, session.size, view.selected];
    const isSame = seen.every((each, at) => each === this.#seen[at]);
    if (!isSame) {
      this.#seen = seen;
      this.#chosen = this.#choose(state, () => this.#seen === seen && this.#options.map.isConnected);
    }
    if (await this.#chosen) this.#draw(this.#options.map.store.state);
  }

  /** Resolves to whether what was chosen is still wanted. What was read, what is chosen, and what paints it, are a task each. */
  async #choose(state: State, isWanted: () => boolean): Promise<boolean> {
    await breath();
    const view = isWanted() && (await inSlices(this.#steps(state, state.session.viewport), isWanted));
    if (view) this.#keep(view);
    await breath();
    return Boolean(view) && isWanted();
  }

  /** Chooses what is drawn. */
  #steps(state: State, viewport: Viewport): Steps<View> {
    const { topology, view, session } = state;
    const box = groundOf(viewport, session.size!);
    const hidden = this.#options.derived.hidden(state);
    const first = topology!.indexOf.get(view.selected ?? '');
    return viewSteps(this.#spread!, { viewport, box, hidden, first: first === undefined ? [] : [first] });
  }

  #keep(view: View): void {
    this.#shown = view;
    this.#finder = undefined;
  }

  #draw(state: State): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#attach();
    const attention = attentionOf(shown.spread, state, this.#options.derived.faded(state));
    const frame = frameOf(shown, attention);
    this.#canvas.hidden = shown.isFew;
    if (!shown.isFew) this.#drawCanvas(state.session.size!, attention, new Set(frame.labels.labels));
    const { render, svgFrame } = this.#options.tools;
    render(svgFrame(frame), this.#layer);
    this.#drawn = shown.viewport;
    this.#place(this.#drawn);
    this.#paintedAt = performance.now();
  }

  #drawCanvas(size: Size, { near, selected }: Attention, elsewhere: ReadonlySet<unknown>): void {
    const { level, lines, labels, viewport, spread } = this.#shown!;
    const whole = { width: size.width + 2 * MARGIN, height: size.height + 2 * MARGIN };
    const ratio = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
    const [width, height] = [Math.round(whole.width * ratio), Math.round(whole.height * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    this.#canvas.style.width = `${whole.width}px`;
    this.#canvas.style.height = `${whole.height}px`;
    drawCanvas(
      this.#canvas.getContext('2d')!,
      {
        spread,
        level,
        lines,
        labels: { ...labels, labels: labels.labels.filter((label) => !elsewhere.has(label)) },
        viewport: { x: viewport.x + MARGIN, y: viewport.y + MARGIN, k: viewport.k },
        size: whole,
        ratio,
        near: nearItems(this.#shown!, near),
        isChosen: selected !== undefined,
        iconPath: this.#options.tools.iconPath,
      },
      (this.#paint ??= readPaint(this.#probe.firstElementChild as HTMLElement)),
    );
  }

  /** Canvas and elements stand where the map's own drawing does, and listen to the pointer as that does. */
  #attach(): void {
    const map = this.#svg;
    if (this.#canvas.nextSibling === map) return;
    map.before(this.#probe, this.#canvas);
    map.querySelector('.world')!.append(this.#layer);
    map.addEventListener('pointermove', this.#onMove);
    map.addEventListener('click', this.#onClick);
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (isHover(event) && this.#shown && !this.#shown.isFew)
      this.#options.map.store.update(hover(this.markAt(event) ?? elementAt(event)));
  };

  /** What stands for many opens: it is brought near. */
  readonly #onClick = (event: MouseEvent): void => {
    const box = this.#find(event)?.box;
    if (box) this.#options.viewport.show(box);
  };

  #find(event: MouseEvent): ReturnType<Finder> | undefined {
    if (!this.#shown || this.#shown.isFew) return undefined;
    const { left, top } = this.#svg.getBoundingClientRect();
    const now = this.#now ?? this.#shown.viewport;
    this.#finder ??= createFinder(this.#shown);
    return this.#finder({ x: (event.clientX - left - now.x) / now.k, y: (event.clientY - top - now.y) / now.k });
  }

  /** Puts what was painted for one view where it is in the view now. */
  #place({ x, y, k }: Viewport): void {
    const now = this.#now ?? { x, y, k };
    const scale = now.k / k;
    this.#canvas.style.transform =
      scale === 1 && now.x === x && now.y === y
        ? ''
        : `translate(${now.x - x * scale}px, ${now.y - y * scale}px) scale(${scale})`;
  }

  #onScheme(): void {
    this.#paint = undefined;
    if (this.#shown) this.#draw(this.#options.map.store.state);
  }
}
