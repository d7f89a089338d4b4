// Real mouse input, the same for every peer: a drag of the background in circles, and a wheel in and out.

/** Length of a gesture, ms, and of the time between two events. */
const GESTURE_MS = 2000;
const EVENT_MS = 1000 / 60;
const CENTRE = { x: 600, y: 400 };
/** Places that may be background once the graph is fitted: nothing but the view may move when they are dragged. */
const SPOTS = [
  { x: 24, y: 24 },
  { x: 1176, y: 24 },
  { x: 24, y: 776 },
  { x: 1176, y: 776 },
  { x: 24, y: 400 },
  { x: 600, y: 24 },
  { x: 600, y: 776 },
  { x: 300, y: 400 },
  CENTRE,
];
/** Radius of the circles, and circles in a gesture: the last one is not closed, so that the view has moved in the end. */
const RADIUS = 120;
const CIRCLES = 2.25;
/** Wheel events in one way, and what each turns; the last are left out, for the same reason. */
const TURNS = 30;
const WHEEL = 20;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const mouse = (session, type, { x, y }, more = {}) => session.send('Input.dispatchMouseEvent', { type, x, y, ...more });
const HELD = { button: 'left', buttons: 1, clickCount: 1 };

async function drag(session, from, by) {
  await mouse(session, 'mouseMoved', from);
  await mouse(session, 'mousePressed', from, HELD);
  for (let step = 1; step <= 5; step += 1) {
    const to = { x: from.x + (by.x * step) / 5, y: from.y + (by.y * step) / 5 };
    await mouse(session, 'mouseMoved', to, HELD);
    await pause(30);
  }
  await mouse(session, 'mouseReleased', { x: from.x + by.x, y: from.y + by.y }, HELD);
  await pause(600);
}

/** A place where a drag moves the view; undefined when there is none. The view is back where it was. */
export async function findBackground(session, view) {
  for (const spot of SPOTS) {
    const before = await view();
    const by = { x: spot.x < 600 ? 40 : -40, y: spot.y < 400 ? 24 : -24 };
    await drag(session, spot, by);
    if ((await view()) === before) continue;
    await drag(session, { x: spot.x + by.x, y: spot.y + by.y }, { x: -by.x, y: -by.y });
    return spot;
  }
  return undefined;
}

/** Sends what `eventAt` gives for the time, 60 times a second, without waiting for answers; then waits until all are heard. */
async function stream(eventAt) {
  const sent = [];
  const start = performance.now();
  for (let count = 0; performance.now() - start < GESTURE_MS; count += 1) {
    // What the page does not hear in time is told by its frames.
    sent.push(eventAt((performance.now() - start) / GESTURE_MS, count)?.catch(() => {}));
    await pause(Math.max(0, start + (count + 1) * EVENT_MS - performance.now()));
  }
  return Promise.all(sent);
}

/** Drags the background in circles. `frames` counts meanwhile. */
export async function pan(session, spot, frames) {
  const inward = { x: spot.x < 600 ? 1 : -1, y: spot.y < 400 ? 1 : -1 };
  const placeAt = (share) => {
    const turn = 2 * Math.PI * CIRCLES * share;
    return {
      x: spot.x + inward.x * RADIUS * (1 - Math.cos(turn)),
      y: spot.y + inward.y * RADIUS * Math.abs(Math.sin(turn)),
    };
  };
  await mouse(session, 'mouseMoved', spot);
  await mouse(session, 'mousePressed', spot, HELD);
  const [times] = await Promise.all([
    frames(GESTURE_MS),
    stream((share) => mouse(session, 'mouseMoved', placeAt(share), HELD)),
  ]);
  await mouse(session, 'mouseReleased', placeAt(1), HELD);
  return times;
}

/** Turns the wheel in and out about the middle. `frames` counts meanwhile. */
export async function zoom(session, frames) {
  const turn = (count) => {
    const isIn = count % (2 * TURNS) < TURNS;
    // Two less outwards, so that the view has moved in the end.
    if (!isIn && count % TURNS < 2) return undefined;
    return mouse(session, 'mouseWheel', CENTRE, { deltaX: 0, deltaY: isIn ? -WHEEL : WHEEL });
  };
  const [times] = await Promise.all([frames(GESTURE_MS), stream((_, count) => turn(count))]);
  return times;
}
