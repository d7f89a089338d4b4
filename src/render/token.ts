/** A kind's id as part of a class or a `part` name, which know no spaces. */
export const token = (id: string): string => id.replace(/[^\w-]+/g, '-');
