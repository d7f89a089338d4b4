import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import type { Where } from '../graph/fields.js';
import { rowsOf, type Cell, type Row } from '../graph/rows.js';
import { markStyles } from '../render/styles.js';
import { nodeSwatch } from '../render/swatch.js';
import { hiddenBy } from '../graph/filter.js';
import { goTo } from '../state/show.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { HEADINGS, WORDS } from './companion-words.js';
import { InfraSelectEvent } from './events.js';
import { SPECS } from './details-words.js';
import { hiddenText } from './hidden-text.js';
import { tokens } from './styles.js';
import { columnsFrom, whereFrom, type Column } from './table-text.js';
import { tableStyles } from './table-styles.js';

/** What is shown where no columns are given. */
const COLUMNS: readonly Column[] = ['label', 'kind', 'site', 'addresses', 'status'].map((field) => ({ field }));
/** Units that belong to a figure, not to its heading. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['specs.memoryGB', 'GB'],
  ['specs.storageTB', 'TB'],
  ['specs.watts', 'W'],
]);

/**
 * Nodes as a table: those that are chosen, by the columns that are chosen. A heading sorts, a row selects its node; the
 * selection is the map's.
 *
 * @csspart table - the table
 * @csspart heading - the heading of a column
 * @csspart row - a node
 * @csspart name - its name, which selects it
 * @fires {InfraSelectEvent} infra-select - the reader has selected a node
 */
export class InfraTable extends LitElement {
  static override styles: CSSResultGroup = [tokens, markStyles, hiddenText, tableStyles];

  static override properties = {
    for: {},
    store: { attribute: false },
    columns: { converter: columnsFrom },
    where: { converter: whereFrom },
    sort: {},
    caption: {},
    filtered: { type: Boolean },
  };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a table without a map. */
  declare store: Store | undefined;
  /** Columns by the path of their field; as an attribute "specs.ct: CT, label, site". Default: name, kind, site, addresses, status. */
  declare columns: readonly Column[] | undefined;
  /** Which nodes: values by path, as in the rules of figures; as an attribute "kind:nas site:jove". Default: all. */
  declare where: Where | undefined;
  /** Path of the column it is sorted by, with a "-" before it downwards; the headings change it. Default: the order of the document. */
  declare sort: string | undefined;
  /** What the table shows, for who hears it. Default: Nodes. */
  declare caption: string | undefined;
  /** Leaves out what the filters leave out on the map. */
  declare filtered: boolean;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view]);

  protected override render(): TemplateResult | typeof nothing {
    const state = this.#map.state;
    if (!state?.topology) return nothing;
    const columns = this.columns ?? COLUMNS;
    const rows = this.#rows(state, columns);
    const shown = headsOf(columns, rows);
    return html`<table part="table" role="table">
      <caption class="sr-only">
        ${this.caption ?? WORDS.nodes}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${shown.map((head) => this.#heading(head))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => this.#row(row, shown))} ${rows.length ? nothing : empty(columns.length)}
      </tbody>
    </table>`;
  }

  #rows({ topology, view }: State, columns: readonly Column[]): Row[] {
    const { where, sort } = this;
    const rows = rowsOf(topology!, { where, sort, fields: columns.map(({ field }) => field) });
    if (!this.filtered) return rows;
    const hidden = hiddenBy(topology!, view.filter).nodes;
    return rows.filter(({ node }) => !hidden.has(topology!.indexOf.get(node.id)!));
  }

  #heading({ field, label, look }: Head): TemplateResult {
    const { sort } = this;
    const order = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
    return html`<th part="heading" scope="col" role="columnheader" class=${look} aria-sort=${order ?? nothing}>
      <button @click=${() => (this.sort = order === 'ascending' ? `-${field}` : field)}>${label}</button>
    </th>`;
  }

  #row({ node, cells }: Row, heads: readonly Head[]): TemplateResult {
    const isSelected = this.#map.state?.view.selected === node.id;
    const name = (text: string) =>
      html`<button part="name" aria-current=${isSelected || nothing}>
        ${nodeSwatch({ ...node.kind, family: node.family }, 18)}${text || node.label}
      </button>`;
    return html`<tr
      part="row"
      role="row"
      class=${isSelected ? 'is-selected' : ''}
      @click=${() => this.#select(node.id)}
    >
      ${heads.map(({ field, label, look, isName }, at) => {
        const text = textOf(cells[at], field);
        return isName
          ? html`<th scope="row" role="rowheader" class=${look}>${name(text)}</th>`
          : html`<td role="cell" class=${look} data-label=${label}>${text}</td>`;
      })}
    </tr>`;
  }

  #select(id: string): void {
    this.#map.store?.update(goTo(id));
    this.dispatchEvent(new InfraSelectEvent(id, 'node'));
  }
}

/** A column as it is shown. */
interface Head {
  readonly field: string;
  readonly label: string;
  /** Class of its cells. */
  readonly look: string;
  /** Whether its cells lead to their nodes: the name's do, or those of the first column. */
  readonly isName: boolean;
}

function headsOf(columns: readonly Column[], rows: readonly Row[]): Head[] {
  const name = columns.findIndex(({ field }) => field === 'label');
  return columns.map(({ field, label = headingOf(field) }, at) => ({
    field,
    label,
    look: rows.every(({ cells }) => typeof (cells[at] ?? 0) === 'number') ? 'is-number' : '',
    isName: at === Math.max(0, name),
  }));
}

const empty = (span: number) =>
  html`<tr role="row">
    <td role="cell" colspan=${span}>${WORDS.noNodes}</td>
  </tr>`;

/** The word for a field: a node's own, that of a well-known spec, else the last step of its path. */
function headingOf(field: string): string {
  const key = field.slice(field.lastIndexOf('.') + 1);
  if (Object.hasOwn(HEADINGS, field)) return HEADINGS[field]!;
  return field === `specs.${key}` && Object.hasOwn(SPECS, key) ? SPECS[key]![0] : key;
}

const textOf = (cell: Cell, field: string) =>
  cell === undefined ? '' : [cell, UNITS.get(field)].filter((part) => part !== undefined).join(' ');
