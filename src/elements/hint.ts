/** What is said of a gesture that was the page's, by the type of its event. */
const HINTS: Readonly<Record<string, string>> = {
  wheel: 'Hold Ctrl or ⌘ and scroll to zoom',
  touchmove: 'Two fingers move the map',
};
/** How long a hint stays, ms. */
const HINT_MS = 1200;
/** The outline is seen in forced colours only. */
const STYLE = `position: absolute; inset: auto 0 16px; inline-size: fit-content; margin-inline: auto; padding: 6px 14px;
  max-inline-size: calc(100% - 24px); border-radius: var(--_radius); outline: 1px solid transparent;
  background: var(--_text); color: var(--_surface); pointer-events: none`;

/** Says over the stage, for a moment, how a gesture would be the map's. Loaded by the first that is not. */
export const hint = (stage: Element, gesture: string): void => say(stage, HINTS[gesture] ?? '');

/** Says something over the stage, for a moment. */
export function say(stage: Element, text: string): void {
  const shown = stage.querySelector<HTMLElement>('.hint') ?? stage.appendChild(document.createElement('div'));
  shown.className = 'hint';
  shown.setAttribute('role', 'status');
  // Not as an attribute: a page may forbid these.
  shown.style.cssText = STYLE;
  shown.textContent = text;
  for (const before of shown.getAnimations()) before.cancel();
  // An animation that moves nothing: unlike a timer it is not left behind by a map that is removed.
  shown.animate([], HINT_MS).onfinish = () => shown.remove();
}
