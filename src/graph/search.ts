import type { Node, Topology } from '../model/topology.js';
import { wordOf } from './fields.js';
import { plain } from './plain.js';
import { FIELDS, faultOf, hasTerm, termsOf, type Term } from './terms.js';

/** A node that was found. */
export interface Hit {
  /** Index in `topology.nodes`. */
  readonly node: number;
  /** What matches best. */
  readonly text: string;
  readonly of: 'name' | 'id' | 'address' | 'service' | 'tag' | 'role' | 'kind' | 'site' | 'spec' | 'description';
}

/** A part of a query that cannot be understood. */
export interface Misunderstood {
  readonly written: string;
  readonly field: string;
  /** 'field': nothing has such a field; 'number': it is compared with what is no number. */
  readonly code: 'field' | 'number';
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  readonly misunderstood: readonly Misunderstood[];
}

interface Text {
  readonly of: Hit['of'];
  readonly text: string;
  readonly plain: string;
}

/** How much a match counts by where it is; a whole text, its beginning and that of a word in it count more. */
const WEIGHT: Readonly<Record<Hit['of'], number>> = {
  name: 40,
  id: 30,
  address: 30,
  service: 28,
  tag: 26,
  role: 24,
  kind: 22,
  site: 18,
  spec: 14,
  description: 10,
};
const MORE = { whole: 60, start: 40, word: 20 } as const;

const known = new WeakMap<Topology, readonly (readonly Text[])[]>();

/** The texts of each node that words are looked for in; gathered once for a document. */
function textsOf(topology: Topology): readonly (readonly Text[])[] {
  const found = known.get(topology) ?? topology.nodes.map((node) => textsIn(topology, node));
  known.set(topology, found);
  return found;
}

function textsIn(topology: Topology, node: Node): Text[] {
  const { id, label, spec } = node;
  const all: readonly [Hit['of'], readonly (string | undefined)[]][] = [
    ['name', [label]],
    ['id', [id]],
    ['address', spec.addresses ?? []],
    ['service', FIELDS['service']!(topology, node)],
    ['tag', spec.tags ?? []],
    ['role', [spec.role]],
    ['kind', [node.kind.label]],
    ['site', FIELDS['site']!(topology, node).slice(1)],
    ['spec', Object.values(spec.specs ?? {}).map(wordOf)],
    ['description', [spec.description]],
  ];
  return all.flatMap(([of, texts]) => texts.flatMap((text) => (text ? [{ of, text, plain: plain(text) }] : [])));
}

/**
 * Nodes that match every part of a query, best first: words in names, ids, addresses, services, tags, roles, kinds, sites, specs and
 * descriptions; terms such as `kind:vm`, `cores>8`, `-tag:old`. A term that cannot be understood is told, and asks for nothing.
 */
export function search(topology: Topology, query: string): Found {
  const terms = termsOf(query).filter(({ value }) => value !== '');
  const asked: Term[] = [];
  const misunderstood: Misunderstood[] = [];
  for (const term of terms) {
    const code = faultOf(topology, term);
    if (code) misunderstood.push({ written: term.written, field: term.field!, code });
    else asked.push(term);
  }
  if (asked.length === 0) return { hits: [], misunderstood };
  const texts = textsOf(topology);
  const ranked = topology.nodes.flatMap((node, index) => {
    const match = matchOf(topology, node, texts[index]!, asked);
    return match ? [{ ...match, node: index }] : [];
  });
  ranked.sort((a, b) => b.score - a.score || compare(topology.nodes[a.node]!.label, topology.nodes[b.node]!.label));
  return { hits: ranked.map(({ node, text, of }) => ({ node, text, of })), misunderstood };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Match = Pick<Hit, 'text' | 'of'> & { readonly score: number };

/** Undefined: a part of the query is not met. */
function matchOf(topology: Topology, node: Node, texts: readonly Text[], asked: readonly Term[]): Match | undefined {
  const words: Match[] = [];
  for (const term of asked) {
    const word = term.field === undefined ? wordMatch(texts, plain(term.value)) : undefined;
    const isMet = word !== undefined || hasTerm(topology, node, term);
    if (isMet === term.isNot) return undefined;
    if (word) words.push(word);
  }
  const [best] = words.toSorted((a, b) => b.score - a.score);
  const score = words.reduce((sum, word) => sum + word.score, 0);
  return { text: best?.text ?? node.label, of: best?.of ?? 'name', score };
}

/** Where a word is found best. */
function wordMatch(texts: readonly Text[], word: string): Match | undefined {
  let best: Match | undefined;
  for (const { of, text, plain: whole } of texts) {
    const at = whole.indexOf(word);
    if (at < 0) continue;
    const isWord = at > 0 && /[^\p{L}\p{N}]/u.test(whole[at - 1]!);
    const more = whole === word ? MORE.whole : at === 0 ? MORE.start : isWord ? MORE.word : 0;
    if (WEIGHT[of] + more > (best?.score ?? 0)) best = { of, text, score: WEIGHT[of] + more };
  }
  return best;
}
