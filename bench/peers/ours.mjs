// The map as a page has it, with its panels.
import 'infra-topology/elements/infra-topology';

export function draw(box, document) {
  const map = globalThis.document.createElement('infra-topology');
  map.style.setProperty('--infra-height', `${box.clientHeight}px`);
  map.setAttribute('gesture', 'greedy');
  box.append(map);
  map.data = document;
  return {
    settled: map.settled,
    hasDrawn: () => Boolean(map.shadowRoot?.querySelector('.world :is([part~=node], [part~=site], [part~=bubble])')),
    positions() {
      const places = map.positions();
      return document.nodes.flatMap(({ id }) => [places[id].x, places[id].y]);
    },
    // The view at rest.
    view: () => JSON.stringify(map.store.state.session.viewport),
    fit: () => map.fit(),
    labels: () => [...map.shadowRoot.querySelectorAll('text[part~=label]')],
  };
}
