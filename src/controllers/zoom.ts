import { select } from 'd3-selection';
import { zoom, ZoomTransform, type D3ZoomEvent } from 'd3-zoom';
import type { Viewport } from '../scene/viewport.js';

/** What gestures may do, and what they lead to. */
export interface ZoomOptions {
  /** Least and greatest scale; asked for when a gesture begins. */
  readonly scales: () => [least: number, most: number];
  /** Whether a gesture is for the map. */
  readonly accepts: (event: Event) => boolean;
  readonly onStart: () => void;
  readonly onZoom: (viewport: Viewport) => void;
  readonly onEnd: () => void;
}

/** As far as a mouse may tremble in a click, CSS pixels; d3-zoom cut to what is used has the same for the click itself. */
const TREMOR = 4;

type ZoomEvent = Pick<D3ZoomEvent<SVGSVGElement, unknown>, 'transform'>;

/** A view as d3-zoom wants to find it in `__zoom` of an element. */
export type Keep = (viewport: Viewport) => Viewport;

/** Lets d3-zoom hear the wheel, the mouse and the fingers on an <svg>. Loaded when it is first pointed at. */
export function zooming(svg: SVGSVGElement, { scales, accepts, onStart, onZoom, onEnd }: ZoomOptions): Keep {
  let isPress = false;
  // The view when the mouse was pressed, until it has gone further than a click trembles.
  let from: ZoomTransform | undefined;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .filter((event: Event) => {
      behaviour.scaleExtent(scales());
      const isAccepted = accepts(event);
      isPress = event.type === 'mousedown';
      // At its least and greatest scale d3-zoom leaves the wheel to the page, which would be zoomed itself.
      if (isAccepted && (event as WheelEvent).ctrlKey) event.preventDefault();
      return isAccepted;
    })
    .wheelDelta(wheelDelta)
    .on('start', ({ transform }: ZoomEvent) => {
      from = isPress ? transform : undefined;
      onStart();
    })
    .on('zoom', ({ transform }: ZoomEvent) => {
      if (from && Math.hypot(transform.x - from.x, transform.y - from.y) <= TREMOR) return;
      from = undefined;
      onZoom(transform);
    })
    .on('end', () => {
      if (from) Object.assign(svg, { __zoom: from });
      onEnd();
    });
  behaviour(select(svg));
  return ({ x, y, k }) => new ZoomTransform(k, x, y);
}

/** d3-zoom's own, with a trackpad's pinch (a wheel with ctrlKey) ten times as strong on every platform. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
  return -event.deltaY * unit * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 10 : 1);
}
