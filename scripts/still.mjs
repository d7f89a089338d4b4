// The built portfolio without JavaScript and with it.
import { judgeStill } from './still-page.mjs';

const { faults, engines } = await judgeStill({ outDir: 'dist-examples', page: 'portfolio/' });
for (const fault of faults) console.error(fault);
if (!faults.length) console.log(`The built page is the same without JavaScript and with it, in ${engines.join(', ')}.`);
process.exit(faults.length || !engines.length ? 1 : 0);
