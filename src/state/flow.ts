import { wayOf } from '../graph/flow.js';
import type { Action, Followed } from './state.js';

/** Follows a flow of the document, at a step (counted from 0, the nearest there is). An unknown flow changes nothing. */
export const follow =
  ({ id, step, isPlaying, paceMs }: Omit<Followed, 'way'>): Action =>
  (state) => {
    const { topology, session } = state;
    const flow = topology?.document.flows?.find((each) => each.id === id);
    if (!topology || !flow?.steps.length) return state;
    const at = Math.min(Math.max(0, step), flow.steps.length - 1);
    const way = session.flow?.id === id ? session.flow.way : wayOf(topology, flow);
    const followed: Followed = { id, step: at, isPlaying, paceMs, way };
    return isSame(followed, session.flow) ? state : { ...state, session: { ...session, flow: followed } };
  };

const isSame = (a: Followed, b: Followed | undefined) =>
  (Object.keys(a) as (keyof Followed)[]).every((key) => a[key] === b?.[key]);

/** Follows no flow any more. */
export const unfollow: Action = (state) =>
  state.session.flow ? { ...state, session: { ...state.session, flow: undefined } } : state;
