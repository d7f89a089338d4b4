/** What a gesture begins with, or what goes before it. */
const BEGINNINGS = ['pointerover', 'wheel', 'mousedown', 'touchstart'];

/**
 * Loads what understands gestures when a map is first pointed at: who only looks does without. A gesture that is there sooner
 * begins anew when that has come, unless it has ended by then.
 * @param accepts whether a gesture is for the map.
 */
export function awaitGestures(svg: SVGSVGElement, accepts: (event: Event) => boolean, load: () => Promise<void>): void {
  const waiting = new AbortController();
  let held: Event | undefined;
  const drop = () => (held = undefined);
  const begin = async (event: Event) => {
    if (event.type !== 'pointerover' && accepts(event)) {
      held = event;
      // The page would zoom or scroll meanwhile.
      if (event.type === 'wheel') event.preventDefault();
      else addEventListener('pointerup', drop, { once: true });
    }
    await load();
    waiting.abort();
    // What is still on its way cannot set out anew.
    setTimeout(() => {
      if (held) svg.dispatchEvent(held);
      drop();
    });
  };
  const { signal } = waiting;
  for (const type of BEGINNINGS) svg.addEventListener(type, (event) => void begin(event), { signal, passive: false });
  // The page has made a scroll of it.
  svg.addEventListener('pointercancel', drop, { signal });
}
