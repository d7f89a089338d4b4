import { expect } from 'chai';
import { EDGES, FAMILIES, SITES, STATES, type Pair } from '../../src/render/palette.js';
import { contrast, difference, linear, VISIONS } from '../support/colour.js';

const THEMES = [
  { theme: 'light', at: 0, surfaces: ['#ffffff', '#f7f8fc'], least: 27.7 },
  { theme: 'dark', at: 1, surfaces: ['#0f172a', '#0b1120'], least: 31.9 },
] as const;

/** Guests wear the colour of their host. */
const families = Object.entries(FAMILIES).filter(([family]) => family !== 'guest');

suite('the palette', () => {
  for (const { theme, at, surfaces, least } of THEMES) {
    for (const [vision, see] of Object.entries(VISIONS)) {
      // ΔE of CIE 1976 on colours as Machado et al. simulate them: the figures that the palette was computed for.
      test(`${theme}: families are told apart with ${vision} vision`, () => {
        const seen = families.map(([family, pair]) => ({ family, colour: see(linear(pair[at])) }));
        const near = seen.flatMap((a, place) =>
          seen
            .slice(place + 1)
            .filter((b) => difference(a.colour, b.colour) < least - 0.005)
            .map((b) => `${a.family} and ${b.family}: ${difference(a.colour, b.colour).toFixed(1)}`),
        );
        expect(near).to.deep.equal([]);
      });
    }

    test(`${theme}: every mark and line stands out from what it is drawn on`, () => {
      const faint = Object.entries<Pair>({ ...FAMILIES, ...EDGES, ...STATES }).flatMap(([name, pair]) =>
        surfaces.filter((surface) => contrast(linear(pair[at]), linear(surface)) < 3).map((on) => `${name} on ${on}`),
      );
      expect(faint).to.deep.equal([]);
    });
  }

  test('sites have six tints in turn', () => expect(new Set(SITES.flat()).size).to.equal(12));
});
