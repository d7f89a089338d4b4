import type { Plan } from '../plan.js';
import type { Cells } from './cells.js';
import { listsBy, type Lists } from './graph.js';

/** Edges where they matter: between two children of one cell, and outwards from each cell on the way there. */
export interface CellEdges {
  /** Ends, `[source0, target0, …]`: cells with one holder; and the edges by holder. */
  readonly ends: readonly number[];
  readonly within: Lists;
  /** The body at the other end of each outward edge; and these edges by cell. */
  readonly others: readonly number[];
  readonly outwards: Lists;
}

export function liftEdges({ edges, bodyOf }: Plan, { holder, count }: Cells): CellEdges {
  const ends: number[] = [];
  const holders: number[] = [];
  const cells: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < edges.length; at += 2) {
    const [source, target] = [bodyOf[edges[at]!]!, bodyOf[edges[at + 1]!]!];
    if (source === target) continue;
    let [a, b] = [source, target];
    // A holder has a greater number than what it holds, so the lesser of two holders cannot hold the other end.
    while (holder[a] !== holder[b]) {
      const isFirst = holder[b] === -1 || (holder[a] !== -1 && holder[a]! < holder[b]!);
      cells.push(isFirst ? a : b);
      others.push(isFirst ? target : source);
      if (isFirst) a = holder[a]!;
      else b = holder[b]!;
    }
    ends.push(a, b);
    holders.push(holder[a]!);
    cells.push(a, b);
    others.push(target, source);
  }
  return { ends, within: listsBy(holders, count), others, outwards: listsBy(cells, count) };
}
