// Stands in for d3-drag, of which d3-zoom needs only that a drag selects no text, drags nothing else, and ends in no click.

const prevent = (event: Event): void => event.preventDefault();

/** A drag has begun. */
export function dragDisable(view: Window): void {
  view.addEventListener('dragstart', prevent, true);
  view.addEventListener('selectstart', prevent, true);
}

/** It has ended. @param hasMoved then the click that follows is swallowed. */
export function dragEnable(view: Window, hasMoved?: boolean): void {
  view.removeEventListener('dragstart', prevent, true);
  view.removeEventListener('selectstart', prevent, true);
  if (!hasMoved) return;
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view.addEventListener('click', swallow, { capture: true, once: true });
  // A click follows at once, or never.
  setTimeout(() => view.removeEventListener('click', swallow, true));
}
