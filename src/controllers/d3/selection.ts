// Stands in for d3-selection: the one method that d3-zoom calls, on one event target, with the same meaning.

type Handler = (this: EventTarget, event: Event) => void;
type Options = AddEventListenerOptions | boolean;

/** By target, then by d3's name for it, such as "wheel.zoom": how to end it. */
const listening = new WeakMap<EventTarget, Map<string, () => void>>();

class Selection {
  readonly #target: EventTarget;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /** Sets the listeners of these names; null removes them. */
  on(names: string, handler: Handler | null, options?: Options): this {
    const target = this.#target;
    const ends = listening.get(target) ?? new Map<string, () => void>();
    listening.set(target, ends);
    for (const name of names.split(' ')) {
      const type = name.split('.')[0]!;
      ends.get(name)?.();
      if (handler) target.addEventListener(type, handler, options);
      ends.set(name, () => target.removeEventListener(type, handler, options));
    }
    return this;
  }
}

export const select = (target: EventTarget): Selection => new Selection(target);

/** Where a pointer or a touch is, as an <svg> sees it. */
export function pointer({ clientX, clientY, currentTarget }: MouseEvent, node = currentTarget): [number, number] {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform((node as SVGSVGElement).getScreenCTM()?.inverse());
  return [x, y];
}
