// Words and tables of the guides that are written from the source.

/** A text as code in a table's cell, with a stroke between cells kept apart. */
export const code = (text) => (text === '' ? '' : `\`${text}\``);

/** "a", "a and b", "a, b and c". */
export const list = (items) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** A table of Markdown. */
export const table = (heads, rows) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
