import { edgeName, NAME_WORDS, nodeName } from '../scene/names.js';
import type { Derived } from '../state/derived.js';
import { markOf, idOf, partsOf } from '../state/marks.js';
import type { State } from '../state/state.js';
import { MESSAGES } from './messages.js';

/** What a screen reader hears when something has changed: the focused mark, else the selected one, else what is shown. */
export function announcement({ topology, view, session }: State, derived: Derived): string {
  if (!topology) return '';
  const mark = session.focused ?? markOf(topology, view.selected);
  if (mark) {
    const { of, index } = partsOf(mark);
    const name =
      of === 'node'
        ? nodeName(topology, topology.nodes[index]!, NAME_WORDS)
        : edgeName(topology, topology.edges[index]!, NAME_WORDS);
    return idOf(topology, mark) === view.selected ? `${name}, ${MESSAGES.selected}` : name;
  }
  const { nodes, edges } = derived.hidden(topology, view.sites, view.without);
  return MESSAGES.shown(topology.nodes.length - nodes.size, topology.edges.length - edges.size);
}
