import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceSpec, StatusSpec } from '../model/document.js';
import { stateOf, type Edge, type Node, type Topology } from '../model/topology.js';
import { edgeSwatch, nodeSwatch } from '../render/swatch.js';
import { edgeLabel } from '../scene/names.js';
import { markOf, partsOf } from '../state/marks.js';
import { goTo } from '../state/show.js';
import type { Store } from '../state/store.js';
import { wordOf } from '../graph/fields.js';
import { InfraSelectEvent } from './events.js';
import { glyph } from './states.js';
import { detailsStyles } from './details-styles.js';
import { DETAILS, SPECS } from './details-words.js';
import { addSheet } from './sheets.js';

/** Brings the styles of all that is shown here. */
export const addDetailsStyles = (root: ShadowRoot): void => void addSheet(root, detailsStyles.cssText);

/** Goes to a node or an edge by id. */
export type Go = (id: string) => void;

type Part = TemplateResult | typeof nothing;

/** One line of a list: a mark, what it is, a quieter word below and one at the end; all of it is a way to somewhere. */
interface Row {
  readonly mark?: TemplateResult;
  readonly main: unknown;
  readonly small?: string | undefined;
  readonly note?: string | undefined;
  readonly go?: (() => void) | undefined;
}

/** A section of the panel, with a count where it tells something. */
const section = (title: string, count: number, content: TemplateResult) =>
  html`<section>
    <h3>${title}${count ? html` <span class="count">${count}</span>` : nothing}</h3>
    ${content}
  </section>`;

/** Rows with their count; none, no section. */
const list = (title: string, rows: readonly Row[] | undefined): Part =>
  rows?.length
    ? section(
        title,
        rows.length,
        html`<ul>
          ${rows.map(row)}
        </ul>`,
      )
    : nothing;

function row({ mark, main, small, note, go }: Row) {
  const parts = html`${mark}<span class=${mark && small !== undefined ? 'main go' : 'main'}
      >${main}${small ? html`<small>${small}</small>` : nothing}</span
    ><span class="note">${note}</span>`;
  return html`<li>
    ${go ? html`<button class="row" @click=${go}>${parts}</button>` : html`<div class="row">${parts}</div>`}
  </li>`;
}

/** Pairs of a word and what it says; empty ones are left out. */
function facts(title: string, pairs: readonly (readonly [label: string, value: unknown])[]): Part {
  const known = pairs.filter(([, value]) => value);
  const fact = ([label, value]: (typeof pairs)[number]) =>
    html`<div class="fact">
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return known.length ? section(title, 0, html`<dl>${known.map(fact)}</dl>`) : nothing;
}

/** A heading with what it is, where it stands and how it does. */
const head = (mark: TemplateResult, title: string, line: readonly unknown[], status: StatusSpec | undefined) =>
  html`<div class="about">
    ${mark}
    <div class="main">
      <h2>${title}</h2>
      <p>${joined(line)}</p>
    </div>
    ${statusMark(status)}
  </div>`;

const joined = (parts: readonly unknown[]) => parts.filter(Boolean).join(' · ');

function statusMark(status: StatusSpec | undefined): Part {
  const state = stateOf(status);
  if (!state) return nothing;
  const { since, message } = typeof status === 'object' ? status : {};
  const title = joined([since && `${DETAILS.since} ${since}`, message]);
  return html`<span class=${`state status-${state}`} title=${title || nothing}>${state}</span>`;
}

const way = (node: Node, go: Go, port?: string) =>
  html`<button class="go" @click=${() => go(node.id)}>${node.label}</button>${port ? ` · ${port}` : nothing}`;

const link = (text: string, href: string | undefined) => (href ? html`<a href=${href}>${text}</a>` : text);

const swatchOf = ({ kind, family }: Node, size: number) => nodeSwatch({ ...kind, family }, size);

/** Everything about what is selected, and the way out of it. @param host tells the page where the reader goes. */
export function detailsOf(host: EventTarget, store: Store): TemplateResult {
  const { topology, view } = store.state;
  const go = (id?: string) => {
    store.update(goTo(id));
    const mark = markOf(store.state.topology, id);
    host.dispatchEvent(new InfraSelectEvent(id, mark && partsOf(mark).of));
  };
  const node = topology!.nodeById.get(view.selected!);
  return html`<button class="icon-button close" aria-label=${DETAILS.close} title=${DETAILS.close} @click=${() => go()}>
      ${glyph('M18 6L6 18M6 6L18 18')}</button
    >${node ? nodeDetails(topology!, node, go) : edgeDetails(topology!, topology!.edgeById.get(view.selected!)!, go)}`;
}

/** Everything about a node. */
function nodeDetails(topology: Topology, node: Node, go: Go): TemplateResult {
  const { spec, kind } = node;
  const site = topology.siteById.get(node.site ?? '')?.label;
  return html`${head(swatchOf(node, 40), node.label, [kind.label, site, spec.addresses?.[0]], spec.status)}
  ${[spec.role, spec.description].map((text) => (text ? html`<p>${text}</p>` : nothing))}
  ${facts(DETAILS.specs, specs(topology, node, go))} ${list(DETAILS.services, spec.services?.map(service))}
  ${list(DETAILS.guests, guests(topology, node, go))} ${list(DETAILS.connections, connections(topology, node, go))}
  ${list(
    DETAILS.elsewhere,
    spec.urls?.map(({ label, href }) => ({ main: link(label ?? href, href) })),
  )} `;
}

const guests = (topology: Topology, host: Node, go: Go) =>
  topology.childrenOf.get(host.id)?.map((guest) => ({
    mark: swatchOf(guest, 20),
    main: guest.label,
    note: guest.kind.label,
    go: () => go(guest.id),
  }));

/** The host, then the well-known ones in their order, then all others as written, and where it can be reached. */
function specs({ nodeById, networks }: Topology, { parent, spec }: Node, go: Go): [string, unknown][] {
  const { specs: values = {}, addresses, networks: ids, tags } = spec;
  const host = nodeById.get(parent ?? '');
  const named = networks.filter(({ id }) => ids?.includes(id)).map(({ id, label }) => label ?? id);
  const others = Object.keys(values).filter((key) => !Object.hasOwn(SPECS, key));
  return [
    [DETAILS.runsOn, host && way(host, go)],
    ...Object.entries(SPECS).map(([key, [label, unit]]): [string, unknown] => [label, withUnit(values[key], unit)]),
    ...others.map((key): [string, unknown] => [key, wordOf(values[key])]),
    [DETAILS.addresses, addresses?.slice(1).join(', ')],
    [DETAILS.networks, named.join(', ')],
    [DETAILS.tags, tags?.join(', ')],
  ];
}

function service(spec: ServiceSpec): Row {
  const { name, url, port, protocol, badge, description, status } =
    typeof spec === 'string' ? ({ name: spec } as Exclude<ServiceSpec, string>) : spec;
  return {
    main: html`${link(name, url)} ${statusMark(status)}`,
    small: description,
    note: port === undefined ? badge : `${protocol ?? ''} :${port}`,
  };
}

/** Grouped by kind in the order of the legend; each is a way to the other end. */
const connections = ({ edgeKinds, edgesOf, nodeById }: Topology, node: Node, go: Go): Row[] =>
  edgeKinds.flatMap(({ kind }) =>
    edgesOf
      .get(node.id)!
      .filter((edge) => edge.kind.id === kind.id)
      .map((edge) => {
        const isOut = edge.source === node.id;
        const other = nodeById.get(isOut ? edge.target : edge.source)!;
        return {
          mark: edgeSwatch(kind),
          main: `${edge.directed ? (isOut ? '→ ' : '← ') : ''}${other.label}`,
          small: edgeLabel(edge) ?? '',
          note: kind.label,
          go: () => go(other.id),
        };
      }),
  );

const withUnit = (value: unknown, unit = '') => (value === undefined ? '' : `${value as string} ${unit}`);

/** Everything about an edge. */
function edgeDetails({ nodeById, networks }: Topology, edge: Edge, go: Go): TemplateResult {
  const { spec, kind } = edge;
  const [source, target] = [nodeById.get(edge.source)!, nodeById.get(edge.target)!];
  const network = networks.find(({ id }) => id === spec.network);
  const title = edge.label ?? `${source.label} – ${target.label}`;
  return html`${head(edgeSwatch(kind), title, [kind.label, network && (network.label ?? network.id)], spec.status)}
  ${facts(DETAILS.connections, [
    [DETAILS.from, way(source, go, edge.sourceInterface)],
    [DETAILS.to, way(target, go, edge.targetInterface)],
    [DETAILS.latency, spec.latency ?? withUnit(spec.latencyMs, 'ms')],
    [DETAILS.capacity, withUnit(spec.capacityMbps, 'Mbit/s')],
    [DETAILS.evidence, spec.evidence],
  ])}`;
}
