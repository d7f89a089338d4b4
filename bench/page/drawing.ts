import { before } from './patch.js';

/** What draws a shape that can be seen, on a 2D canvas and on WebGL. */
const SHAPES = ['arc', 'ellipse', 'roundRect', 'drawImage', 'fillText'] as const;
const DRAWS = ['drawArrays', 'drawElements'] as const;
const INSTANCES = ['drawArraysInstanced', 'drawElementsInstanced'] as const;

export interface DrawingWatch {
  /** Whether a shape was drawn on a canvas of the page. */
  readonly hasDrawn: boolean;
  /** Takes the watch off, so that it costs nothing in what is measured later. */
  stop(): void;
}

const isOnPage = ({ canvas }: { readonly canvas: HTMLCanvasElement | OffscreenCanvas }) =>
  'isConnected' in canvas && canvas.isConnected;

/** Waits for the first shape on a canvas. What is drawn in a worker, or as SVG, it does not see. */
export function watchDrawing(): DrawingWatch {
  let hasDrawn = false;
  const flat = (context: CanvasRenderingContext2D) => void (hasDrawn ||= isOnPage(context));
  const deep = (context: WebGLRenderingContext | WebGL2RenderingContext) => {
    // Anything else than the canvas itself is not seen.
    if (!hasDrawn && isOnPage(context)) hasDrawn = context.getParameter(context.FRAMEBUFFER_BINDING) === null;
  };
  const undo = [
    ...SHAPES.map((name) => before(CanvasRenderingContext2D.prototype, name, flat)),
    before(CanvasRenderingContext2D.prototype, 'fill', (context, [path]) => path instanceof Path2D && flat(context)),
    ...DRAWS.map((name) => before(WebGLRenderingContext.prototype, name, deep)),
    ...[...DRAWS, ...INSTANCES].map((name) => before(WebGL2RenderingContext.prototype, name, deep)),
  ];
  return {
    get hasDrawn() {
      return hasDrawn;
    },
    stop: () => undo.forEach((act) => act()),
  };
}
