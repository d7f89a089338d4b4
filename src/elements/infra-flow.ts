import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { latencyOf, totalOf } from '../graph/flow.js';
import type { FlowSpec, FlowStepSpec } from '../model/document.js';
import type { Topology } from '../model/topology.js';
import { markStyles } from '../render/styles.js';
import { edgeSwatch, nodeSwatch } from '../render/swatch.js';
import { follow, unfollow } from '../state/flow.js';
import { show } from '../state/show.js';
import type { Followed } from '../state/state.js';
import type { Store } from '../state/store.js';
import { WORDS } from './companion-words.js';
import { flowStyles } from './flow-styles.js';
import { glyph } from './states.js';
import { hiddenText } from './hidden-text.js';
import { tokens } from './styles.js';

const PACE_MS = 1700;

const GLYPHS = {
  play: 'M7 4.5v15l12 -7.5z',
  pause: 'M8 5v14M16 5v14',
  previous: 'M15 6l-6 6 6 6',
  next: 'M9 6l6 6 -6 6',
  stop: 'M7 7h10v10h-10z',
} as const;

/**
 * A request followed through the infrastructure, step by step, with latencies and their total. Played or stepped through,
 * it lights its way on the map, with a pulse along each connection. Keys: ← and → step, Home and End, Escape ends.
 *
 * @slot - more about it, below the description
 * @csspart title - its name
 * @csspart total - the sum of the latencies, one way
 * @csspart description - what happens
 * @csspart step - one stop
 * @csspart latency - the way to the next stop
 * @csspart controls - the buttons
 */
export class InfraFlow extends LitElement {
  static override styles: CSSResultGroup = [tokens, markStyles, hiddenText, flowStyles];

  static override properties = {
    for: {},
    store: { attribute: false },
    flow: {},
    pace: { type: Number },
  };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a flow without a map. */
  declare store: Store | undefined;
  /** Id of a flow of the document; default: the first. */
  declare flow: string | undefined;
  /** How long each step is shown while it plays, ms. Default: 1700. */
  declare pace: number;

  readonly #map = new StoreController(this, ({ topology, session }) => [
    topology,
    session.flow,
    Boolean(session.positions),
  ]);
  #timer = 0;
  /** What the timer runs for. */
  #timed: Followed | undefined;

  constructor() {
    super();
    this.pace = PACE_MS;
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const topology = this.#map.state?.topology;
    const flow = this.#spec;
    if (!topology || !flow) return nothing;
    const { title = flow.id, description, steps } = flow;
    return html`<section aria-labelledby="title">
      <div class="head">
        <h3 part="title" id="title">${title}</h3>
        ${total(flow)}
      </div>
      ${description ? html`<p part="description">${description}</p>` : nothing}
      <slot></slot>
      <ol .style=${`--_pace: ${this.#paceMs}ms`}>
        ${steps.map((step, at) => this.#step(topology, step, at))}
      </ol>
      ${this.#controls(flow)}
      <div class="sr-only" role="status">${this.#said(steps)}</div>
    </section>`;
  }

  #step(topology: Topology, step: FlowStepSpec, at: number): TemplateResult {
    const now = this.#followed;
    const isLast = at === this.#spec!.steps.length - 1;
    const state = [now && at < now.step && 'is-gone', now?.step === at && 'is-moving'].filter(Boolean).join(' ');
    return html`<li class=${state}>
      <button
        part="step"
        class="step"
        aria-current=${now?.step === at ? 'step' : nothing}
        @click=${() => this.#go(at, false)}
      >
        <span class="mark">${markOf(topology, step)}</span>
        <span><b>${step.label}</b> ${step.caption ? html`<small>${step.caption}</small>` : nothing}</span>
      </button>
      ${isLast ? nothing : html`<span part="latency" class="leg"><span class="dot"></span>${latencyOf(step)}</span>`}
    </li>`;
  }

  #controls({ title = '', steps }: FlowSpec): TemplateResult {
    const now = this.#followed;
    const name = now?.isPlaying ? 'pause' : 'play';
    const button = (key: 'previous' | 'next' | 'stop', isOff: boolean, act: () => void) =>
      html`<button
        class="icon-button"
        aria-label=${WORDS[key]}
        title=${WORDS[key]}
        aria-disabled=${isOff}
        @click=${() => isOff || act()}
      >
        ${glyph(GLYPHS[key])}
      </button>`;
    return html`<div part="controls" class="controls" role="group" aria-label=${WORDS.follow(title)}>
      <button class="play" @click=${() => this.#toggle()}>${glyph(GLYPHS[name])}${WORDS[name]}</button>
      ${button('previous', !now?.step, () => this.#by(-1))}
      ${button('next', now?.step === steps.length - 1, () => this.#by(1))} ${button('stop', !now, () => this.#stop())}
      ${
        this.#map.state?.session.positions
          ? html`<button class="on-map" @click=${() => this.#watch()}>${WORDS.onMap}</button>`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    const now = this.#followed;
    if (now === this.#timed) return;
    clearTimeout(this.#timer);
    this.#timed = now;
    if (now?.isPlaying) this.#timer = window.setTimeout(() => this.#advance(now), this.#paceMs);
  }

  get #spec(): FlowSpec | undefined {
    const flows = this.#map.state?.topology?.document.flows?.filter(({ steps }) => steps.length);
    return flows?.find(({ id }) => this.flow === undefined || id === this.flow);
  }

  get #paceMs(): number {
    return this.pace > 0 ? this.pace : PACE_MS;
  }

  /** How far this flow is followed; undefined: it is not. */
  get #followed(): Followed | undefined {
    const now = this.#map.state?.session.flow;
    return now && now.id === this.#spec?.id ? now : undefined;
  }

  #go(step: number, isPlaying: boolean): void {
    const id = this.#spec?.id;
    if (id !== undefined) this.#map.store?.update(follow({ id, step, isPlaying, paceMs: this.#paceMs }));
  }

  #by(count: number): void {
    const now = this.#followed;
    this.#go(now ? now.step + count : 0, false);
  }

  /** Goes on where it was paused; over or not begun, from the first step. */
  #toggle(): void {
    const now = this.#followed;
    if (now?.isPlaying) return this.#go(now.step, false);
    this.#go(now && now.step < this.#spec!.steps.length - 1 ? now.step : 0, true);
  }

  #watch(): void {
    this.#go(0, true);
    this.#map.store?.update(show());
  }

  /** After the last step it is over: the map is as it was. */
  #advance(from: Followed): void {
    if (this.#followed !== from) return;
    if (from.step < this.#spec!.steps.length - 1) this.#go(from.step + 1, true);
    else this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    if (this.#followed) this.#map.store?.update(unfollow);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => this.#by(1),
      ArrowLeft: () => this.#by(-1),
      Home: () => this.#go(0, false),
      End: () => this.#go(Infinity, false),
      ...(this.#followed ? { Escape: () => this.#stop() } : {}),
    };
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]!();
  }

  #said(steps: readonly FlowStepSpec[]): string {
    const now = this.#followed;
    if (!now) return '';
    const { label, caption } = steps[now.step]!;
    return WORDS.step(now.step + 1, steps.length, [label, caption].filter(Boolean).join(', '));
  }
}

/** What a step looks like on the map. */
function markOf({ nodeById, edgeById }: Topology, { node: id, edge }: FlowStepSpec): TemplateResult | typeof nothing {
  const node = nodeById.get(id ?? '');
  if (node) return nodeSwatch({ ...node.kind, family: node.family }, 30);
  const found = edgeById.get(edge ?? '');
  return found ? edgeSwatch(found.kind) : nothing;
}

function total(flow: FlowSpec): TemplateResult | typeof nothing {
  const sum = totalOf(flow);
  if (!sum) return nothing;
  const words = sum.words.length ? WORDS.then(sum.words.join(', ')) : '';
  return html`<span part="total" class="total"
    ><b>${sum.isAbout ? WORDS.about : ''}${sum.ms} ms</b> ${WORDS.oneWay}${words}</span
  >`;
}
