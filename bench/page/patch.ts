/** Puts `act` before a method of a prototype; the result takes it out again. A method that is not there is left so. */
export function before<Owner extends object>(
  owner: Owner,
  name: keyof Owner & string,
  act: (self: Owner, args: readonly unknown[]) => void,
): () => void {
  const original = owner[name] as unknown;
  if (typeof original !== 'function') return () => {};
  owner[name] = function (this: Owner, ...args: unknown[]): unknown {
    act(this, args);
    return original.apply(this, args) as unknown;
  } as Owner[typeof name];
  return () => void (owner[name] = original as Owner[typeof name]);
}
