import type { Edge, Node, Topology } from '../model/topology.js';

/** How lines are written, by the line of their kind. */
const LINES: Readonly<Record<string, readonly [directed: string, undirected: string]>> = {
  solid: ['-->', '---'],
  dashed: ['-.->', '-.-'],
  dotted: ['-.->', '-.-'],
  'dash-dot': ['-.->', '-.-'],
};

/** A text in quotation marks, as Mermaid takes it: entities for what would end it or be markup. */
const quoted = (text: string): string =>
  `"${text.replace(/[&<>"#;`\\]/g, (sign) => `#${sign.charCodeAt(0)};`).replace(/\s+/g, ' ')}"`;

/**
 * A topology as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): sites and hosts with guests are subgraphs. Ids are
 * n0, n1 …, since Mermaid does not take every id.
 */
export function mermaid(topology: Topology): string {
  const { nodes, edges, sites, childrenOf } = topology;
  const lines = ['flowchart LR'];
  const idOf = (id: string) => `n${topology.indexOf.get(id)!}`;
  const write = (node: Node, indent: string): void => {
    const guests = childrenOf.get(node.id);
    if (!guests) return void lines.push(`${indent}${idOf(node.id)}[${quoted(node.label)}]`);
    lines.push(`${indent}subgraph ${idOf(node.id)}_host [${quoted(node.label)}]`);
    lines.push(`${indent}  ${idOf(node.id)}[${quoted(node.label)}]`);
    for (const guest of guests) write(guest, `${indent}  `);
    lines.push(`${indent}end`);
  };
  const outer = nodes.filter(({ parent }) => parent === undefined);
  sites.forEach(({ id, label }, at) => {
    lines.push(`  subgraph s${at} [${quoted(label)}]`);
    for (const node of outer.filter(({ site }) => site === id)) write(node, '    ');
    lines.push('  end');
  });
  for (const node of outer.filter(({ site }) => site === undefined)) write(node, '  ');
  for (const edge of edges) lines.push(`  ${idOf(edge.source)} ${lineOf(edge)} ${idOf(edge.target)}`);
  return `${lines.join('\n')}\n`;
}

function lineOf({ kind, directed, label }: Edge): string {
  const line = (LINES[kind.line] ?? LINES['solid']!)[directed ? 0 : 1];
  return label ? `${line}|${quoted(label)}|` : line;
}
