import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Where a page under test finds what Node answers to the recorded calls, to hold its own answers against. */
export const NODE_TRANSCRIPT_PATH = '/node-transcript.txt';

/** @type {Promise<string> | undefined} */
let transcript;

/**
 * @returns {Promise<string>} what the simulator answers in Node; played once
 */
export function nodeTranscript() {
  return (transcript ??= playInNode());
}

async function playInNode() {
  const outfile = resolve('.cache/node-transcript/transcript.mjs');
  await build({
    entryPoints: ['test/data/transcript.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  const played = /** @type {{ playDirectly(seed: number): Promise<string> }} */ (
    await import(pathToFileURL(outfile).href)
  );
  return played.playDirectly(1);
}
