/** Opens the search of a map. What it takes is loaded with the first: who only looks does without. */
export async function openSearch(root: ParentNode): Promise<void> {
  const { InfraSearch } = await import('./infra-search.js');
  if (!customElements.get('infra-search')) customElements.define('infra-search', InfraSearch);
  await root.querySelector('infra-search')!.open();
}
