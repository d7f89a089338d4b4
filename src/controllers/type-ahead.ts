import { plain } from '../graph/plain.js';

/** How long what was typed waits for more, ms. */
const WAIT_MS = 700;

/** A key of a letter, and the list that it is typed at. */
export interface Typed {
  readonly letter: string;
  /** Time of the key, ms. */
  readonly now: number;
  readonly names: readonly string[];
  /** Place of the current item, −1 for none. */
  readonly from: number;
}

/**
 * Finds an item by the first letters of its name, as lists do (https://www.w3.org/WAI/ARIA/apg/patterns/listbox/): letters that
 * follow one another soon are one text; the same letter again goes to the next item that begins so.
 */
export class TypeAhead {
  #text = '';
  #until = 0;

  /** Whether what was typed before waits for more. */
  isOpen(now: number): boolean {
    return now < this.#until;
  }

  /** Place of the item that is meant when a letter goes on from those before; undefined: it does not, or none begins so. */
  goOn({ letter, now, names, from }: Typed): number | undefined {
    if (!this.isOpen(now)) return undefined;
    const text = this.#text + plain(letter);
    const isSame = [...text].every((each) => each === text[0]);
    const found = find(names, text, from) ?? (isSame ? find(names, text[0]!, from + 1) : undefined);
    return this.#keep(found, text, now);
  }

  /** Place of the next item that begins with a letter; undefined: none does. */
  begin({ letter, now, names, from }: Typed): number | undefined {
    return this.#keep(find(names, plain(letter), from + 1), plain(letter), now);
  }

  /** What comes next is another text. */
  end(): void {
    this.#until = 0;
  }

  #keep(found: number | undefined, text: string, now: number): number | undefined {
    if (found === undefined) return undefined;
    this.#text = text;
    this.#until = now + WAIT_MS;
    return found;
  }
}

/** The first name from a place on, and round, that begins with a text. */
function find(names: readonly string[], text: string, from: number): number | undefined {
  for (let step = 0; step < names.length; step += 1) {
    const at = (from + step + names.length) % names.length;
    if (plain(names[at]!).startsWith(text)) return at;
  }
  return undefined;
}
