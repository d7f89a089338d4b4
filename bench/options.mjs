// `npm run bench -- --peers=ours,d3 --sizes=25,250 --shapes=star --runs=1 --quick --pictures=folder`
import { PEERS } from './peers.mjs';
import { SHAPES } from './shapes.ts';

const DEFAULTS = {
  peers: Object.keys(PEERS),
  sizes: [25, 250, 2500, 10_000, 50_000],
  /** Ours alone, unless peers are named: no peer says that it carries these. */
  shapes: Object.keys(SHAPES),
  runs: 3,
  pictures: undefined,
  isWritten: true,
};
/** A look, not a result. */
const QUICK = { sizes: [25, 250], shapes: [], runs: 1, isWritten: false };

const list = (text) => text.split(',').filter(Boolean);
const known = (names, all, what) => {
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length) throw new Error(`Unknown ${what} ${unknown.join(', ')}; known: ${all.join(', ')}.`);
  return names;
};
const count = (text) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`Not a number of nodes or runs: ${text}.`);
  return value;
};

const READERS = {
  '--peers': (text) => ({ peers: known(list(text), DEFAULTS.peers, 'peer') }),
  // Below 25 there is no room for every kind.
  '--sizes': (text) => ({
    sizes: list(text)
      .map((size) => Math.max(25, count(size)))
      .sort((a, b) => a - b),
  }),
  '--shapes': (text) => ({ shapes: known(list(text), DEFAULTS.shapes, 'shape') }),
  '--runs': (text) => ({ runs: count(text) }),
  '--pictures': (text) => ({ pictures: text || 'bench-pictures' }),
  '--quick': () => QUICK,
  '--no-write': () => ({ isWritten: false }),
};

/** What the command line asks for. @throws on what it does not know, with what it does. */
export function readOptions(words) {
  const given = words.map((word) => {
    const [name, text = ''] = word.split('=');
    if (!Object.hasOwn(READERS, name))
      throw new Error(`Unknown option ${name}; known: ${Object.keys(READERS).join(', ')}.`);
    return READERS[name](text);
  });
  // What is said in so many words wins over --quick, wherever it stands.
  const ordered = [...given.filter((one) => one === QUICK), ...given.filter((one) => one !== QUICK)];
  return Object.assign({}, DEFAULTS, { arePeersNamed: words.some((word) => word.startsWith('--peers')) }, ...ordered);
}
