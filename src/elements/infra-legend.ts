import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import { edgeSwatch, nodeSwatch } from '../render/swatch.js';
import { isolate } from '../state/actions.js';
import type { Isolated } from '../state/state.js';
import type { Store } from '../state/store.js';
import { MESSAGES } from './messages.js';
import { tokens } from './styles.js';

/**
 * The legend of a map: the node kinds and the connection kinds that its document holds, each with its mark and its count.
 * Pointing at an entry, or focusing it, lets that kind stand out on the map.
 *
 * @csspart entry - one kind
 * @csspart count - how often it occurs
 */
export class InfraLegend extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    markStyles,
    css`
      .group {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
      }
      .group + .group {
        margin-block-start: 7px;
      }
      li {
        display: contents;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-block-size: 25px;
        padding: 0 9px 0 6px;
        border: 1px solid var(--_line);
        border-radius: 99px;
        background: var(--_surface);
        font-size: 11.5px;
        cursor: default;
      }
      button:hover,
      button:focus-visible {
        border-color: var(--_accent);
      }
      .label {
        color: var(--_text);
      }
      .count {
        color: var(--_muted);
        font-variant-numeric: tabular-nums;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 44px;
        }
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a legend without a map. */
  declare store: Store | undefined;

  readonly #topology = new StoreController(this, (state) => state.topology);

  protected override render(): TemplateResult | typeof nothing {
    const topology = this.#topology.value;
    if (!topology) return nothing;
    return html`${this.#group(
      MESSAGES.nodeKinds,
      topology.nodeKinds.map(({ kind, count }) =>
        this.#entry({ of: 'node', kind: kind.id }, kind.label, count, nodeSwatch(kind, 17)),
      ),
    )}${this.#group(
      MESSAGES.edgeKinds,
      topology.edgeKinds.map(({ kind, count }) =>
        this.#entry({ of: 'edge', kind: kind.id }, kind.label, count, edgeSwatch(kind)),
      ),
    )}`;
  }

  #group(label: string, entries: TemplateResult[]) {
    return entries.length
      ? html`<ul class="group" aria-label=${label}>
          ${entries}
        </ul>`
      : nothing;
  }

  #entry(isolated: Isolated, label: string, count: number, swatch: TemplateResult) {
    const show = () => this.#topology.store?.update(isolate(isolated));
    return html`<li>
      <button
        part="entry"
        type="button"
        @pointerenter=${show}
        @focus=${show}
        @pointerleave=${this.#end}
        @blur=${this.#end}
      >
        ${swatch}<span class="label">${label}</span><span part="count" class="count">${count}</span>
      </button>
    </li>`;
  }

  readonly #end = (): void => this.#topology.store?.update(isolate(undefined));
}
