// Stands in for d3-selection: the few methods that d3-zoom calls, on one event target, with the same meaning.

type Handler = (event: Event, datum: unknown) => void;

interface Listening {
  readonly type: string;
  readonly handler: Handler;
  readonly listener: (event: Event) => void;
  readonly options: AddEventListenerOptions | boolean | undefined;
}

/** By target, then by d3's name for it, such as "wheel.zoom". */
const listenings = new WeakMap<EventTarget, Map<string, Listening>>();

class Selection {
  readonly #target: EventTarget | undefined;

  constructor(target?: EventTarget) {
    this.#target = target;
  }

  filter(isKept: (this: EventTarget) => boolean): Selection {
    return this.#target && isKept.call(this.#target) ? this : new Selection();
  }

  /** Nothing is bound to data here. */
  datum(): void {}

  /** A function is called for its value, as in d3: with the element as `this`. */
  property(key: string, value: (this: EventTarget) => unknown): this {
    if (this.#target) Object.assign(this.#target, { [key]: value.call(this.#target) });
    return this;
  }

  style(key: string, value: string): this {
    if (this.#target instanceof SVGElement) this.#target.style.setProperty(key, value);
    return this;
  }

  /** Sets the listeners of these names; null removes them; without a second argument, the first one's is returned. */
  on(names: string, handler?: Handler | null, options?: AddEventListenerOptions | boolean): unknown {
    const target = this.#target;
    if (!target) return this;
    const all = listenings.get(target) ?? new Map<string, Listening>();
    listenings.set(target, all);
    if (handler === undefined) return all.get(names)?.handler;
    for (const name of names.split(' ')) {
      const old = all.get(name);
      if (old) target.removeEventListener(old.type, old.listener, old.options);
      all.delete(name);
      if (!handler) continue;
      const type = name.split('.')[0]!;
      const listener = (event: Event) => handler.call(target, event, undefined);
      target.addEventListener(type, listener, options);
      all.set(name, { type, handler, listener, options });
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
