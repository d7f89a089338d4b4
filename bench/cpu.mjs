// CPU time: of the browser, and of everything else on the machine.
import { existsSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc/stat per second. */
const TICKS = 100;

/** ms of CPU time that all processes of a browser have used. */
export async function browserCpu(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** ms of CPU time that the whole machine has used; undefined where that is not told. */
function machineCpu() {
  if (!existsSync('/proc/stat')) return undefined;
  const [user, nice, system, , , irq, softIrq] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]
    .match(/\d+/g)
    .map(Number);
  return ((user + nice + system + irq + softIrq) * 1000) / TICKS;
}

/** Cores that others have used since, on average; the result is asked with the CPU time the browser has used meanwhile, ms. */
export function watchOthers() {
  const machine = machineCpu();
  const [own, start] = [process.cpuUsage(), performance.now()];
  return (browser) => {
    if (machine === undefined) return undefined;
    const { user, system } = process.cpuUsage(own);
    const others = machineCpu() - machine - browser - (user + system) / 1000;
    return Math.max(0, others / (performance.now() - start));
  };
}
