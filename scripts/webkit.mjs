// WebKit's driver: started and ended, and spoken to as the WebDriver standard says (https://www.w3.org/TR/webdriver2/).
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The driver wants a display. Resolves with what ends it and all that it began, once it answers. */
export async function startWebKit(port) {
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { detached: true, stdio: 'ignore' });
  const end = () => {
    try {
      process.kill(-driver.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', end);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return end;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}

export const capabilities = (binary) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

/** A session of MiniBrowser: `send(method, path, body)`, and `end()`. */
export async function webKitSession(binary) {
  const port = await freePort();
  const end = await startWebKit(port);
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKit: ${value.message || value.error}`);
    return value;
  };
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: capabilities(binary) } });
  return { send: (method, path, body) => send(method, `/session/${sessionId}${path}`, body), end };
}
