import type { NodeSpec } from './document.js';

/** Says what is wrong with a field of a node, and what stood there or could have. */
type Report = (node: NodeSpec, field: 'parent' | 'site', code: string, known?: readonly string[]) => void;

/**
 * Makes the parents of cleaned nodes a forest, each tree at one site: a cycle is cut at the member whose id comes last,
 * so that array order does not matter, and a guest is where its host is. Writes into the nodes, which are our copies.
 */
export function settleParents(nodes: readonly NodeSpec[], report: Report): void {
  const byId = new Map<string | undefined, NodeSpec>(nodes.map((node) => [node.id, node]));
  const siteOf = new Map<NodeSpec | undefined, string | undefined>();
  const leaveOff: Report = (node, field, code, known) => {
    report(node, field, code, known);
    delete node[field];
  };
  const visit = (start: NodeSpec): void => {
    const trail = new Set<NodeSpec>();
    let at: NodeSpec | undefined = start;
    for (; at && !siteOf.has(at) && !trail.has(at); at = byId.get(at.parent)) trail.add(at);
    const found = [...trail];
    if (at && trail.has(at)) {
      const last = found.slice(found.indexOf(at)).reduce((a, b) => (a.id < b.id ? b : a));
      leaveOff(last, 'parent', 'parent-cycle');
      return visit(start);
    }
    for (const node of found.reverse()) {
      const host = byId.get(node.parent);
      const site = host ? siteOf.get(host) : node.site;
      if (node.site !== undefined && node.site !== site) leaveOff(node, 'site', 'parent-site', [site!]);
      siteOf.set(node, site);
    }
  };
  nodes.forEach(visit);
}
