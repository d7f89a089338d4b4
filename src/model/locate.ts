/** A place in a text, 1-based. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the wanted values stand, or where the text breaks the grammar and whether it just ends there. */
interface Places {
  readonly found: ReadonlyMap<string, Place>;
  readonly fault?: Place & { readonly isEnd: boolean };
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Walks a JSON text (RFC 8259) and notes the place of each wanted JSON Pointer, or of the first fault in its grammar.
 * Engines word and place syntax errors each in their own way, so the place is found here.
 */
export function locate(text: string, wanted: ReadonlySet<string>): Places {
  const found = new Map<string, Place>();
  const placeOf = lineCounter(text);
  const scanner = new Scanner(text, (path, offset) => wanted.has(path) && found.set(path, placeOf(offset)));
  try {
    scanner.whole();
    return { found };
  } catch (error) {
    // Nested deeper than the stack: what was found so far is right.
    if (error instanceof RangeError) return { found };
    return { found, fault: { ...placeOf(scanner.at), isEnd: text.trimEnd().length <= scanner.at } };
  }
}

/** Lines and columns of offsets that only grow, so that the text is walked once. */
function lineCounter(text: string): (offset: number) => Place {
  let line = 1;
  let start = 0;
  return (offset) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}

class Scanner {
  at = 0;
  readonly #text: string;
  readonly #visit: (path: string, offset: number) => void;

  constructor(text: string, visit: (path: string, offset: number) => void) {
    this.#text = text;
    this.#visit = visit;
  }

  whole() {
    this.#value('');
    if (this.at < this.#text.length) throw new SyntaxError();
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.#text);
    if (!match) throw new SyntaxError();
    this.at = pattern.lastIndex;
    return match[0];
  }

  #skip(char: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.at] !== char) return false;
    this.at += 1;
    this.#take(SPACE);
    return true;
  }

  #expect(char: string) {
    if (!this.#skip(char)) throw new SyntaxError();
  }

  #value(path: string) {
    this.#take(SPACE);
    this.#visit(path, this.at);
    if (this.#skip('{')) this.#items('}', () => this.#property(path));
    else if (this.#skip('[')) this.#items(']', (index) => this.#value(`${path}/${index}`));
    else this.#take(this.#text[this.at] === '"' ? STRING : SCALAR);
    this.#take(SPACE);
  }

  #property(path: string) {
    const key = JSON.parse(this.#take(STRING)) as string;
    this.#expect(':');
    this.#value(`${path}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
  }

  #items(end: string, item: (index: number) => void) {
    if (this.#skip(end)) return;
    let index = 0;
    do item(index++);
    while (this.#skip(','));
    this.#expect(end);
  }
}
