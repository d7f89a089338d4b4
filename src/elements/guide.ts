import type { LitElement, ReactiveController } from 'lit';
import { legPoints, wayMarks, WAY_CSS, type WayFrame, type WayTools } from '../render/way.js';
import type { Derived } from '../state/derived.js';
import type { Mark } from '../state/marks.js';
import type { Followed, State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { addSheet } from './sheets.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Whether motion is not wanted. */
const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Points that a pulse goes through, and the share of a step's time that it takes. */
const PULSE = { points: 24, share: 0.72 } as const;

/** A map, and what it has for its guide. */
export interface GuideOptions {
  readonly map: LitElement & { readonly store: Store; zoomTo(id: string): void };
  readonly derived: Derived;
  /** Moves the view as far as it takes to see a mark. */
  readonly reveal: (mark: Mark) => void;
  readonly tools: WayTools;
}

/**
 * Leads the reader where a companion wants him to look: draws the flow that is followed over the map, with a pulse along
 * each leg, and brings the map and a node before his eyes. Loaded when that is first asked for.
 */
export class Guide implements ReactiveController {
  readonly #options: GuideOptions;
  readonly #layer = document.createElementNS(SVG, 'g');
  #flow: Followed | undefined;
  #shown: State['session']['shown'];
  #pulse: Animation | undefined;

  constructor(options: GuideOptions) {
    this.#options = options;
    const { map } = options;
    addSheet(map.renderRoot as ShadowRoot, WAY_CSS);
    map.addController(this);
    map.requestUpdate();
  }

  hostDisconnected(): void {
    this.#pulse?.cancel();
  }

  hostUpdated(): void {
    const { flow, shown } = this.#options.map.store.state.session;
    if (shown !== this.#shown) void this.#show(shown?.id);
    this.#shown = shown;
    if (flow ?? this.#flow) this.#follow(flow);
  }

  async #show(id: string | undefined): Promise<void> {
    // What else the same change moves comes first.
    await this.#options.map.updateComplete;
    this.#options.map.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'instant' : 'smooth' });
    if (id !== undefined) this.#options.map.zoomTo(id);
  }

  #follow(flow: Followed | undefined): void {
    const frame = this.#frame();
    const world = this.#options.map.renderRoot.querySelector('.world')!;
    if (this.#layer.parentNode !== world) world.append(this.#layer);
    const { tools } = this.#options;
    tools.render(frame && wayMarks(frame, tools), this.#layer);
    const isNext = flow?.step !== this.#flow?.step || flow?.way !== this.#flow?.way;
    this.#flow = flow;
    if (isNext) this.#enter(frame);
  }

  #frame(): WayFrame | undefined {
    const { state } = this.#options.map.store;
    const { flow, viewport } = state.session;
    const picture = flow && this.#options.derived.picture(state);
    if (!picture) return undefined;
    const steps = state.topology!.document.flows!.find(({ id }) => id === flow.id)!.steps;
    return { ...picture, ...flow, k: viewport.k, labels: steps.map(({ label }) => label) };
  }

  /** Another step is shown. */
  #enter(frame: WayFrame | undefined): void {
    this.#pulse?.cancel();
    if (!frame) return;
    const node = frame.way.stops[frame.step];
    if (node !== undefined && !frame.hidden.nodes.has(node)) this.#options.reveal(`node-${node}`);
    if (isStill()) return;
    const points = legPoints(frame, this.#options.tools, PULSE.points);
    if (points.length === 0) return;
    this.#pulse = this.#layer.querySelector('.pulse')!.animate(
      points.map(({ x, y }, at) => ({
        transform: `translate(${x}px, ${y}px)`,
        opacity: at === 0 || at === points.length - 1 ? 0 : 1,
      })),
      { duration: this.#flow!.paceMs * PULSE.share, easing: 'ease-in-out' },
    );
  }
}
