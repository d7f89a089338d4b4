/** Some neighbours in a row that stand as near to each other as may be. */
interface Block {
  readonly from: number;
  /** Sum of what all would like, and how much that weighs. */
  sum: number;
  weight: number;
}

/**
 * Places things of a row in their order, each no nearer to the one before than `gaps` say, as near as can be to where they would like to
 * be by least squares: neighbours that get in each other's way are joined and go where their mean would be.
 * @param gaps from each thing to the one before; the first counts for nothing. @param weights how much each thing's wish counts.
 * @see Barlow, Bartholomew, Bremner & Brunk, Statistical inference under order restrictions, 1972 (pool adjacent violators)
 */
export function alignRow(wanted: readonly number[], gaps: readonly number[], weights: readonly number[]): number[] {
  const offsets: number[] = [];
  wanted.forEach((_, at) => offsets.push(at ? offsets[at - 1]! + gaps[at]! : 0));
  const blocks: Block[] = [];
  wanted.forEach((wish, at) => {
    let block: Block = { from: at, sum: (wish - offsets[at]!) * weights[at]!, weight: weights[at]! };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop();
      block = { from: last.from, sum: last.sum + block.sum, weight: last.weight + block.weight };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ from, sum, weight }, at) => {
    const to = blocks[at + 1]?.from ?? wanted.length;
    return offsets.slice(from, to).map((offset) => offset + sum / weight);
  });
}
