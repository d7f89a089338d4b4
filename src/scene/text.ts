import { textWidth } from '../layout/metrics.js';

/** What needs no segmenter, which takes an engine milliseconds to make. */
const PLAIN = /^[ -~]*$/;

/** Letters as readers see them: an accent or a joined emoji is never torn from what it belongs to. */
const letters = (text: string): string[] =>
  PLAIN.test(text) ? [...text] : Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** Longest text that is looked at letter by letter; labels are names, not books. */
const LONGEST = 300;

/** A text that fits `width` CSS pixels, cut in the middle with an ellipsis, since names differ at both ends. */
export function cutMiddle(text: string, width: number, size: number, bold = false): string {
  if (text.length <= LONGEST && textWidth(text, size, bold) <= width) return text;
  const found = letters(text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}${text.slice(-LONGEST / 2)}` : text);
  const cut = (kept: number) =>
    `${found.slice(0, Math.ceil(kept / 2)).join('')}…${kept > 1 ? found.slice(-Math.floor(kept / 2)).join('') : ''}`;
  let [least, most] = [1, found.length - 1];
  while (least < most) {
    const kept = Math.ceil((least + most) / 2);
    if (textWidth(cut(kept), size, bold) <= width) least = kept;
    else most = kept - 1;
  }
  return cut(least);
}
