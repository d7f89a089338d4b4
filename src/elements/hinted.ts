/** Says over the stage of a map how a gesture would be the map's; what says it is loaded with the first. */
export const hinted = (map: ParentNode, gesture: string): void =>
  void import('./hint.js').then(({ hint }) => hint(map.querySelector('.stage')!, gesture));
