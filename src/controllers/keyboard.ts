import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nodeTowards, type Direction } from '../scene/walk.js';
import { focus } from '../state/actions.js';
import type { Hidden } from '../state/derived.js';
import type { MarkRef } from '../state/state.js';
import type { Store } from '../state/store.js';

/** What keys do beside moving the focus. */
export interface KeyboardOptions {
  onPick(mark: MarkRef | undefined): void;
  zoomBy(factor: number): void;
  fit(): void;
  /** The focus has moved: bring it into view. */
  onFocus(mark: MarkRef): void;
  hidden(): Hidden;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The map is one Tab stop; inside it, keys move a roving focus from mark to mark. */
export class KeyboardController implements ReactiveController {
  readonly #store: Store;
  readonly #options: KeyboardOptions;
  #svg: SVGSVGElement | undefined;
  /** Where the reader came from, for Backspace. */
  #trail: MarkRef[] = [];

  constructor(host: ReactiveControllerHost, store: Store, options: KeyboardOptions) {
    this.#store = store;
    this.#options = options;
    host.addController(this);
  }

  attach(svg: SVGSVGElement): void {
    if (this.#svg === svg) return;
    this.#svg = svg;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#svg?.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    this.#svg?.removeEventListener('keydown', this.#onKey);
    this.#trail = [];
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const key = event.altKey ? `Alt+${event.key}` : event.key;
    const arrow = ARROWS[key];
    const act = arrow ? () => this.#walk(arrow) : this.#keys[key];
    if (!act || !this.#store.state.topology?.nodes.length) return;
    if (act(event) !== false) event.preventDefault();
  };

  /** False: the key is left to the page. */
  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => void | false>> = {
    Enter: () => this.#enter(),
    ' ': () => this.#enter(),
    Escape: () => this.#escape(),
    Home: () => this.#end(false),
    End: () => this.#end(true),
    e: () => this.#cycle(1),
    E: () => this.#cycle(-1),
    'Alt+ArrowRight': () => this.#cycle(1),
    'Alt+ArrowLeft': () => this.#cycle(-1),
    Backspace: () => this.#back(),
    '+': () => this.#options.zoomBy(1.4),
    '=': () => this.#options.zoomBy(1.4),
    '-': () => this.#options.zoomBy(1 / 1.4),
    '0': () => this.#options.fit(),
  };

  #go(mark: MarkRef): void {
    this.#store.update(focus(mark));
    this.#options.onFocus(mark);
  }

  get #focused(): MarkRef | undefined {
    return this.#store.state.session.focused;
  }

  /** Nodes in sight, by index. */
  #nodes(): number[] {
    const hidden = this.#options.hidden().nodes;
    return (this.#store.state.topology?.nodes ?? []).flatMap((_, index) => (hidden.has(index) ? [] : [index]));
  }

  #walk(direction: Direction): void {
    const { positions } = this.#store.state.session;
    const from = this.#nodeOfFocus();
    if (!positions) return;
    if (from === undefined) return this.#end(false);
    const next = nodeTowards(positions, from, direction, this.#options.hidden().nodes);
    if (next !== undefined) this.#go({ of: 'node', index: next });
  }

  /** The focused node, or the one whose edges are cycled. */
  #nodeOfFocus(): number | undefined {
    const focused = this.#focused;
    if (focused?.of !== 'edge') return focused?.index;
    const last = this.#trail.at(-1);
    return last?.of === 'node' ? last.index : undefined;
  }

  #end(isLast: boolean): void {
    const index = this.#nodes().at(isLast ? -1 : 0);
    this.#trail = [];
    if (index !== undefined) this.#go({ of: 'node', index });
  }

  #cycle(step: number): void {
    const { topology } = this.#store.state;
    const focused = this.#focused;
    const node = this.#nodeOfFocus();
    if (!topology || node === undefined) return;
    const hidden = this.#options.hidden().edges;
    const edges = topology.edgesOf
      .get(topology.nodes[node]!.id)!
      .map((edge) => topology.edges.indexOf(edge))
      .filter((edge) => !hidden.has(edge));
    if (edges.length === 0) return;
    const at = focused?.of === 'edge' ? edges.indexOf(focused.index) : step > 0 ? -1 : 0;
    if (focused?.of === 'node') this.#trail.push(focused);
    this.#go({ of: 'edge', index: edges[(at + step + edges.length) % edges.length]! });
  }

  /** Enter on a node selects it; on an edge it follows it to the other end. */
  #enter(): void | false {
    const focused = this.#focused;
    const { topology } = this.#store.state;
    if (!focused || !topology) return false;
    if (focused.of === 'node') return this.#options.onPick(focused);
    const { source, target } = topology.edges[focused.index]!;
    const [a, b] = [topology.indexOf.get(source)!, topology.indexOf.get(target)!];
    this.#go({ of: 'node', index: this.#nodeOfFocus() === a ? b : a });
  }

  #back(): void | false {
    const last = this.#trail.pop();
    if (!last) return false;
    this.#go(last);
  }

  /** One level up: from an edge to its node, from a selection to none. */
  #escape(): void | false {
    if (this.#focused?.of === 'edge') return this.#back();
    if (this.#store.state.view.selected === undefined) return false;
    this.#options.onPick(undefined);
  }
}
