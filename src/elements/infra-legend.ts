import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import { edgeSwatch, nodeSwatch } from '../render/swatch.js';
import { isolate, toggleKind } from '../state/actions.js';
import type { KindKey } from '../graph/filter.js';
import type { Store } from '../state/store.js';
import { MESSAGES } from './messages.js';
import { refine } from './refine.js';
import { tokens } from './styles.js';

/**
 * The legend of a map: the node kinds and the connection kinds that its document holds, each with its mark and its count.
 * Pointing at an entry, or focusing it, lets that kind stand out on the map; a click leaves it out, or takes it in again.
 *
 * @csspart entry - one kind
 * @csspart count - how often it occurs
 * @fires {InfraFilterEvent} infra-filter - the reader has left out a kind, or taken it in again
 */
export class InfraLegend extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    markStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 5px;
      }
      ul + ul {
        margin-block-start: 7px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: calc(var(--_target) - 6px);
        padding-inline: 6px 9px;
        border: 1px solid var(--_line);
        border-radius: 99px;
        font-size: 11.5px;
      }
      button:hover {
        border-color: var(--_accent);
      }
      [aria-pressed='false'] {
        border-style: dashed;
        text-decoration: line-through;
      }
      [aria-pressed='false'],
      .count {
        color: var(--_muted);
      }
      [aria-pressed='false'] svg {
        opacity: 0.4;
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a legend without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.filter]);

  protected override render(): TemplateResult | typeof nothing {
    const { topology, view } = this.#map.state ?? {};
    if (!topology || !view) return nothing;
    const entry = (key: KindKey, label: string, count: number, swatch: TemplateResult) =>
      html`<li>
        <button
          part="entry"
          aria-pressed=${!view.filter.without.includes(key)}
          @pointerenter=${() => this.#isolate(key)}
          @focus=${({ target }: Event) => (target as Element).matches(':focus-visible') && this.#isolate(key)}
          @pointerleave=${() => this.#isolate(undefined)}
          @blur=${() => this.#isolate(undefined)}
          @click=${() => refine(this, this.#map.store!, toggleKind(key))}
        >
          ${swatch}${label}<span part="count" class="count">${count}</span>
        </button>
      </li>`;
    return html`<ul aria-label=${MESSAGES.nodeKinds}>
        ${topology.nodeKinds.map(({ kind, count }) => entry(`node:${kind.id}`, kind.label, count, nodeSwatch(kind, 17)))}
      </ul>
      <ul aria-label=${MESSAGES.edgeKinds}>
        ${topology.edgeKinds.map(({ kind, count }) => entry(`edge:${kind.id}`, kind.label, count, edgeSwatch(kind)))}
      </ul>`;
  }

  #isolate(key: KindKey | undefined): void {
    this.#map.store?.update(isolate(key));
  }
}
