import { idOf, markOf, type Derived } from '../state/derived.js';
import type { MarkRef, State } from '../state/state.js';
import { MESSAGES } from './messages.js';

/** What a screen reader hears when something has changed: the focused mark, else the selected one, else what is shown. */
export function announcement({ topology, view, session }: State, derived: Derived): string {
  if (!topology) return '';
  const scene = derived.scene(topology);
  const nameOf = (mark: MarkRef | undefined) =>
    mark && (mark.of === 'node' ? scene.nodes : scene.edges)[mark.index]?.name;
  const isSelected = !session.focused || idOf(topology, session.focused) === view.selected;
  const name = nameOf(session.focused ?? markOf(topology, view.selected));
  if (name) return isSelected ? `${name}, ${MESSAGES.selected}` : name;
  const hidden = derived.hidden(topology, view.sites).nodes.size;
  const { nodes, edges } = topology;
  return hidden ? MESSAGES.shown(nodes.length - hidden) : MESSAGES.loaded(nodes.length, edges.length);
}
