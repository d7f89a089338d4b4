// Stands in for d3-drag, of which d3-zoom needs only that a drag selects no text, drags nothing else, and ends in no click.

/** What the browser would make of a drag. */
const OTHERS = ['dragstart', 'selectstart'];

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A drag has begun. */
export function dragDisable(view: Window): void {
  for (const type of OTHERS) view.addEventListener(type, swallow, true);
}

/** It has ended. @param hasMoved then the click that follows is swallowed. */
export function dragEnable(view: Window, hasMoved?: boolean): void {
  for (const type of OTHERS) view.removeEventListener(type, swallow, true);
  if (!hasMoved) return;
  view.addEventListener('click', swallow, { capture: true, once: true });
  // A click follows at once, or never.
  setTimeout(() => view.removeEventListener('click', swallow, true));
}
