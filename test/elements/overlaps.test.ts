import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { homelab } from '../support/homelab.js';
import { mountHtml, piece, pieces, ready, unmount } from '../support/mount.js';

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of what is filled, in CSS pixels of the screen: halo and outline, which some engines count in, left out. */
function inkOf(drawn: SVGGraphicsElement, name: string): Box {
  const { x, y, width, height } = drawn.getBBox();
  const { a: k, e, f } = drawn.getScreenCTM()!;
  return { name, left: x * k + e, right: (x + width) * k + e, top: y * k + f, bottom: (y + height) * k + f };
}

/** Pairs that share more than a pixel each way, in words. */
const overlaps = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map((b) => `${a.name} over ${b.name}`),
  );

/** The map as the portfolio page has it in a window of this width. */
async function mapOf(width: number, height: number): Promise<InfraTopology> {
  const stage = mountHtml('<infra-topology></infra-topology>');
  stage.style.cssText = `inline-size: ${width}px; --infra-height: ${height}px`;
  const map = stage.querySelector('infra-topology')!;
  map.data = await homelab();
  await ready(map);
  return map;
}

/** The map's box on the portfolio page, by the size of the window. */
const SIZES = { '1280 × 800': [1204, 608], '390 × 844': [362, 708], '900 × 700': [900, 700] } as const;

for (const [size, [width, height]] of Object.entries(SIZES)) {
  suite(`the homelab at fit, ${size}`, () => {
    teardown(unmount);

    test('has no node over another and every one on the stage', async () => {
      const map = await mapOf(width, height);
      const marks = pieces(map, '[part~=node]').map((mark) =>
        inkOf(mark.querySelector<SVGPathElement>('.shape')!, mark.getAttribute('aria-label')!.split(',')[0]!),
      );
      const stage = piece(map, '.stage')!.getBoundingClientRect();
      expect(marks).to.have.length(29);
      expect(overlaps(marks)).to.deep.equal([]);
      for (const { name, left, right, top, bottom } of marks) {
        const isInside = left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom;
        expect(isInside, name).to.equal(true);
      }
    });

    test('has no label over another', async () => {
      const labels = pieces(await mapOf(width, height), 'text.label').map((label) =>
        inkOf(label as SVGTextElement, label.textContent),
      );
      expect(labels.length).to.be.greaterThan(20);
      expect(overlaps(labels)).to.deep.equal([]);
    });
  });
}
