/** Text of a file of this repository, by its path from the root: from disk in Node, from the test server in a browser. */
export async function readText(path: string): Promise<string> {
  if (typeof window === 'undefined') {
    const { readFile } = (await import(
      /* @vite-ignore */ ['node', 'fs/promises'].join(':')
    )) as typeof import('node:fs/promises');
    return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
  }
  const response = await fetch(new URL(`../../${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** A JSON file of this repository. */
export const readJson = async (path: string): Promise<unknown> => JSON.parse(await readText(path)) as unknown;
