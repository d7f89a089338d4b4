// What a test may ask of the browser it runs in, beyond @web/test-runner-commands. Each answers false where the engine cannot.

/** What is set in one session stays set, whatever another says: each page has one. */
const sessions = new WeakMap();

/** Sets media features: [{ name: 'forced-colors', value: 'active' }]; [] resets. Chromium only. */
async function media(page, payload) {
  const session = sessions.get(page) ?? (await page?.createCDPSession?.().catch(() => null));
  if (!session) return false;
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', { features: payload });
  return true;
}

/** Presses a key while others are held: ['Shift', 'Tab']. */
async function chord(page, payload, browser) {
  if (!page) return browser.driver.keys(payload).then(() => true);
  const held = payload.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  await page.keyboard.press(payload.at(-1));
  for (const key of held.reverse()) await page.keyboard.up(key);
  return true;
}

/** Turns the wheel at a point, maybe with a key held: { x, y, deltaY, key? }. */
async function wheel(page, { x, y, deltaY, key }) {
  if (!page) return false;
  await page.mouse.move(x, y);
  if (key) await page.keyboard.down(key);
  await page.mouse.wheel({ deltaY });
  if (key) await page.keyboard.up(key);
  return true;
}

/** Sets the size of the page: { width, height }. */
async function viewport(page, { width, height }, browser) {
  if (page) await page.setViewport({ width, height });
  else await browser.driver.setWindowRect(0, 0, width, height);
  return true;
}

const COMMANDS = { media, chord, wheel, viewport };

export const commands = () => ({
  name: 'infra-commands',
  async executeCommand({ command, payload, session }) {
    if (!Object.hasOwn(COMMANDS, command)) return undefined;
    const { browser } = session;
    const page = browser.type === 'puppeteer' ? browser.getPage(session.id) : undefined;
    return COMMANDS[command](page, payload, browser);
  },
});
