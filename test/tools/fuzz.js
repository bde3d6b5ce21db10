import { parseArgs } from 'node:util';
import { install } from './install.js';

// `npm run fuzz -- [--requests 200000] [--seed N]`: odd requests of every route until one breaks the simulator. The seed is
// printed, and the same seed throws the same requests.

const STEP = 20_000;

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
for (let done = 0; done < requests; done += STEP) {
  try {
    await fuzz(Math.min(STEP, requests - done), seed + done);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error instanceof Error && error.cause) console.error(error.cause);
    console.error(`\nAgain: npm run fuzz -- --requests ${Math.min(STEP, requests - done)} --seed ${seed + done}`);
    process.exit(1);
  }
  console.log(`${Math.min(done + STEP, requests)} requests, nothing broken`);
}
process.exit(0);
