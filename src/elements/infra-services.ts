import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import type { CatalogueServiceSpec } from '../model/document.js';
import { stateOf, type Topology } from '../model/topology.js';
import { markStyles } from '../render/styles.js';
import { nodeSwatch } from '../render/swatch.js';
import { show } from '../state/show.js';
import type { Store } from '../state/store.js';
import { WORDS } from './companion-words.js';
import { InfraSelectEvent } from './events.js';
import { tokens } from './styles.js';

/**
 * The document's catalogue of services, by group. Each card says where its service runs, and leads there: the node is
 * selected, and the map and the node are brought into view. Back, the selected node's services stand out.
 *
 * @csspart group - a group
 * @csspart title - its heading
 * @csspart service - a card
 * @csspart badge - the short word on it
 * @csspart node - the way to a node
 * @fires {InfraSelectEvent} infra-select - the reader went to a node
 */
export class InfraServices extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    markStyles,
    css`
      section + section {
        margin-block-start: 28px;
      }
      h3 {
        margin-block-end: 10px;
        font-size: 15px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(max(min(236px, 100%), 22%), 1fr));
        gap: 12px;
      }
      .service {
        display: flex;
        flex-direction: column;
        padding: 14px 16px 10px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .is-here {
        border-color: var(--_accent);
        box-shadow: inset 0 0 0 1px var(--_accent);
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 8px;
      }
      h4 {
        font-size: 15px;
      }
      h4 a {
        color: var(--_accent);
      }
      .badge {
        flex: none;
        padding-inline: 7px;
        border: 1px solid var(--_line);
        border-radius: 99px;
        color: var(--_muted);
        font-size: 11.5px;
      }
      p {
        color: var(--_muted);
      }
      .nodes {
        display: flex;
        flex-wrap: wrap;
        gap: 0 14px;
        margin-block-start: auto;
        padding-block-start: 6px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--_accent);
        font-size: 12.5px;
      }
      button:hover {
        text-decoration: underline;
      }
      [aria-current] {
        font-weight: 600;
      }
      @media (forced-colors: active) {
        .is-here {
          outline: 2px solid Highlight;
        }
      }
      @media print {
        .service {
          break-inside: avoid;
        }
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a catalogue without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.selected]);

  protected override render(): TemplateResult | typeof nothing {
    const topology = this.#map.state?.topology;
    const services = topology?.document.services;
    if (!topology || !services?.length) return nothing;
    const groups = [...new Set(services.map(({ group }) => group ?? ''))];
    // Those of no group come last.
    return html`${groups
      .sort((a, b) => Number(a === '') - Number(b === ''))
      .map((group, at) =>
        this.#group(
          topology,
          group || (at ? WORDS.otherServices : ''),
          services.filter((service) => (service.group ?? '') === group),
        ),
      )}`;
  }

  #group(topology: Topology, title: string, services: readonly CatalogueServiceSpec[]): TemplateResult {
    return html`<section part="group" aria-label=${title || nothing}>
      ${title ? html`<h3 part="title">${title}</h3>` : nothing}
      <ul>
        ${services.map((service) => this.#card(topology, service))}
      </ul>
    </section>`;
  }

  #card(topology: Topology, { name, url, badge, description, nodes = [], status }: CatalogueServiceSpec) {
    const selected = this.#map.state?.view.selected;
    const isHere = selected !== undefined && nodes.includes(selected);
    const state = stateOf(status);
    return html`<li part="service" class=${isHere ? 'service is-here' : 'service'}>
      <div class="head">
        <h4>${url ? html`<a href=${url} rel="noopener">${name}</a>` : name}</h4>
        ${[badge, state].map((word) => (word ? html`<span part="badge" class="badge">${word}</span>` : nothing))}
      </div>
      ${description ? html`<p>${description}</p>` : nothing}
      ${
        nodes.length
          ? html`<div class="nodes" role="group" aria-label=${`${name}: ${WORDS.runsOn}`}>
              ${nodes.map((id) => this.#way(topology, id, id === selected))}
            </div>`
          : nothing
      }
    </li>`;
  }

  #way({ nodeById }: Topology, id: string, isSelected: boolean): TemplateResult | typeof nothing {
    const node = nodeById.get(id);
    if (!node) return nothing;
    const { kind, family, label } = node;
    return html`<button part="node" aria-current=${isSelected || nothing} @click=${() => this.#go(id)}>
      ${nodeSwatch({ ...kind, family }, 16)}${label}
    </button>`;
  }

  #go(id: string): void {
    this.#map.store?.update(show(id));
    this.dispatchEvent(new InfraSelectEvent(id, 'node'));
  }
}
