import { parseArgs } from 'node:util';
import { install } from './install.js';

// `npm run fuzz -- [--requests 200000] [--seed N]`: odd requests of every route until one breaks the simulator. The seed is
// printed, and the same seed throws the same requests.

/** Requests with one seed: few enough to be fired again when one of them breaks something. */
const STEP = 5000;

/** Milliseconds between two lines of progress. */
const PAUSE = 5000;

if (!install()) process.exit(1);
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '200000' }, seed: { type: 'string' } },
});
const { bundled } = await import('./bundle.js');
const { fuzz } = /** @type {typeof import('../node/fuzz/fuzz.js')} */ (
  await import(await bundled('test/node/fuzz/fuzz.ts'))
);
const requests = Number(values.requests);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
if (!Number.isInteger(requests) || !Number.isInteger(seed)) throw new Error('--requests and --seed are whole numbers.');
console.log(`${requests} requests, --seed ${seed}`);
process.setSourceMapsEnabled(true);
const since = Date.now();
let told = since;
for (let done = 0; done < requests; done += STEP) {
  try {
    await fuzz(Math.min(STEP, requests - done), seed + done, (fired) => tell(done + fired));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Error && error.cause) console.error(error.cause);
    console.error(`\nAgain: npm run fuzz -- --requests ${Math.min(STEP, requests - done)} --seed ${seed + done}`);
    process.exit(1);
  }
}
console.log(`${requests} requests, nothing broken, in ${Math.round((Date.now() - since) / 1000)} s`);
process.exit(0);

/** @param {number} fired */
function tell(fired) {
  if (Date.now() - told < PAUSE) return;
  told = Date.now();
  console.log(`${Math.min(fired, requests)} of ${requests}, ${Math.round(fired / ((told - since) / 1000))} a second`);
}
