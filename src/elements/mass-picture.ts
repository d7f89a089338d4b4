import type { NearItems } from '../render/canvas-frame.js';
import { sizeOf } from '../render/canvas-dots.js';
import { AT_REST, type Frame } from '../render/svg.js';
import type { Steps } from '../model/steps.js';
import type { Crowd } from '../scene/crowd.js';
import { excerpt, type Excerpt } from '../scene/excerpt.js';
import { placeLabelsAfar } from '../scene/labels-afar.js';
import { placeLabels, type Labels } from '../scene/labels.js';
import { levelOf, type Level } from '../scene/level.js';
import { liftSteps, type Lifted } from '../scene/lifted.js';
import { firstOf, itemsOf, nearIn } from '../scene/near.js';
import type { Neighbourhood } from '../scene/scene.js';
import type { Spread } from '../scene/spread.js';
import type { Box, Viewport } from '../scene/viewport.js';
import { markOf, type Mark } from '../state/marks.js';
import type { State } from '../state/state.js';

/** So few marks and edges are elements, all of them; more are painted. Measured; see docs/adr/0009. */
export const FEW = 400;
/** Nodes round what is pointed at, selected or focused that are elements, too. */
const MOST_NEAR = 60;
/** Most nodes that may have a label where the mass is painted. */
const MOST_LABELS = 140;
/** Least radius of a mark that has a label there, and of one that is an element, CSS pixels. */
const NAMED = 5;
const LEAST = 4.5;
/** Kinds that are named from afar. */
const FOREMOST: ReadonlySet<string> = new Set(['gateway', 'network-device', 'cloud']);

/** What is drawn of a large map for a view. */
export interface View {
  readonly spread: Spread;
  readonly viewport: Viewport;
  readonly level: Level;
  readonly lines: readonly Lifted[];
  readonly hidden: Neighbourhood;
  /** True: everything is an element, and nothing is painted. */
  readonly isFew: boolean;
  /** Everything that is drawn, if it is few; else what may have a label. */
  readonly part: Excerpt;
  readonly labels: Labels;
}

export interface ViewOptions {
  readonly viewport: Viewport;
  /** What is painted, world units. */
  readonly box: Box;
  readonly hidden: Neighbourhood;
  /** Nodes whose label goes first. */
  readonly first: readonly number[];
}

/** Chooses what is drawn, and where labels go; stops now and then. */
export function* viewSteps(spread: Spread, { viewport, box, hidden, first }: ViewOptions): Steps<View> {
  const { k } = viewport;
  const level = levelOf(spread, { k, box, hidden });
  yield;
  const lines = yield* liftSteps(spread, level, box, hidden);
  yield;
  const isFew = level.closed.length === 0 && level.nodes.length + lines.length <= FEW;
  const edges = lines.length <= FEW ? lines.flatMap(({ edge, count }) => (count === 1 ? [edge] : [])) : [];
  const chosen = isFew ? { ...level, edges } : { nodes: namedOf(spread, level, first), edges, sites: level.sites };
  const part = excerpt(spread, chosen, { strokesIn: { box, k } });
  yield;
  const options = { k, first, without: hidden.nodes };
  const { scene, geometry } = part;
  const labels = isFew
    ? placeLabels(scene, geometry, options)
    : placeLabelsAfar(scene, geometry, { ...options, marks: circlesOf(spread, level) });
  return { spread, viewport, level, lines, hidden, isFew, part, labels };
}

/** Every mark that is drawn, for labels to keep clear of. */
function circlesOf({ crowd, positions }: Spread, { nodes, closed, k }: Level) {
  const own = nodes.map((node) => ({
    x: positions[2 * node]!,
    y: positions[2 * node + 1]!,
    radius: crowd.radius[node]!,
  }));
  const others = closed.map((mark) => ({ x: mark.x, y: mark.y, radius: sizeOf(mark, k) / k }));
  return [...own, ...others];
}

/** Nodes that may have a label: those asked for, then what connects, then what is largest. */
function namedOf({ crowd, reach }: Spread, { nodes, closed, k }: Level, first: readonly number[]): number[] {
  const { topology, radius } = crowd;
  const hosts = closed.flatMap(({ of, index }) => (of === 'node' && reach[index]! * k >= 2 * NAMED ? [index] : []));
  const isForemost = (node: number) => FOREMOST.has(topology.nodes[node]!.kind.id);
  const named = nodes.filter((node) => radius[node]! * k >= NAMED || isForemost(node));
  const weight = (node: number) => (isForemost(node) ? 1e6 : 0) + reach[node]!;
  const sorted = [...named, ...hosts].sort((a, b) => weight(b) - weight(a) || a - b);
  return [...new Set([...first, ...sorted])].slice(0, MOST_LABELS);
}

/** What the reader does, as far as it changes the picture. */
export interface Attention {
  readonly near: Neighbourhood | undefined;
  readonly selected: Mark | undefined;
  readonly focused: Mark | undefined;
  readonly hovered: Mark | undefined;
  /** What is to be elements, the most important first. */
  readonly parts: readonly Neighbourhood[];
}

export function attentionOf(
  { crowd }: Spread,
  { topology, view, session }: State,
  faded: Neighbourhood | undefined,
): Attention {
  const { hovered, focused, isolated, flow, hits } = session;
  const selected = markOf(topology, view.selected);
  const pointed = hovered ?? isolated;
  const near = pointed ? nearIn(crowd, pointed) : (flow?.way ?? hits ?? (faded && but(crowd, faded)));
  const marks = [focused, selected, hovered].filter((mark) => mark !== undefined);
  const parts = marks.map((mark) => nearIn(crowd, mark));
  return { near, selected, focused, hovered, parts: flow ? [...parts, flow.way] : parts };
}

/** All but some. */
const but = ({ parent, source }: Crowd, faded: Neighbourhood): Neighbourhood => ({
  nodes: new Set([...parent.keys()].filter((index) => !faded.nodes.has(index))),
  edges: new Set([...source.keys()].filter((index) => !faded.edges.has(index))),
});

/** What is painted bright; undefined: everything is. */
export const nearItems = ({ level }: View, near: Neighbourhood | undefined): NearItems | undefined =>
  near && { items: itemsOf(level, near), edges: near.edges };

/** What is drawn as elements. */
export function frameOf(shown: View, { near, selected, focused, hovered, parts }: Attention): Frame {
  const { spread, viewport, hidden, isFew, part, labels, level } = shown;
  const { k } = viewport;
  const emphasis = { near, selected, focused, hovered };
  if (isFew) return { ...part, positions: spread.positions, labels, hidden, k, emphasis };
  const sizes = new Map(level.closed.map((mark) => [mark.of === 'node' ? mark.index : -1, sizeOf(mark, k)]));
  const radiusOf = (node: number) => {
    const own = spread.crowd.radius[node]!;
    const least = Math.max(LEAST, level.itemOf[node] === node ? 0 : (sizes.get(node) ?? 0));
    return own * k < least ? least / k : undefined;
  };
  const chosen = firstOf(spread.crowd, parts, MOST_NEAR);
  const { scene, geometry } = excerpt(spread, chosen, { radiusOf });
  const own = new Set(chosen.nodes);
  const named = labels.labels.filter(({ of, index }) => of === 'node' && own.has(index));
  return { scene, geometry, positions: spread.positions, labels: { labels: named, hidden: 0 }, hidden, k, emphasis };
}

/** Everything at its own size, with the labels that have room. */
export function wholeFrame(spread: Spread, hidden: Neighbourhood): Frame {
  const { crowd, positions, hulls } = spread;
  const nodes = [...crowd.parent.keys()];
  const { scene, geometry } = excerpt(spread, {
    nodes,
    edges: [...crowd.source.keys()],
    opened: nodes.filter((node) => crowd.guests[node]! > 0),
    sites: [...hulls.keys()].filter((site) => hulls[site]),
  });
  const labels = placeLabels(scene, geometry, { k: 1, without: hidden.nodes });
  return { scene, geometry, positions, labels, hidden, k: 1, emphasis: AT_REST };
}
