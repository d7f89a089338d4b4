import { css, html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { StoreController } from '../controllers/store.js';
import { facets, type Option } from '../graph/facets.js';
import { EVERYTHING, isFiltering, type TopologyFilter } from '../graph/filter.js';
import type { Topology } from '../model/topology.js';
import { nodeSwatch } from '../render/swatch.js';
import { filter } from '../state/actions.js';
import { FILTERS, STATUS_WORDS } from './filter-words.js';
import { refine } from './refine.js';
import { addSheet } from './sheets.js';

/** What of a filter is to be otherwise. */
type Refine = (change: Partial<TopologyFilter>) => void;

interface Chip {
  readonly label: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly swatch?: TemplateResult;
  readonly toggle: () => void;
}

/**
 * Chips for kinds, states and tags, each with the number of nodes that it would show, below the button that opens them; Escape closes.
 * Loaded when it is first opened.
 */
export class FilterPanel {
  readonly #host: LitElement;
  readonly #map: StoreController;
  isOpen = false;

  constructor(host: LitElement, map: StoreController) {
    this.#host = host;
    this.#map = map;
    addSheet(host.renderRoot as ShadowRoot, styles.cssText);
    host.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.isOpen) return;
      event.stopPropagation();
      this.toggle();
      host.renderRoot.querySelector<HTMLElement>('[part=more]')?.focus();
    });
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { state, store } = this.#map;
    if (!this.isOpen || !state?.topology) return nothing;
    const change: Refine = (to) => refine(this.#host, store!, filter(to));
    return html`<div part="panel" class="panel">${chipsOf(state.topology, state.view.filter, change)}</div>`;
  }
}

function chipsOf(topology: Topology, filter: TopologyFilter, refine: Refine): TemplateResult {
  const { kinds, statuses, tags } = facets(topology, filter);
  return html`${group(FILTERS.kinds, kindChips(topology, filter, kinds, refine), { look: 'kinds' })}
    ${group(
      FILTERS.statuses,
      chips(statuses, filter.statuses, STATUS_WORDS, (list) => refine({ statuses: list })),
    )}
    ${group(
      FILTERS.tags,
      chips(tags, filter.tags, undefined, (list) => refine({ tags: list })),
      { least: 1 },
    )}
    <div class="row">
      ${filter.only.length ? html`<span>${FILTERS.only(filter.only.length)}</span>` : nothing}
      <span class="mode" role="group" aria-label=${FILTERS.others}
        >${FILTERS.others} ${mode('remove', filter, refine)}${mode('dim', filter, refine)}</span
      >
      ${isFiltering(filter) ? html`<button class="clear" @click=${() => refine(EVERYTHING)}>${FILTERS.clear}</button>` : nothing}
    </div>`;
}

/** Where there is nothing to choose between, nothing is shown. */
const group = (title: string, all: readonly Chip[], { least = 2, look = '' } = {}) =>
  all.length < least
    ? nothing
    : html`<h3>${title}</h3>
        <ul aria-label=${title} class=${look || nothing}>
          ${all.map(chip)}
        </ul>`;

const chip = ({ label, count, isOn, swatch, toggle }: Chip) =>
  html`<li>
    <button part="chip" class="chip" aria-pressed=${isOn} @click=${toggle}>
      ${swatch}${label}<span class="count">${count}</span>
    </button>
  </li>`;

/** Kinds are left out one by one, as in the legend: those that are on are shown. */
const kindChips = ({ nodeKinds }: Topology, { without }: TopologyFilter, kinds: readonly Option[], refine: Refine) =>
  nodeKinds.map(({ kind }): Chip => {
    const key = `node:${kind.id}` as const;
    const others = without.filter((each) => each !== key);
    return {
      label: kind.label,
      count: kinds.find((option) => option.key === kind.id)?.count ?? 0,
      isOn: others.length === without.length,
      swatch: nodeSwatch(kind, 16),
      toggle: () => refine({ without: others.length === without.length ? [...without, key] : others }),
    };
  });

/** States and tags are chosen: as long as none is, all are shown. */
function chips<Key extends string>(
  options: readonly Option<Key>[],
  chosen: readonly Key[],
  words: Readonly<Record<Key, string>> | undefined,
  choose: (list: readonly Key[]) => void,
): Chip[] {
  return options.map(({ key, count }) => {
    const others = chosen.filter((each) => each !== key);
    const isOn = others.length < chosen.length;
    return { label: words?.[key] ?? key, count, isOn, toggle: () => choose(isOn ? others : [...chosen, key]) };
  });
}

const mode = (value: TopologyFilter['mode'], filter: TopologyFilter, refine: Refine) =>
  html`<span
    ><button class="chip" aria-pressed=${filter.mode === value} @click=${() => refine({ mode: value })}>
      ${FILTERS[value]}
    </button></span
  >`;

/** The panel lies over the map, below the bar. */
const styles: CSSResult = css`
  .panel {
    position: absolute;
    inset-block-start: 58px;
    inset-inline-start: 12px;
    z-index: 2;
    inline-size: min(600px, calc(100% - 24px));
    max-block-size: 65%;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 10px 30px rgb(0 0 0 / 0.2);
    overflow: auto;
  }
  h3 {
    margin-block: 4px 6px;
    color: var(--_muted);
    font-size: 11px;
    letter-spacing: 0.07em;
    text-transform: uppercase;
  }
  ul,
  .mode {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  ul {
    margin-block-end: 12px;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: calc(var(--_target) - 4px);
    padding-inline: 10px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    font-size: 12px;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .kinds [aria-pressed='false'] {
    border-style: dashed;
    color: var(--_muted);
    text-decoration: line-through;
  }
  :not(.kinds) > * > [aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    font-weight: 600;
  }
  :not(.kinds) > * > [aria-pressed='true']::before {
    content: '✓';
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 16px;
    color: var(--_muted);
    font-size: 12px;
  }
  .clear {
    margin-inline-start: auto;
    padding-inline: 12px;
    color: var(--_accent);
    font-weight: 600;
  }
`;
