import type { EdgeSpec, NodeSpec, TopologyDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology, type Topology } from '../../src/model/topology.js';

/**
 * A small document from words: `a>b` is an edge, `h/g` a guest g of h, `a@s` a node at site s, `a` a node.
 * `a>b:backup` gives the edge a kind.
 */
export function documentOf(text: string): TopologyDocument {
  const nodes = new Map<string, NodeSpec>();
  const edges: EdgeSpec[] = [];
  const sites = new Set<string>();
  const node = (id: string): NodeSpec => {
    const found = nodes.get(id) ?? { id };
    nodes.set(id, found);
    return found;
  };
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [ends, kind] = word.split(':');
    const [source, target] = ends!.split('>');
    if (target !== undefined) {
      edges.push({ source: node(source!).id, target: node(target).id, ...(kind ? { kind } : {}) });
      continue;
    }
    const [path, site] = source!.split('@');
    const steps = path!.split('/');
    steps.forEach((id, at) => at > 0 && (node(id).parent = node(steps[at - 1]!).id));
    const last = node(steps.at(-1)!);
    if (!site) continue;
    last.site = site;
    sites.add(site);
  }
  return { version: 1, sites: [...sites].map((id) => ({ id, label: id })), nodes: [...nodes.values()], edges };
}

/** The same, indexed. */
export function graph(text: string): Topology {
  const { document, faults } = readDocument(documentOf(text));
  if (!document || faults.length) throw new Error(`Not a valid graph: ${text} ${JSON.stringify(faults)}`);
  return createTopology(document);
}
