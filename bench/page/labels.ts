import { before } from './patch.js';

/** CSS pixels of the page. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelWatch {
  /** Boxes of the texts that canvases of the page show now. */
  boxes(): Box[];
  stop(): void;
}

/** Notes where text is drawn on 2D canvases, from now on. A canvas that is cleared shows none. */
export function watchLabels(): LabelWatch {
  const drawn = new Map<HTMLCanvasElement, Box[]>();
  const { prototype } = CanvasRenderingContext2D;
  const undo = [
    before(prototype, 'fillText', (context, [text, x, y]) => {
      const { canvas } = context;
      if (!canvas.isConnected) return;
      const box = boxOf(context, String(text), Number(x), Number(y));
      const boxes = drawn.get(canvas) ?? [];
      boxes.push(box);
      drawn.set(canvas, boxes);
    }),
    before(prototype, 'clearRect', ({ canvas }, [, , width, height]) => {
      if (Number(width) * Number(height) >= (canvas.width * canvas.height) / 4) drawn.delete(canvas);
    }),
  ];
  return {
    boxes: () => [...drawn].flatMap(([canvas, boxes]) => boxes.map((box) => onPage(canvas, box))),
    stop: () => undo.forEach((act) => act()),
  };
}

/** In the canvas's own pixels. */
function boxOf(context: CanvasRenderingContext2D, text: string, x: number, y: number): Box {
  const size = context.measureText(text);
  const { a, d, e, f } = context.getTransform();
  return {
    left: a * (x - size.actualBoundingBoxLeft) + e,
    right: a * (x + size.actualBoundingBoxRight) + e,
    top: d * (y - size.actualBoundingBoxAscent) + f,
    bottom: d * (y + size.actualBoundingBoxDescent) + f,
  };
}

function onPage(canvas: HTMLCanvasElement, { left, right, top, bottom }: Box): Box {
  const { x, y, width, height } = canvas.getBoundingClientRect();
  const [kx, ky] = [width / canvas.width, height / canvas.height];
  return { left: x + left * kx, right: x + right * kx, top: y + top * ky, bottom: y + bottom * ky };
}

/** Where texts of the DOM stand, those that are not shown left out: what is filled, without halo. */
export const boxesOf = (texts: readonly SVGGraphicsElement[]): Box[] =>
  texts
    .filter((text) => text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((text) => {
      const { x, y, width, height } = text.getBBox();
      const { a: k, e, f } = text.getScreenCTM()!;
      return { left: x * k + e, right: (x + width) * k + e, top: y * k + f, bottom: (y + height) * k + f };
    });

/** Pairs of boxes that share more than a pixel each way. */
export function overlapping(boxes: readonly Box[]): number {
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  let pairs = 0;
  for (const [at, a] of sorted.entries())
    for (let other = at + 1; other < sorted.length && sorted[other]!.left < a.right - 1; other += 1)
      if (a.top < sorted[other]!.bottom - 1 && sorted[other]!.top < a.bottom - 1) pairs += 1;
  return pairs;
}
