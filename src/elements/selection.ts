import type { LitElement } from 'lit';
import { isFiltered, markOf, type Mark } from '../state/marks.js';
import type { State } from '../state/state.js';
import { InfraSelectEvent } from './events.js';
import { NARROW } from './topology-view.js';

/** What a map does when another thing is selected. */
interface Ways {
  /** Moves the view as far as it takes to see a mark. */
  readonly reveal: (mark: Mark) => void;
  readonly fit: () => void;
}

/** Shows what is selected now, and tells the page of a selection that the reader's filter has ended. */
export function followSelection(map: LitElement, state: State, before: State, { reveal, fit }: Ways): void {
  if (state.view.selected === before.view.selected) return;
  const mark = markOf(state.topology, state.view.selected);
  // A sheet that comes covers a mark only when it has come.
  if (mark) return void map.updateComplete.then(() => reveal(mark));
  // What the reader leaves out by a filter or in the legend is selected no more; what another document lacks, he did not choose.
  if (isFiltered(state, before)) map.dispatchEvent(new InfraSelectEvent(undefined, undefined));
  // The button that closed the details is gone with them.
  if (map.shadowRoot?.activeElement?.matches('.details')) map.focus();
  // A sheet that goes gives its room back.
  if (!state.session.moved && map.clientWidth < NARROW) fit();
}
