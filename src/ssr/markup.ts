import { nothing, type TemplateResult } from 'lit';

/** How what is not plain markup is written. */
export interface Writer {
  /** Attributes that are left out. */
  readonly omitted: ReadonlySet<string>;
  /** The shadow root of an element, as a declarative template; empty for an element that has none. */
  shadow(tag: string, given: Given): string;
}

/** What a template gives to an element. */
export interface Given {
  /** In their order; `true` for one without a value. */
  readonly attributes: ReadonlyMap<string, string | true>;
  readonly properties: ReadonlyMap<string, unknown>;
}

/** Stands for a value in a template's text; no markup holds it. */
const MARK = '\0';
const TAG = /<(\/?)([\w-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const ATTRIBUTE = /([.?@]?[\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\0|[^\s"'>/\0]+)))?/g;

/** Where a line of a template ends. */
const LINE = /\s*\n\s*/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text, between tags and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** An attribute, with the space before it. */
export const attribute = (name: string, value: string | true): string =>
  value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;

/** What a reader cannot use before there is a script: it stands there, and says so. */
const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'select']);

/**
 * A Lit template as HTML, for the kinds of binding that our templates have: children, attributes, `?boolean` and `.property`;
 * listeners are left out. Every value is escaped; only the text of templates is markup.
 * @throws Error for a template with a binding of another kind.
 */
export function markup(value: unknown, writer: Writer): string {
  if (value === undefined || value === null || value === nothing) return '';
  if (isTemplate(value)) return filled(value, writer);
  if (Array.isArray(value)) return value.map((each) => markup(each, writer)).join('');
  return escaped(`${value as string | number}`);
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

function filled({ strings, values }: TemplateResult, writer: Writer): string {
  const text = strings.join(MARK).replace(LINE, ' ');
  const pieces: string[] = [];
  let taken = 0;
  const next = () => values[taken++];
  const children = (piece: string) =>
    piece.split(MARK).forEach((part, at) => pieces.push(at ? markup(next(), writer) : '', part));
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    const [whole, slash, tag, inside, end] = match as unknown as [string, string, string, string, string];
    children(text.slice(from, match.index));
    pieces.push(slash ? whole : opened(tag, given(inside, next), end, writer));
    from = match.index + whole.length;
  }
  children(text.slice(from));
  if (taken !== values.length) throw new Error(`This template cannot be written as text: ${strings.join('…')}`);
  return pieces.join('');
}

/** Reads what stands inside of a tag; `next` brings the value for each mark. */
function given(inside: string, next: () => unknown): Given {
  const attributes = new Map<string, string | true>();
  const properties = new Map<string, unknown>();
  for (const [, name, ...texts] of inside.matchAll(ATTRIBUTE) as Iterable<
    [string, string, ...(string | undefined)[]]
  >) {
    const text = texts.find((each) => each !== undefined);
    const values = Array.from({ length: text ? text.split(MARK).length - 1 : 0 }, next);
    const bare = name.slice(1);
    if (name.startsWith('.')) properties.set(bare, values[0]);
    else if (name.startsWith('?')) {
      if (values[0] && values[0] !== nothing) attributes.set(bare, true);
    } else if (!name.startsWith('@') && !values.includes(nothing)) attributes.set(name, joined(text, values));
  }
  return { attributes, properties };
}

/** An attribute's text with its values; `true` without either. */
const joined = (text: string | undefined, values: readonly unknown[]): string | true =>
  text === undefined
    ? true
    : text
        .split(MARK)
        .map((part, at) => (at ? String((values[at - 1] ?? '') as string) : '') + part)
        .join('');

function opened(tag: string, { attributes, properties }: Given, end: string, writer: Writer): string {
  const all = new Map(attributes);
  if (properties.get('checked')) all.set('checked', true);
  if (CONTROLS.has(tag)) all.set('disabled', true);
  const written = [...all].filter(([name]) => !writer.omitted.has(name)).map(([name, value]) => attribute(name, value));
  return `<${tag}${written.join('')}${end && ' /'}>${writer.shadow(tag, { attributes, properties })}`;
}
