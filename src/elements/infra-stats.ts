import { css, html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { figure } from '../graph/stats.js';
import type { StatSpec } from '../model/document.js';
import type { Topology } from '../model/topology.js';
import type { Store } from '../state/store.js';
import { rulesFrom } from './rules.js';
import { tokens } from './styles.js';

/** How long the figures count, ms. */
const COUNT_MS = 900;

/**
 * Figures computed from a document by rules: those of its `stats`, or those given here. They count up once, when they are
 * first seen, and stand at once where motion is not wanted; what is read aloud is always the final figure.
 *
 * @slot - shown in their place until there is a document
 * @csspart stat - a figure with its words
 * @csspart figure - the figure
 * @csspart label - its words
 * @cssproperty [--infra-stats-size=clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem)] - size of the figures
 */
export class InfraStats extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      :host([inline]) {
        display: inline;
        color: inherit;
        font: inherit;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(6.1rem, 100%), 1fr));
        gap: 0.9rem 1rem;
      }
      .stat {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
      }
      dt {
        color: var(--_muted);
      }
      dd {
        position: relative;
        inline-size: fit-content;
        font-size: var(--infra-stats-size, clamp(1.6rem, 1.2rem + 1.6vw, 2.4rem));
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        letter-spacing: -0.02em;
        line-height: 1.15;
      }
      /* The text is the final figure from the first; the one that counts is painted over it, for eyes alone. */
      @media screen and (forced-colors: none) {
        [data-now] {
          color: transparent;
        }
        [data-now]::before {
          content: attr(data-now);
          content: attr(data-now) / '';
          position: absolute;
          inset: 0;
          color: var(--_text);
        }
      }
    `,
  ];

  static override properties = {
    for: {},
    store: { attribute: false },
    rules: { converter: rulesFrom },
    inline: { type: Boolean, reflect: true },
  };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for figures without a map. */
  declare store: Store | undefined;
  /** Rules in place of the document's, written as in its `stats`; as an attribute in JSON. */
  declare rules: readonly StatSpec[] | undefined;
  /** The figures alone, as part of a sentence. */
  declare inline: boolean;

  readonly #map = new StoreController(this, ({ topology }) => [topology]);
  /** How far the figures have counted, from 0 to 1. */
  #share = 1;
  #isSeen = false;
  #observer: IntersectionObserver | undefined;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isSeen || this.inline || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.#share = 0;
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#observer!.disconnect();
      this.#isSeen = true;
      this.requestUpdate();
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#isSeen) this.#share = 1;
  }

  protected override render(): TemplateResult {
    const topology = this.#map.state?.topology;
    if (!topology) return html`<slot></slot>`;
    const rules = this.rules ?? topology.document.stats ?? [];
    if (this.inline)
      return html`${rules.map((rule, at) => [at ? ', ' : nothing, html`<span part="figure">${this.#text(topology, rule)}</span>`])}`;
    return html`<dl>${rules.map((rule) => this.#stat(topology, rule))}</dl>`;
  }

  #stat(topology: Topology, rule: StatSpec): TemplateResult {
    return html`<div part="stat" class="stat">
      <dt part="label">${rule.label}</dt>
      <dd part="figure" data-now=${this.#share < 1 ? this.#text(topology, rule, this.#share) : nothing}>
        ${this.#text(topology, rule)}
      </dd>
    </div>`;
  }

  /** A rule's figure with its suffix, or a share of it while it counts. */
  #text(topology: Topology, rule: StatSpec, share = 1): string {
    const value = figure(topology, rule);
    const shown = share < 1 ? Math.floor(value * share) : Math.round(value * 100) / 100;
    return `${shown.toLocaleString('en')}${rule.suffix ?? ''}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#isSeen && this.#share === 0 && !this.#frame && this.#map.state?.topology) this.#count();
  }

  /** Counts up, fast at first. */
  #count(): void {
    const start = performance.now();
    const step = (now: number) => {
      const left = Math.min(1, Math.max(0, 1 - (now - start) / COUNT_MS));
      this.#share = left > 0 ? 1 - left ** 3 : 1;
      this.#frame = left > 0 ? requestAnimationFrame(step) : 0;
      this.requestUpdate();
    };
    this.#frame = requestAnimationFrame(step);
  }
}
