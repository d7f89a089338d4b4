import { idsAround } from '../graph/around.js';
import type { Hidden, TopologyFilter } from '../graph/filter.js';
import type { Topology } from '../model/topology.js';
import type { Point } from '../scene/viewport.js';
import { nodeTowards, type Direction } from '../scene/walk.js';
import { markOf, type Mark, type MarkParts } from '../state/marks.js';
import type { Store } from '../state/store.js';
import { TypeAhead } from './type-ahead.js';

/** What zooms the map. */
export interface Zooming {
  zoomBy(factor: number): void;
  /** Moves the drawing, CSS pixels. */
  panBy(way: Point): void;
  fit(): void;
}

/** What keys do, and what the page has loaded already: handed in, so that this is one file of its own. */
export interface KeyboardOptions {
  readonly pick: (mark: Mark | undefined) => void;
  /** Moves the focus, and brings it into view. */
  readonly focus: (mark: Mark) => void;
  readonly viewport: Zooming;
  /** Lists the keys. */
  readonly help: () => void;
  /** Opens the search. */
  readonly search: () => void;
  /** Filters otherwise, and tells the page. */
  readonly refine: (change: Partial<TopologyFilter>) => void;
  readonly hidden: () => Hidden;
  readonly partsOf: (mark: Mark) => MarkParts;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** How much one press of + scales. */
const STEP = 1.4;
/** Most steps round a node. */
const MOST_AROUND = 3;
/** How far one press with Shift moves the view, CSS pixels. */
const PAN = 80;
const WAYS: Readonly<Record<Direction, Point>> = {
  left: { x: PAN, y: 0 },
  right: { x: -PAN, y: 0 },
  up: { x: 0, y: PAN },
  down: { x: 0, y: -PAN },
};

/** The map is one Tab stop; inside it, keys move a roving focus from mark to mark. Loaded when the map is first focused. */
export class Keyboard {
  readonly #store: Store;
  readonly #options: KeyboardOptions;
  /** Where the reader came from, for Backspace. */
  #trail: Mark[] = [];
  #topology: Topology | undefined;
  readonly #typed = new TypeAhead();
  /** The node that was kept with what is round it, how far, and the filter that says so. */
  #kept: { readonly id: string; readonly depth: number; readonly only: readonly string[] } | undefined;

  constructor(store: Store, options: KeyboardOptions) {
    this.#store = store;
    this.#options = options;
  }

  readonly press = (event: KeyboardEvent): void => {
    const { topology, session } = this.#store.state;
    // Before a large map is laid out there is nothing to walk on.
    if (event.ctrlKey || event.metaKey || !topology || !session.positions) return;
    if (topology !== this.#topology) this.#trail = [];
    this.#topology = topology;
    const isDone = this.#act(event);
    if (isDone) event.preventDefault();
  };

  /** False: the key is left to the page. */
  #act(event: KeyboardEvent): boolean {
    const isLetter = event.key.length === 1 && !event.altKey;
    // What was begun to be typed goes on, though its next letter were a key of its own.
    if (isLetter && this.#typed.isOpen(event.timeStamp) && this.#type(event, 'goOn')) return true;
    const act = this.#commandOf(event);
    if (act) this.#typed.end();
    return act ? act() !== false : isLetter && this.#type(event, 'begin');
  }

  #commandOf({ key, altKey, shiftKey }: KeyboardEvent): (() => void | false) | undefined {
    const arrow = altKey ? undefined : ARROWS[key];
    if (!arrow) return this.#keys[altKey ? `Alt+${key}` : key];
    return shiftKey ? () => this.#options.viewport.panBy(WAYS[arrow]) : () => this.#walk(arrow);
  }

  /** Goes to a node by the first letters of its name. */
  #type({ key, timeStamp }: KeyboardEvent, how: 'goOn' | 'begin'): boolean {
    const hidden = this.#options.hidden().nodes;
    const { nodes } = this.#store.state.topology!;
    const seen = [...nodes.keys()].filter((index) => !hidden.has(index));
    const names = seen.map((index) => nodes[index]!.label);
    const from = seen.indexOf(this.#nodeOfFocus() ?? -1);
    const found = this.#typed[how]({ letter: key, now: timeStamp, names, from });
    if (found === undefined) return false;
    this.#trail = [];
    this.#options.focus(`node-${seen[found]!}`);
    return true;
  }

  /** False: the key is left to the page. */
  readonly #keys: Readonly<Record<string, () => void | false>> = {
    Enter: () => this.#enter(),
    ' ': () => (this.#focused ? this.#options.pick(this.#focused) : false),
    '?': () => this.#options.help(),
    '/': () => this.#options.search(),
    f: () => this.#around(this.#nodeOfFocus()),
    F: () => this.#around(this.#nodeOfFocus()),
    Escape: () => this.#escape(),
    Home: () => this.#end(0),
    End: () => this.#end(-1),
    e: () => this.#cycle(1),
    E: () => this.#cycle(-1),
    'Alt+ArrowRight': () => this.#cycle(1),
    'Alt+ArrowLeft': () => this.#cycle(-1),
    Backspace: () => this.#back(),
    '+': () => this.#options.viewport.zoomBy(STEP),
    '=': () => this.#options.viewport.zoomBy(STEP),
    '-': () => this.#options.viewport.zoomBy(1 / STEP),
    '0': () => this.#options.viewport.fit(),
  };

  get #focused(): Mark | undefined {
    return this.#store.state.session.focused;
  }

  #walk(direction: Direction): void {
    const { positions } = this.#store.state.session;
    const from = this.#nodeOfFocus();
    if (!positions) return;
    if (from === undefined) return this.#end(0);
    const next = nodeTowards(positions, from, direction, this.#options.hidden().nodes);
    if (next !== undefined) this.#options.focus(`node-${next}`);
  }

  /** The focused node, or the one whose edges are cycled. */
  #nodeOfFocus(): number | undefined {
    const { of, index } = this.#focused ? this.#options.partsOf(this.#focused) : {};
    if (of !== 'edge') return index;
    const last = this.#trail.at(-1);
    return last && this.#options.partsOf(last).index;
  }

  /** To the first node in sight, or to the last. */
  #end(place: 0 | -1): void {
    const hidden = this.#options.hidden().nodes;
    const index = this.#store.state
      .topology!.nodes.map((_, at) => at)
      .filter((at) => !hidden.has(at))
      .at(place);
    this.#trail = [];
    if (index !== undefined) this.#options.focus(`node-${index}`);
  }

  #cycle(step: number): void {
    const topology = this.#store.state.topology!;
    const node = this.#nodeOfFocus();
    if (node === undefined) return;
    const hidden = this.#options.hidden().edges;
    const edges = topology.edgesOf
      .get(topology.nodes[node]!.id)!
      .map((edge) => topology.edges.indexOf(edge))
      .filter((edge) => !hidden.has(edge));
    if (edges.length === 0) return;
    const { of, index } = this.#options.partsOf(this.#focused!);
    const at = of === 'edge' ? edges.indexOf(index) : step > 0 ? -1 : 0;
    if (of === 'node') this.#trail.push(this.#focused!);
    this.#options.focus(`edge-${edges[(at + step + edges.length) % edges.length]!}`);
  }

  /** Enter on a node selects it; on an edge it follows it to the other end. */
  #enter(): void | false {
    if (!this.#focused) return false;
    const { of, index } = this.#options.partsOf(this.#focused);
    if (of === 'node') return this.#options.pick(this.#focused);
    const { edges, indexOf } = this.#store.state.topology!;
    const [source, target] = [indexOf.get(edges[index]!.source)!, indexOf.get(edges[index]!.target)!];
    this.#options.focus(`node-${this.#nodeOfFocus() === source ? target : source}`);
  }

  #back(): void | false {
    const last = this.#trail.pop();
    if (!last) return false;
    this.#options.focus(last);
  }

  /** One level up: from an edge to its node, from a selection to none, from a part of the map to all of it. */
  #escape(): void | false {
    const { selected, filter } = this.#store.state.view;
    if (this.#focused?.startsWith('edge')) return this.#back();
    if (selected !== undefined) return this.#options.pick(undefined);
    return filter.only.length ? this.#options.refine({ only: [] }) : false;
  }

  /** Keeps a node and what is one step away; asked again, two, then three, then all of the map. */
  #around(node: number | undefined): void | false {
    const { topology, view } = this.#store.state;
    const id = topology!.nodes[node ?? -1]?.id;
    if (id === undefined) return false;
    // Asked again means: of the same node, as long as that is what is shown.
    const isAgain = view.filter.only === this.#kept?.only && this.#kept.id === id;
    const depth = isAgain ? this.#kept!.depth + 1 : 1;
    this.#options.refine({ only: depth > MOST_AROUND ? [] : [...idsAround(topology!, { id, depth })] });
    this.#kept = { id, depth, only: this.#store.state.view.filter.only };
    this.#options.focus(`node-${node!}`);
  }

  /** A double click keeps what is pointed at and its neighbours. */
  readonly double = (): void => {
    const { topology, session, view } = this.#store.state;
    const mark = session.hovered ?? markOf(topology, view.selected);
    const { of, index } = mark ? this.#options.partsOf(mark) : {};
    if (of === 'node') this.#around(index);
  };
}
