import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { centre, fit, SCALES, type Box, type Viewport } from '../scene/viewport.js';
import { look, rest } from '../state/actions.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';

/** What the controller needs of its map. */
export interface ViewportOptions {
  /** True: a plain wheel zooms and one finger moves the map; false: they scroll the page. */
  isGreedy(): boolean;
  /** The box that fit() shows. */
  bounds(): Box | undefined;
  /** A plain wheel was turned over a map that leaves it to the page. */
  onPlainWheel(): void;
  /** The reader has moved the view, and it has come to rest. */
  onMoved(viewport: Viewport): void;
}

/** How long the view glides, ms; at once where motion is not wanted. */
const GLIDE_MS = 180;
/** How much one press of a zoom button scales. */
export const ZOOM_STEP = 1.4;

/**
 * Zoom and pan by d3-zoom, which keeps the transform on the <svg>; every move goes through it, so the two cannot differ.
 * Moves write one attribute; labels are placed anew at rest.
 */
export class ViewportController implements ReactiveController {
  readonly #store: Store;
  readonly #options: ViewportOptions;
  readonly #zoom: ZoomBehavior<SVGSVGElement, unknown>;
  #svg: SVGSVGElement | undefined;
  #world: SVGGElement | undefined;
  #stop: (() => void) | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost, store: Store, options: ViewportOptions) {
    this.#store = store;
    this.#options = options;
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .extent((): [[number, number], [number, number]] => [[0, 0], this.#size()])
      .scaleExtent([SCALES.least, SCALES.most])
      .filter((event: Event) => this.#accepts(event))
      .wheelDelta(wheelDelta)
      .on('start', () => this.#svg?.classList.add('is-moving'))
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => this.#onZoom(event))
      .on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => this.#onEnd(event));
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#store.subscribe((state, before) => this.#onChange(state, before));
    if (this.#svg) this.#bind(this.#svg);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    cancelAnimationFrame(this.#frame);
    if (!this.#svg) return;
    select(this.#svg).on('.zoom', null);
    this.#svg.removeEventListener('wheel', this.#onWheel);
  }

  /** Takes over the <svg> and the <g> in it that holds the world. */
  attach(svg: SVGSVGElement, world: SVGGElement): void {
    if (this.#svg === svg) return;
    this.#svg = svg;
    this.#world = world;
    this.#bind(svg);
  }

  /** Shows the whole map. */
  fit(isAtOnce = false): void {
    const target = this.#fitted();
    if (target) this.#go(target, { isAtOnce, moved: false });
  }

  /** Zooms about the middle of the map. */
  zoomBy(factor: number): void {
    const [width, height] = this.#size();
    const { x, y, k } = this.#store.state.session.viewport;
    const to = Math.min(SCALES.most, Math.max(SCALES.least, k * factor));
    const scale = to / k;
    this.#go(
      { k: to, x: width / 2 - (width / 2 - x) * scale, y: height / 2 - (height / 2 - y) * scale },
      { moved: true },
    );
  }

  /** Moves the view by CSS pixels. */
  panBy(dx: number, dy: number): void {
    const { x, y, k } = this.#store.state.session.viewport;
    this.#go({ x: x + dx, y: y + dy, k }, { moved: true });
  }

  /** Brings a box of the world to the middle, near enough to read. */
  zoomTo(box: Box): void {
    const [width, height] = this.#size();
    const k = Math.max(1, Math.min(1.6, width / (box.width * 2 || 1), height / (box.height * 2 || 1)));
    this.#go(centre(box, { width, height }, k), { moved: true });
  }

  #bind(svg: SVGSVGElement): void {
    select(svg).call(this.#zoom).on('dblclick.zoom', null);
    svg.addEventListener('wheel', this.#onWheel, { passive: true });
  }

  #size(): [number, number] {
    const { width, height } = this.#store.state.session.size ?? { width: 0, height: 0 };
    return [width, height];
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if (!this.#accepts(event)) this.#options.onPlainWheel();
  };

  #accepts(event: Event): boolean {
    const isGreedy = this.#options.isGreedy();
    if (event instanceof WheelEvent) return isGreedy || event.ctrlKey || event.metaKey;
    if (event.type.startsWith('touch'))
      return isGreedy || ('touches' in event && (event.touches as TouchList).length > 1);
    return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
  }

  /** Fits what is new, as long as the reader has not moved. */
  #onChange(state: State, before: State): void {
    const { session, topology, view } = state;
    const old = before.session;
    const isFilled = topology !== before.topology && !session.moved;
    const isOther =
      session.positions !== old.positions || session.size !== old.size || view.sites !== before.view.sites;
    if (session.moved || !session.positions || !(isOther || isFilled)) return;
    const isFiltered = view.sites !== before.view.sites && session.positions === old.positions;
    this.fit(!isFiltered);
  }

  #fitted(): Viewport | undefined {
    const box = this.#options.bounds();
    const [width, height] = this.#size();
    if (!box || width === 0 || height === 0) return undefined;
    return fit(box, { width, height }, Math.min(18, width * 0.025));
  }

  #go(target: Viewport, { isAtOnce = false, moved }: { isAtOnce?: boolean; moved: boolean }): void {
    cancelAnimationFrame(this.#frame);
    const from = this.#store.state.session.viewport;
    if (isAtOnce || matchMedia('(prefers-reduced-motion: reduce)').matches || !this.#svg)
      return this.#put(target, moved, true);
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
      const eased = 1 - (1 - share) * (1 - share);
      const mix = (a: number, b: number) => a + (b - a) * eased;
      this.#put(
        share === 1 ? target : { x: mix(from.x, target.x), y: mix(from.y, target.y), k: mix(from.k, target.k) },
        moved,
        share === 1,
      );
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Through d3-zoom once it has the <svg>, straight to the store before. */
  #put(viewport: Viewport, moved: boolean, isLast: boolean): void {
    this.#store.update(look(viewport, moved));
    if (this.#svg) {
      const { x, y, k } = viewport;
      // d3-zoom keeps its transform here; its documentation names the property.
      Object.assign(this.#svg, { __zoom: zoomIdentity.translate(x, y).scale(k) });
      this.#paint(viewport);
    }
    if (!isLast) return;
    this.#store.update(rest);
    if (moved) this.#options.onMoved(viewport);
  }

  #onZoom({ transform: { x, y, k } }: D3ZoomEvent<SVGSVGElement, unknown>): void {
    this.#store.update(look({ x, y, k }, true));
    this.#paint({ x, y, k });
  }

  #onEnd({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>): void {
    this.#svg?.classList.remove('is-moving');
    this.#store.update(rest);
    if (sourceEvent) this.#options.onMoved(this.#store.state.session.viewport);
  }

  #paint({ x, y, k }: Viewport): void {
    this.#world?.setAttribute('transform', transformOf({ x, y, k }));
  }
}

/** The viewport as the world's `transform`. */
export const transformOf = ({ x, y, k }: Viewport): string => `translate(${x} ${y}) scale(${k})`;

/** d3-zoom's own, with a trackpad's pinch (a wheel with ctrlKey) ten times as strong on every platform. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
  return -event.deltaY * unit * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 10 : 1);
}
