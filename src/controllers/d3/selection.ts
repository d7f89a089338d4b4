// Stands in for d3-selection: the few methods that d3-zoom and d3-drag call, over any event targets, with the same meaning.

type Target = EventTarget & { __on?: Listening[]; [key: string]: unknown };
type Handler = (this: Target, event: Event, datum: unknown) => void;

interface Listening {
  readonly type: string;
  readonly name: string;
  readonly listener: (event: Event) => void;
  readonly options: AddEventListenerOptions | boolean | undefined;
}

const parse = (typenames: string) =>
  typenames
    .trim()
    .split(/\s+/)
    .map((typename) => {
      const dot = typename.indexOf('.');
      return dot < 0 ? { type: typename, name: '' } : { type: typename.slice(0, dot), name: typename.slice(dot + 1) };
    });

class Selection {
  readonly #targets: readonly Target[];

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
  }

  selection(): this {
    return this;
  }

  interrupt(): this {
    return this;
  }

  each(call: (this: Target, datum: unknown) => void): this {
    for (const target of this.#targets) call.call(target, target['__data__']);
    return this;
  }

  call(behave: (selection: this, ...rest: unknown[]) => void, ...rest: unknown[]): this {
    behave(this, ...rest);
    return this;
  }

  filter(isKept: (this: Target) => boolean): Selection {
    return new Selection(this.#targets.filter((target) => isKept.call(target)));
  }

  datum(): unknown {
    return this.#targets[0]?.['__data__'];
  }

  /** A function is called for its value, as in d3: with the element as `this`. */
  property(key: string, value: unknown): this {
    return this.each(function () {
      this[key] = typeof value === 'function' ? (value as (this: Target) => unknown).call(this) : value;
    });
  }

  style(key: string, value: string): this {
    return this.each(function () {
      if (this instanceof SVGElement) this.style.setProperty(key, value);
    });
  }

  /** "wheel.zoom" adds, with null it removes; ".zoom" with null removes all of that name. */
  on(typenames: string, handler: Handler | null, options?: AddEventListenerOptions | boolean): this {
    return this.each(function (datum) {
      for (const { type, name } of parse(typenames)) {
        remove(this, type, name);
        if (handler) add(this, { type, name, options, listener: (event) => handler.call(this, event, datum) });
      }
    });
  }
}

function add(target: Target, listening: Listening): void {
  target.addEventListener(listening.type, listening.listener, listening.options);
  (target.__on ??= []).push(listening);
}

function remove(target: Target, type: string, name: string): void {
  target.__on = (target.__on ?? []).filter((each) => {
    const isMeant = each.name === name && (type === '' || each.type === type);
    if (isMeant) target.removeEventListener(each.type, each.listener, each.options);
    return !isMeant;
  });
}

export const select = (target: EventTarget): Selection => new Selection([target as Target]);

/** Where a pointer or a touch is, as an SVG element or another one sees it. */
export function pointer(
  event: { clientX: number; clientY: number; currentTarget?: EventTarget | null; sourceEvent?: never },
  node = event.currentTarget,
): [number, number] {
  if (node instanceof SVGSVGElement) {
    const matrix = node.getScreenCTM();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix?.inverse());
    return [x, y];
  }
  return [event.clientX, event.clientY];
}
