import { html, nothing, type TemplateResult } from 'lit';
import type { EdgeKind } from '../model/catalog.js';
import type { ServiceObject, ServiceSpec, StatusSpec } from '../model/document.js';
import { stateOf, type Edge, type Node, type Topology } from '../model/topology.js';
import { edgeSwatch, nodeSwatch } from '../render/swatch.js';
import { edgeLabel } from '../scene/names.js';
import { MESSAGES, SPECS } from './messages.js';

/** Goes to a node or an edge by id. */
export type Go = (id: string) => void;

type Part = TemplateResult | typeof nothing;

const section = (title: string, body: unknown, count?: number) =>
  html`<section>
    <h3>${title}${count === undefined ? nothing : html` <span class="count">${count}</span>`}</h3>
    ${body}
  </section>`;

const row = (label: string, value: unknown) =>
  html`<div class="row">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** A heading with what it is, where it stands and how it does. */
export function head(
  mark: TemplateResult,
  title: string,
  line: readonly (string | undefined)[],
  status: StatusSpec | undefined,
): TemplateResult {
  return html`<header>
    ${mark}
    <div class="title">
      <h2>${title}</h2>
      <p>${line.filter(Boolean).join(' · ')}</p>
    </div>
    ${statusMark(status)}
  </header>`;
}

function statusMark(status: StatusSpec | undefined): Part {
  const state = stateOf(status);
  if (!state) return nothing;
  const { since, message } = typeof status === 'object' ? status : {};
  const title = [since && `${MESSAGES.since} ${since}`, message].filter(Boolean).join(' · ');
  return html`<span class=${`state state-${state}`} title=${title || nothing}>${MESSAGES.states[state]}</span>`;
}

/** Everything about a node. */
export function nodeDetails(topology: Topology, node: Node, go: Go): TemplateResult {
  const { spec, kind } = node;
  const site = topology.siteById.get(node.site ?? '')?.label;
  const guests = topology.childrenOf.get(node.id) ?? [];
  const host = topology.nodeById.get(node.parent ?? '');
  const networks = topology.networks
    .filter(({ id }) => spec.networks?.includes(id))
    .map(({ id, label, cidr }) => [label ?? id, cidr].filter(Boolean).join(' · '));
  return html`${head(nodeSwatch({ ...kind, family: node.family }, 40), node.label, [kind.label, site, spec.addresses?.[0]], spec.status)}
  ${[spec.role, spec.description].map((text) => (text ? html`<p class="about">${text}</p>` : nothing))}
  ${specs(spec.specs, host, go)} ${services(spec.services)} ${list(MESSAGES.addresses, (spec.addresses ?? []).slice(1))}
  ${list(MESSAGES.networks, networks)}
  ${
    guests.length
      ? section(
          MESSAGES.guests,
          html`<ul>
            ${guests.map((guest) => nodeEntry(guest, go))}
          </ul>`,
          guests.length,
        )
      : nothing
  }
  ${connections(topology, node, go)} ${urls(spec.urls)} ${list(MESSAGES.tags, spec.tags ?? [])}`;
}

const list = (title: string, items: readonly string[]): Part =>
  items.length
    ? section(
        title,
        html`<ul>
          ${items.map((item) => html`<li class="plain">${item}</li>`)}
        </ul>`,
      )
    : nothing;

function specs(values: Readonly<Record<string, unknown>> | undefined, host: Node | undefined, go: Go): Part {
  const entries = Object.entries(values ?? {});
  if (entries.length === 0 && !host) return nothing;
  const order = Object.keys(SPECS);
  const place = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);
  const known = (key: string) => (Object.hasOwn(SPECS, key) ? SPECS[key] : undefined);
  entries.sort(([a], [b]) => (known(a) ? place(a) : order.length + 1) - (known(b) ? place(b) : order.length + 1));
  return section(
    MESSAGES.specs,
    html`<dl>
      ${host ? row(MESSAGES.runsOn, html`<button type="button" class="go" @click=${() => go(host.id)}>${host.label}</button>`) : nothing}
      ${entries.map(([key, value]) => row(known(key)?.label ?? key, (known(key)?.format ?? String)(value)))}
    </dl>`,
  );
}

function services(items: readonly ServiceSpec[] | undefined): Part {
  if (!items?.length) return nothing;
  const all = items.map((item): ServiceObject => (typeof item === 'string' ? { name: item } : item));
  return section(
    MESSAGES.services,
    html`<ul>
      ${all.map(service)}
    </ul>`,
    all.length,
  );
}

function service({ name, url, port, protocol, badge, description, status }: ServiceObject) {
  const title = url ? html`<a href=${url} rel="noopener">${name}</a>` : name;
  const note = port === undefined ? (badge ?? '') : `${protocol ? `${protocol} ` : ''}:${port}`;
  return html`<li class="service">
    <span class="wide">${title}${description ? html`<small>${description}</small>` : nothing}</span>
    ${statusMark(status)}<span class="note">${note}</span>
  </li>`;
}

function urls(items: readonly { readonly label?: string; readonly href: string }[] | undefined): Part {
  if (!items?.length) return nothing;
  return section(
    MESSAGES.elsewhere,
    html`<ul>
      ${items.map(({ label, href }) => html`<li class="plain"><a href=${href} rel="noopener">${label ?? href}</a></li>`)}
    </ul>`,
  );
}

const nodeEntry = (node: Node, go: Go) =>
  html`<li>
    <button type="button" class="entry" @click=${() => go(node.id)}>
      ${nodeSwatch({ ...node.kind, family: node.family }, 20)}<span class="wide">${node.label}</span
      ><span class="note">${node.kind.label}</span>
    </button>
  </li>`;

/** Grouped by kind in the order of the legend; each is a way to the other end. */
function connections(topology: Topology, node: Node, go: Go): Part {
  const edges = topology.edgesOf.get(node.id) ?? [];
  if (edges.length === 0) return nothing;
  const order = new Map(topology.edgeKinds.map(({ kind }, place) => [kind.id, place]));
  const sorted = edges.toSorted((a, b) => (order.get(a.kind.id) ?? 0) - (order.get(b.kind.id) ?? 0));
  return section(
    MESSAGES.connections,
    html`<ul>
      ${sorted.map((edge) => connection(topology, node, edge, go))}
    </ul>`,
    edges.length,
  );
}

function connection(topology: Topology, node: Node, edge: Edge, go: Go) {
  const isOut = edge.source === node.id;
  const other = topology.nodeById.get(isOut ? edge.target : edge.source)!;
  const label = edgeLabel(edge);
  const arrow = edge.directed ? (isOut ? '→ ' : '← ') : '';
  return html`<li>
    <button type="button" class="entry" @click=${() => go(other.id)}>
      ${edgeSwatch(edge.kind)}<span class="wide"
        ><b>${arrow}${other.label}</b>${label ? html`<small>${label}</small>` : nothing}</span
      ><span class="note">${edge.kind.label}</span>
    </button>
  </li>`;
}

/** Everything about an edge. */
export function edgeDetails(topology: Topology, edge: Edge, go: Go): TemplateResult {
  const { spec, kind } = edge;
  const [source, target] = [topology.nodeById.get(edge.source)!, topology.nodeById.get(edge.target)!];
  const network = topology.networks.find(({ id }) => id === spec.network);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [MESSAGES.kind, kind.label],
    [MESSAGES.latency, spec.latency ?? (spec.latencyMs === undefined ? undefined : `${spec.latencyMs} ms`)],
    [MESSAGES.capacity, spec.capacityMbps === undefined ? undefined : `${spec.capacityMbps} Mbit/s`],
    [MESSAGES.network, network && (network.label ?? network.id)],
    [MESSAGES.evidence, spec.evidence],
  ];
  const end = (label: string, node: Node, port: string | undefined) =>
    row(
      label,
      html`<button type="button" class="go" @click=${() => go(node.id)}>${node.label}</button
        >${port ? ` · ${port}` : ''}`,
    );
  return html`${head(lineMark(kind), edge.label ?? `${source.label} – ${target.label}`, [kind.label], spec.status)}
  ${section(
    MESSAGES.connections,
    html`<dl>
      ${end(MESSAGES.from, source, edge.sourceInterface)} ${end(MESSAGES.to, target, edge.targetInterface)}
      ${facts.map(([label, value]) => (value ? row(label, value) : nothing))}
    </dl>`,
  )}`;
}

const lineMark = (kind: EdgeKind) => html`<span class="line-mark">${edgeSwatch(kind)}</span>`;
