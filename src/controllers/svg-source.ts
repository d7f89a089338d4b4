/** The document inside an SVG file that a map has written, as JSON; undefined: there is none. Loaded when a file begins like one. */
export function documentIn(text: string): string | undefined {
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  return svg.querySelector('svg > metadata')?.textContent?.trim() || undefined;
}
