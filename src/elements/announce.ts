import type { Picture } from '../state/derived.js';
import { markOf, partsOf } from '../state/marks.js';
import type { State } from '../state/state.js';
import { MESSAGES } from './messages.js';

/** What a screen reader hears when something has changed: the focused mark, else the selected one, else what is shown. */
export function announcement({ topology, view, session }: State, { scene, hidden }: Picture): string {
  const selected = markOf(topology, view.selected);
  const mark = session.focused ?? selected;
  if (!mark) return MESSAGES.shown(scene.nodes.length - hidden.nodes.size, scene.edges.length - hidden.edges.size);
  const { of, index } = partsOf(mark);
  const { name } = scene[`${of}s`][index]!;
  return mark === selected ? `${name}, ${MESSAGES.selected}` : name;
}
