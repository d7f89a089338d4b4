/** "node" or "node:interface"; ids may hold colons, so the longest id that exists wins. Undefined: no such node. */
export function splitEnd(
  end: string,
  nodes: { has(id: string): boolean },
): { node: string; port: string | undefined } | undefined {
  if (nodes.has(end)) return { node: end, port: undefined };
  for (let at = end.lastIndexOf(':'); at > 0; at = end.lastIndexOf(':', at - 1)) {
    const node = end.slice(0, at);
    if (nodes.has(node)) return { node, port: end.slice(at + 1) };
  }
  return undefined;
}
