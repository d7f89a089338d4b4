import type { LitElement, ReactiveController } from 'lit';
import {
  centre,
  fit,
  fitRoom,
  SCALES,
  wayInto,
  type Box,
  type Point,
  type Size,
  type Viewport,
} from '../scene/viewport.js';
import { look } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { awaitGestures } from './gestures.js';
import type { Keep } from './zoom.js';

/** What the controller needs of its map. */
export interface ViewportOptions {
  /** True: a plain wheel zooms and one finger moves the map; false: they scroll the page. */
  isGreedy(): boolean;
  /** The box that fit() shows. */
  bounds(): Box | undefined;
  /** The view is elsewhere, maybe on its way. */
  onMoving(viewport: Viewport): void;
  /** The reader has moved the view, and it has come to rest. */
  onMoved(viewport: Viewport): void;
}

/** How long the view glides, ms; at once where motion is not wanted. */
const GLIDE_MS = 180;
/** How much one press of a zoom button scales. */
export const ZOOM_STEP = 1.4;

/**
 * Moves the view, for gestures by d3-zoom. The view on its way has one home, on the <svg>, where d3-zoom keeps it, too; so the
 * two cannot differ. A move writes one attribute; the store hears of it when the view has come to rest.
 */
export class ViewportController implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: Store;
  readonly #options: ViewportOptions;
  /** Least scale: all of a large map is smaller than what is usual. Set when the map is fitted. */
  #least: number = SCALES.least;
  #svg: SVGSVGElement | null = null;
  #frame = 0;
  #loading: Promise<void> | undefined;
  /** What d3-zoom makes of a view, as soon as it is there. */
  #kept: Keep = (viewport) => viewport;

  constructor(host: LitElement, store: Store, options: ViewportOptions) {
    this.#host = host;
    this.#store = store;
    this.#options = options;
    host.addController(this);
  }

  /** Takes over the <svg> as soon as it is there. */
  hostUpdated(): void {
    if (this.#svg) return;
    this.#svg = this.#host.renderRoot.querySelector<SVGSVGElement>('.map')!;
    this.#keep(this.#store.state.session.viewport);
    awaitGestures(
      this.#svg,
      (event) => this.accepts(event),
      () => (this.#loading ??= this.#load()),
    );
  }

  async #load(): Promise<void> {
    const { zooming } = await import('./zoom.js');
    this.#kept = zooming(this.#svg!, {
      scales: () => [this.#least, SCALES.most],
      accepts: (event) => this.accepts(event),
      onStart: () => cancelAnimationFrame(this.#frame),
      onZoom: (viewport) => this.#paint(viewport),
      onEnd: () => this.#rest(true),
    });
    this.#keep(this.#viewport);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Whether a gesture is for the map, not for the page. */
  accepts(event: Event): boolean {
    const isGreedy = this.#options.isGreedy();
    if ('touches' in event) return isGreedy || (event.touches as TouchList).length > 1;
    const { type, ctrlKey, metaKey, button } = event as MouseEvent;
    return type === 'wheel' ? isGreedy || ctrlKey || metaKey : button === 0 && !ctrlKey;
  }

  /** Shows the whole map; nothing to show, nothing to do. */
  fit(isAtOnce = false): void {
    const box = this.#options.bounds();
    const { size } = this.#store.state.session;
    if (!box || !size) return;
    const to = this.#fitted(box, size);
    // Who sees the whole of a large map may zoom from there.
    this.#least = Math.min(SCALES.least, to.k);
    this.#go(to, false, isAtOnce);
  }

  /** Shows a box of the world as large as it fits. */
  show(box: Box): void {
    this.#go(this.#fitted(box, this.#size), true);
  }

  #fitted(box: Box, size: Size): Viewport {
    return fit(box, size, fitRoom(size));
  }

  /** Zooms about the middle of the map. */
  zoomBy(factor: number): void {
    const { width, height } = this.#size;
    const { x, y, k } = this.#viewport;
    const to = Math.min(SCALES.most, Math.max(this.#least, k * factor));
    const moved = (at: number, room: number) => room / 2 - ((room / 2 - at) * to) / k;
    this.#go({ x: moved(x, width), y: moved(y, height), k: to }, true);
  }

  /** Moves the drawing, CSS pixels. */
  panBy(way: Point): void {
    const { x, y, k } = this.#viewport;
    this.#go({ x: x + way.x, y: y + way.y, k }, true);
  }

  /** Brings a box of the world to the middle of what is not covered from below (CSS pixels), near enough to read. */
  zoomTo(box: Box, covered: number): void {
    const { width, height } = this.#size;
    const room = { width, height: height - covered };
    const k = Math.max(1, Math.min(1.6, width / (2 * box.width), room.height / (2 * box.height)));
    // The page's move: it says so to nobody, but stays.
    this.#go(centre(box, room, k), true, undefined, false);
  }

  /** Moves the view as far as it takes to see a box of the world above what covers the lower edge, in CSS pixels. */
  reveal(box: Box, covered: number): void {
    const { width, height } = this.#size;
    const { x, y, k } = this.#viewport;
    const way = wayInto({ x, y, k }, { width, height: height - covered }, box);
    // Not the reader's move: whether he has moved stays as it is.
    if (way.x || way.y) this.#go({ x: x + way.x, y: y + way.y, k }, this.#store.state.session.moved);
  }

  get #size(): Size {
    return this.#store.state.session.size ?? { width: 0, height: 0 };
  }

  /** The view now, maybe on its way; the documentation of d3-zoom names the property. */
  get #viewport(): Viewport {
    return (this.#svg as unknown as { __zoom: Viewport }).__zoom;
  }

  #go(
    to: Viewport,
    moved: boolean,
    isAtOnce = matchMedia('(prefers-reduced-motion: reduce)').matches,
    isTold = moved,
  ): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#svg) return;
    const from = this.#viewport;
    const start = performance.now();
    const step = (now: number) => {
      const left = Math.min(1, Math.max(0, 1 - (now - start) / GLIDE_MS)) ** 2;
      const mix = (key: keyof Viewport) => to[key] + (from[key] - to[key]) * left;
      this.#paint({ x: mix('x'), y: mix('y'), k: mix('k') });
      if (left > 0) this.#frame = requestAnimationFrame(step);
      else this.#rest(moved, isTold);
    };
    step(isAtOnce ? Infinity : start);
  }

  #keep(viewport: Viewport): void {
    Object.assign(this.#svg!, { __zoom: this.#kept(viewport) });
  }

  #paint(viewport: Viewport): void {
    this.#keep(viewport);
    this.#svg!.querySelector('.world')!.setAttribute('transform', transformOf(viewport));
    this.#options.onMoving(viewport);
  }

  #rest(moved: boolean, isTold = moved): void {
    const { x, y, k } = this.#viewport;
    // A click is a gesture that moves nothing.
    if (moved && transformOf({ x, y, k }) === transformOf(this.#store.state.session.viewport)) return;
    this.#store.update(look({ x, y, k }, moved));
    if (isTold) this.#options.onMoved({ x, y, k });
  }
}

/** The viewport as the world's `transform`. */
export const transformOf = ({ x, y, k }: Viewport): string => `translate(${x} ${y}) scale(${k})`;
