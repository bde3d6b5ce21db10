import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { bundled } from './bundle.js';
import { coverageDocument, coverageRows, levelOf, missingLines } from './coverage-table.js';
import { judge, shownIn } from './proofs.js';
import { readResults } from './results.js';

// `npm run requirements`: which of the rows of test/requirements.json the last `npm test` proved, and how fully each call is
// emulated. Ends badly where a test names a requirement that is none, or more than two, where a refusal names no rule, or
// where simulator/COVERAGE.md says something else than a whole run showed. `-- --write` writes that file.

const COVERAGE = 'simulator/COVERAGE.md';

/** @typedef {import('./proofs.js').Requirement} Requirement */

/** @type {{ seeds: Record<string, string>, rows: Requirement[] }} */
const { seeds, rows } = JSON.parse(readFileSync('test/requirements.json', 'utf8'));

/** @returns {string[]} every document that may show a hook */
function documents() {
  const folders = ['.', 'simulator', 'components', 'stories'].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${folder}/${file}`),
  );
}

/** @param {string} file */
function read(file) {
  return readFileSync(file, 'utf8');
}

const results = readResults();
if (!results) {
  console.error('No results: run `npm test` first.');
  process.exit(1);
}
const { tests, evidence, narrowed } = results;
const places = new Set(tests.map(({ where }) => where));
console.log(`The last run: ${tests.length} tests in ${[...places].join(', ')}${narrowed && `, only "${narrowed}"`}.`);

const shown = documents().flatMap((file) => shownIn(read(file)));
const { unproven, mistakes } = judge(rows, tests, shown, read);

for (const [seed, title] of Object.entries(seeds)) {
  const open = unproven.filter(({ requirement }) => requirement.seed === seed);
  const all = rows.filter((row) => row.seed === seed).length;
  console.log(`\n── ${title}: ${all - open.length} of ${all} proven`);
  for (const { requirement, missing } of open) {
    const { id, side, feature } = requirement;
    console.log(`${id}  ${side.padEnd(2)}  needs ${missing.join(' and ').padEnd(16)}  ${shortened(feature)}`);
  }
}

const { ENDPOINTS_COVERED, EVERY_CALL } = /** @type {typeof import('../../simulator/coverage.js')} */ (
  await import(await bundled('simulator/coverage.ts'))
);
const table = coverageRows(ENDPOINTS_COVERED, evidence);
console.log('\n── Calls of WeChat, by what passing tests showed of what the reference names');
for (const row of table) {
  const lines = missingLines(row).map((line) => shortened(line));
  console.log(
    `${levelOf(row).padStart(8)}  ${row.endpoint.route}${lines.map((line) => `\n            ${line}`).join('')}`,
  );
}
const answered = new Set(evidence.flatMap(({ errcodes }) => errcodes));
const silent = EVERY_CALL.filter((errcode) => !answered.has(errcode));
console.log(
  `Codes of every call: ${silent.length === 0 ? 'all answered somewhere' : `never answered ${silent.join(', ')}`}.`,
);

const document = await format(coverageDocument(table), { ...(await resolveConfig(COVERAGE)), parser: 'markdown' });
if (process.argv.includes('--write')) {
  if (narrowed) mistakes.push('A narrowed run shows too little: run `npm test` as a whole before writing.');
  else writeFileSync(COVERAGE, document);
} else if (!narrowed && places.has('Node') && (!existsSync(COVERAGE) || read(COVERAGE) !== document)) {
  mistakes.push(`${COVERAGE} is not what this run showed: write it with \`npm run requirements -- --write\`.`);
}

for (const mistake of mistakes) console.error(`\n${mistake}`);
if (mistakes.length > 0) process.exitCode = 1;
console.log(`\n${rows.length - unproven.length} of ${rows.length} proven`);

/** @param {string} text */
function shortened(text) {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
