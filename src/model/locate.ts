/** Where a JSON text breaks the grammar, as an offset. */
export interface SyntaxFault {
  readonly offset: number;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Walks a JSON text (RFC 8259) and notes the offset of each wanted JSON Pointer, or of the first fault in its grammar.
 * Engines word and place syntax errors each in their own way, so the place is found here.
 */
export function locate(text: string, wanted: ReadonlySet<string>): Map<string, number> | SyntaxFault {
  const found = new Map<string, number>();
  const scanner = new Scanner(text, (path, offset) => wanted.has(path) && found.set(path, offset));
  try {
    scanner.whole();
    return found;
  } catch (error) {
    if (error instanceof RangeError) return found;
    return { offset: scanner.at };
  }
}

/** 1-based line and column of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
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
