import type { Where } from '../graph/fields.js';

/** A column: the path of a field of the node, and its heading where it is not the usual one. */
export interface Column {
  readonly field: string;
  readonly label?: string | undefined;
}

/** Columns from the text of an attribute: "specs.ct: CT, label, role: Job". Undefined: there is none. */
export function columnsFrom(text: string | null): readonly Column[] | undefined {
  const columns = (text ?? '').split(',').flatMap((part): Column[] => {
    const [, field = '', label] = /^\s*([^:\s]*)\s*(?::\s*(.*?))?\s*$/s.exec(part) ?? [];
    return field ? [{ field, label: label || undefined }] : [];
  });
  return columns.length ? columns : undefined;
}

/** A selection from the text of an attribute: "kind:nas kind:hypervisor site:jove". The same path again: either value will do. */
export function whereFrom(text: string | null): Where | undefined {
  const where: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const word of (text ?? '').split(/\s+/)) {
    const [, path, value] = /^([^:]+):(.+)$/s.exec(word) ?? [];
    if (path !== undefined) (where[path] ??= []).push(value!);
  }
  return Object.keys(where).length ? where : undefined;
}
