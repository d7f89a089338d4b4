import { html, type TemplateResult } from 'lit';
import { MESSAGES } from '../elements/messages.js';
import { STEPS } from '../layout/aspect.js';
import { settle, type Aspect, type LayoutName } from '../layout/layout.js';
import { AT_REST, svgFrame } from '../render/svg.js';
import { round } from '../scene/path.js';
import { fit, FIT_MOST, FIT_ROOM, fitRoom, type Box, type Size } from '../scene/viewport.js';
import { look, place } from '../state/actions.js';
import { Derived } from '../state/derived.js';
import type { Store } from '../state/store.js';

/** The settled map for a box of one shape. */
export interface Still {
  readonly aspect: Aspect;
  /** What is shown, world units. */
  readonly bounds: Box;
  readonly drawing: TemplateResult;
}

/** The aspects from wide to tall, each with the size of the drawing that its labels are placed for, CSS pixels. */
const SIZES: Readonly<Record<Aspect, Size>> = {
  wide: { width: 900, height: 540 },
  square: { width: 640, height: 600 },
  tall: { width: 360, height: 590 },
};

/** The ratio width : height between two aspects. */
const BETWEEN: Readonly<Record<string, number>> = {
  'square wide': STEPS.wide,
  'tall square': STEPS.tall,
  'tall wide': 1,
};

/** One picture for each aspect, in the order of SIZES. */
export function stills(store: Store, aspects: readonly Aspect[], layout: LayoutName | undefined): Still[] {
  const derived = new Derived();
  const wanted = (Object.keys(SIZES) as Aspect[]).filter((aspect) => aspects.includes(aspect));
  return wanted.map((aspect) => still(store, derived, aspect, layout));
}

function still(store: Store, derived: Derived, aspect: Aspect, layout: LayoutName | undefined): Still {
  const topology = store.state.topology!;
  store.update(place(settle(topology, { aspect, ...(layout && { layout }) })));
  const bounds = derived.bounds(store.state)!;
  const { k } = fit(bounds, SIZES[aspect], fitRoom(SIZES[aspect]));
  store.update(look({ x: 0, y: 0, k }, false));
  const picture = derived.picture(store.state)!;
  const { title } = topology.document;
  const drawing = html`<svg
    part="map"
    class="map still ${aspect}"
    role="group"
    aria-roledescription=${MESSAGES.mapRole}
    aria-label=${title ? `${MESSAGES.map}: ${title}` : MESSAGES.map}
    viewBox="${bounds.x} ${bounds.y} ${bounds.width} ${bounds.height}"
  >
    <g class="world">${svgFrame({ ...picture, k, emphasis: AT_REST })}</g>
  </svg>`;
  return { aspect, bounds, drawing };
}

/**
 * Places and sizes each picture as `fit()` does, and shows the one for the shape of the stage. What is not drawn without a
 * script has its room all the same, so that nothing moves when it comes.
 */
export function stillStyles(pictures: readonly Still[]): string {
  const most = ({ aspect, bounds }: Still) =>
    `.${aspect}{max-inline-size:${round(bounds.width * FIT_MOST)}px;max-block-size:${round(bounds.height * FIT_MOST)}px}`;
  const steps = pictures.slice(1).map(({ aspect }, at) => {
    const wider = pictures[at]!.aspect;
    return { aspect, wider, ratio: BETWEEN[`${aspect} ${wider}`]! };
  });
  return [
    FRAME,
    ...pictures.map(most),
    ...pictures.slice(0, -1).map(({ aspect }) => `.${aspect}{display:none}`),
    ...steps
      .toReversed()
      .map(
        ({ aspect, wider, ratio }) =>
          `@container stage (aspect-ratio>${ratio}){.${aspect}{display:none}.${wider}{display:block}}`,
      ),
  ].join('');
}

const FRAME = `
.stage{container:stage/size}
.still{--_room:min(${FIT_ROOM.most}px,${100 * FIT_ROOM.share}cqw);inset:0;margin:auto;inline-size:calc(100% - 2*var(--_room));block-size:calc(100% - 2*var(--_room));overflow:visible}
.still,.still *{cursor:auto;pointer-events:none;transition:none}
.controls{border:0;min-block-size:calc(var(--_target) + 2px)}
@container (min-width:760px){details.legend{display:none}}
@container (max-width:759px){div.legend{display:none}.controls{min-block-size:var(--_target)}}
`;
