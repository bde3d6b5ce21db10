import { spawn } from 'node:child_process';

// The checks of `npm test` that run no test. Side by side, because nothing in them waits for a clock.

const CHECKS = [
  { step: 'lint', title: 'ESLint', program: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  {
    step: 'lint',
    title: 'Prettier',
    program: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { step: 'types', title: 'Types', program: ['node_modules/typescript/bin/tsc', '--build', '--pretty', colours()] },
];

/**
 * @param {readonly string[]} steps `lint`, `types`
 * @param {number} limit in milliseconds: a check that takes longer hangs
 * @returns {Promise<boolean>[]} whether each check ended well
 */
export function runChecks(steps, limit) {
  return CHECKS.filter(({ step }) => steps.includes(step)).map((check) => run(check, limit));
}

/**
 * Runs a check, and prints all that it says when it has ended.
 *
 * @param {{ title: string, program: readonly string[] }} check its program is a script for Node, and its arguments
 * @param {number} limit
 * @returns {Promise<boolean>} whether it ended well
 */
async function run({ title, program }, limit) {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
    timeout: limit,
  });
  /** @type {string[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => void said.push(text));
  }
  /** @type {boolean} */
  const passed = await new Promise((done) => {
    child.once('error', (error) => {
      said.push(`${error.message}\n`);
      done(false);
    });
    child.once('close', (code, signal) => {
      if (signal) said.push(`${title} was ended by ${signal}.\n`);
      done(code === 0);
    });
  });
  console.log(`\n── ${title}\n${said.join('')}`.trimEnd());
  return passed;
}

/** Whether somebody looks on, as TypeScript wants to be told. */
function colours() {
  return process.stdout.isTTY ? 'true' : 'false';
}
