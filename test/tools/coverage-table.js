// How fully each call is emulated, from what the passing tests exchanged.

/**
 * @typedef {import('../../simulator/coverage.js').Endpoint} Endpoint
 * @typedef {import('./results.js').Evidence} Evidence
 * @typedef {'fields' | 'answers' | 'errcodes' | 'limits'} Part
 * @typedef {Record<Part, string[]>} Missing
 * @typedef {{ endpoint: Endpoint, named: number, missing: Missing }} Row
 */

/** @type {readonly Part[]} */
const PARTS = ['fields', 'answers', 'errcodes', 'limits'];

/** @type {Readonly<Record<Part, string>>} */
const WORDS = { fields: 'Fields', answers: 'Answers', errcodes: 'Codes', limits: 'Limits' };

/**
 * @param {readonly Endpoint[]} endpoints
 * @param {readonly Evidence[]} evidence
 * @returns {Row[]} what the reference names and no passing test showed
 */
export function coverageRows(endpoints, evidence) {
  return endpoints.map((endpoint) => {
    const seen = evidence.filter(({ route }) => route === endpoint.route);
    /** @param {Part} part */
    const absent = (part) => {
      const shown = new Set(seen.flatMap((each) => each[part].map(String)));
      return endpoint[part].map(String).filter((each) => !shown.has(each));
    };
    return {
      endpoint,
      named: PARTS.reduce((sum, part) => sum + endpoint[part].length, 0),
      missing: {
        fields: absent('fields'),
        answers: absent('answers'),
        errcodes: absent('errcodes'),
        limits: absent('limits'),
      },
    };
  });
}

/**
 * @param {Row} row
 * @returns {string} `full`, or how much of it: `14 of 17`
 */
export function levelOf({ named, missing }) {
  const open = PARTS.reduce((sum, part) => sum + missing[part].length, 0);
  return open === 0 ? 'full' : `${named - open} of ${named}`;
}

/**
 * @param {Row} row
 * @returns {string[]} what is missing, a line for each part: `Codes: 89503, 89506`
 */
export function missingLines({ missing }) {
  return PARTS.filter((part) => missing[part].length > 0).map((part) => `${WORDS[part]}: ${missing[part].join(', ')}`);
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} the table as a document
 */
export function coverageDocument(rows) {
  const full = rows.filter((row) => levelOf(row) === 'full');
  const partial = rows.filter((row) => levelOf(row) !== 'full');
  return `# What is emulated

Every call that the simulator answers, held against all that WeChat's own page names: request fields, answer fields, codes
and limits. **Full** means that each of them occurred in a test that passed. What did not is listed: it is not emulated, or
not tested. Fields of kinds of messages that are refused are among them. Any code can be answered on request: see faults,
\`POST /simulator/faults\`; what only a fault answered does not count.

Written from the results of a test run by \`npm test && npm run requirements -- --write\`: ${full.length} of ${rows.length} calls are full.

## Full

| Call | What it is |
| --- | --- |
${full.map(({ endpoint: { route, title } }) => `| \`${route}\` | ${title} |`).join('\n')}

## In part

${partial.map(sectionOf).join('\n\n')}
`;
}

/** @param {Row} row */
function sectionOf(row) {
  const { route, title } = row.endpoint;
  const lines = missingLines(row).map((line) => `- ${line.replace(/(?<=[:,] )[^,]+/g, '`$&`')}`);
  return `### \`${route}\`\n\n${title}: ${levelOf(row)} shown. Not shown:\n\n${lines.join('\n')}`;
}
