import type { Node } from '../model/topology.js';

/** Label font in CSS pixels at k = 1. */
export const LABEL_SIZE = { node: 12, guest: 11, site: 14 } as const;
/** Longest label drawn, in CSS pixels; longer ones are cut in the middle. */
export const LABEL_WIDTH = 160;
/** Padding between a site's members and its hull, world units. */
export const HULL_PADDING = 22;
/** Padding between a member's label and its site's hull, world units: a label may come nearer to the hull than a mark. */
export const HULL_LABEL_PADDING = 8;
/** Room above a hull for the site's label, world units. */
export const HULL_LABEL = 26;
/** Space between a mark and its label, world units. */
export const LABEL_GAP = 3;

/** Radius of a node's mark in world units (CSS pixels at k = 1): 20 for a node that stands by itself, 13 for a guest. */
export function nodeRadius(node: Pick<Node, 'depth'>): number {
  return node.depth === 0 ? 20 : 13;
}

/** Rough classes are enough: a label needs room, not typography. */
const NARROW = /[fijlrtI.,:;!'|()[\]\- ]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z0-9&#$?]/;

/** Combining marks, joiners and selectors; East Asian scripts and emoji. */
const NOTHING = /[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f]/;
const FULL = /[\u1100-\u11ff\u2e80-\u{10ffff}]/u;

/** Em widths by class. */
const EM = { narrow: 0.36, normal: 0.6, capital: 0.68, wide: 0.95, full: 1.05 };

/** Longest text looked at: what is longer is cut long before. */
const LONGEST = 400;

/**
 * Estimated width of a text in CSS pixels. East Asian and emoji code points are a full em, combining marks and joiners nothing.
 * @param size font size in CSS pixels. @param bold adds a tenth.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const char of text.slice(0, LONGEST)) em += PLAIN[char.codePointAt(0)!] ?? widthBeyond(char);
  return em * size * (bold ? 1.08 : 1);
}

/** Widths of plain characters by code: looked up once, since a large document has hundreds of thousands. */
const PLAIN = Array.from({ length: 127 }, (_, code) => {
  const char = String.fromCharCode(code);
  return EM[NARROW.test(char) ? 'narrow' : WIDE.test(char) ? 'wide' : CAPITAL.test(char) ? 'capital' : 'normal'];
});

function widthBeyond(char: string): number {
  if (NOTHING.test(char)) return 0;
  return FULL.test(char) ? EM.full : EM.capital;
}

/** Width and height of a node's label at k = 1, world units. */
export function labelRoom(node: Pick<Node, 'depth' | 'label'>, isHost: boolean): { width: number; height: number } {
  const size = node.depth === 0 ? LABEL_SIZE.node : LABEL_SIZE.guest;
  const width = Math.min(LABEL_WIDTH, textWidth(node.label, size, node.depth === 0 || isHost));
  return { width, height: size + 3 };
}
