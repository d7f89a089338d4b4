import { hover } from '../state/actions.js';
import type { Mark } from '../state/marks.js';
import type { Store } from '../state/store.js';

/** What the <svg> listens to: hover, and click or tap. A drag never selects: d3-zoom swallows its click. */
export interface Pointing {
  readonly onOver: (event: PointerEvent) => void;
  readonly onLeave: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** What finds marks that are painted, and no elements; nothing before it has come. */
export interface Painted {
  readonly current?: { markAt(event: MouseEvent): Mark | undefined };
}

/** The mark whose element an event came from. */
export const elementAt = ({ target }: Event): Mark | undefined =>
  (target as Element).closest('.node, .edge')?.id as Mark | undefined;

/** Whether a pointer hovers: a finger that scrolls the page does not; while the map is dragged everything passes by. */
export const isHover = ({ pointerType, buttons }: PointerEvent): boolean => pointerType !== 'touch' && buttons === 0;

/** @param onPick a mark was clicked, or what lies beside all of them. */
export const pointing = (store: Store, painted: Painted, onPick: (mark: Mark | undefined) => void): Pointing => {
  const markAt = (event: MouseEvent) => painted.current?.markAt(event) ?? elementAt(event);
  return {
    onOver: (event) => {
      if (isHover(event)) store.update(hover(markAt(event)));
    },
    onLeave: () => store.update(hover(undefined)),
    onClick: (event) => onPick(markAt(event)),
  };
};
