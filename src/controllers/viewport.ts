import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { LitElement, ReactiveController } from 'lit';
import { centre, fit, SCALES, wayInto, type Box, type Size, type Viewport } from '../scene/viewport.js';
import { look } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** What the controller needs of its map. */
export interface ViewportOptions {
  /** True: a plain wheel zooms and one finger moves the map; false: they scroll the page. */
  isGreedy(): boolean;
  /** The box that fit() shows. */
  bounds(): Box | undefined;
  /** The reader has moved the view, and it has come to rest. */
  onMoved(viewport: Viewport): void;
}

type Zoomed = D3ZoomEvent<SVGSVGElement, unknown>;

/** How long the view glides, ms; at once where motion is not wanted. */
const GLIDE_MS = 180;
/** How much one press of a zoom button scales. */
export const ZOOM_STEP = 1.4;

/**
 * Zoom and pan by d3-zoom, which keeps the transform on the <svg>; every move goes through it, so the two cannot differ.
 * A move writes one attribute; the store hears of it when the view has come to rest.
 */
export class ViewportController implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: Store;
  readonly #options: ViewportOptions;
  #svg: SVGSVGElement | null = null;
  #frame = 0;

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
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SCALES.least, SCALES.most])
      .filter((event: Event) => this.accepts(event))
      .wheelDelta(wheelDelta)
      .on('start', () => cancelAnimationFrame(this.#frame))
      .on('zoom', ({ transform }: Zoomed) => this.#paint(transform))
      .on('end', () => this.#rest(true));
    behaviour(select(this.#svg));
    this.#keep(this.#store.state.session.viewport);
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
    if (box && size) this.#go(fit(box, size, Math.min(18, size.width * 0.025)), false, isAtOnce);
  }

  /** Zooms about the middle of the map. */
  zoomBy(factor: number): void {
    const { width, height } = this.#size;
    const { x, y, k } = this.#viewport;
    const to = Math.min(SCALES.most, Math.max(SCALES.least, k * factor));
    const moved = (at: number, room: number) => room / 2 - ((room / 2 - at) * to) / k;
    this.#go({ x: moved(x, width), y: moved(y, height), k: to }, true);
  }

  /** Brings a box of the world to the middle of what is not covered from below (CSS pixels), near enough to read. */
  zoomTo(box: Box, covered: number): void {
    const { width, height } = this.#size;
    const room = { width, height: height - covered };
    const k = Math.max(1, Math.min(1.6, width / (2 * box.width), room.height / (2 * box.height)));
    this.#go(centre(box, room, k), true);
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

  /** The view now, maybe on its way. d3-zoom keeps it here; its documentation names the property. */
  get #viewport(): Viewport {
    return (this.#svg as unknown as { __zoom: Viewport }).__zoom;
  }

  #go(to: Viewport, moved: boolean, isAtOnce = matchMedia('(prefers-reduced-motion: reduce)').matches): void {
    cancelAnimationFrame(this.#frame);
    if (!this.#svg) return;
    const from = this.#viewport;
    const start = performance.now();
    const step = (now: number) => {
      const left = Math.min(1, Math.max(0, 1 - (now - start) / GLIDE_MS)) ** 2;
      const mix = (key: keyof Viewport) => to[key] + (from[key] - to[key]) * left;
      this.#paint({ x: mix('x'), y: mix('y'), k: mix('k') });
      if (left > 0) this.#frame = requestAnimationFrame(step);
      else this.#rest(moved);
    };
    step(isAtOnce ? Infinity : start);
  }

  #keep({ x, y, k }: Viewport): void {
    Object.assign(this.#svg!, { __zoom: new ZoomTransform(k, x, y) });
  }

  #paint({ x, y, k }: Viewport): void {
    this.#keep({ x, y, k });
    this.#svg!.querySelector('.world')!.setAttribute('transform', transformOf({ x, y, k }));
  }

  #rest(moved: boolean): void {
    const { x, y, k } = this.#viewport;
    // A click is a gesture that moves nothing.
    if (moved && transformOf({ x, y, k }) === transformOf(this.#store.state.session.viewport)) return;
    this.#store.update(look({ x, y, k }, moved));
    if (moved) this.#options.onMoved({ x, y, k });
  }
}

/** The viewport as the world's `transform`. */
export const transformOf = ({ x, y, k }: Viewport): string => `translate(${x} ${y}) scale(${k})`;

/** d3-zoom's own, with a trackpad's pinch (a wheel with ctrlKey) ten times as strong on every platform. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
  return -event.deltaY * unit * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 10 : 1);
}
