// How fully each call is emulated, from what the passing tests exchanged.

/**
 * @typedef {import('../../simulator/coverage.js').Endpoint} Endpoint
 * @typedef {import('./results.js').Evidence} Evidence
 * @typedef {{ endpoint: Endpoint, named: number, missing: string[] }} Row
 */

/**
 * @param {readonly Endpoint[]} endpoints
 * @param {readonly Evidence[]} evidence
 * @returns {Row[]} what the reference names and no passing test showed
 */
export function coverageRows(endpoints, evidence) {
  return endpoints.map((endpoint) => {
    const seen = evidence.filter(({ route }) => route === endpoint.route);
    const missing = [
      ...absent(
        endpoint.fields,
        seen.flatMap(({ fields }) => fields),
      ),
      ...absent(
        endpoint.answers,
        seen.flatMap(({ answers }) => answers),
      ).map((name) => `→ ${name}`),
      ...absent(
        endpoint.errcodes,
        seen.flatMap(({ errcodes }) => errcodes),
      ).map(String),
      ...absent(
        endpoint.limits,
        seen.flatMap(({ limits }) => limits),
      ).map((limit) => `limit ${limit}`),
    ];
    const { fields, answers, errcodes, limits } = endpoint;
    return { endpoint, named: fields.length + answers.length + errcodes.length + limits.length, missing };
  });
}

/**
 * @template Item
 * @param {readonly Item[]} named
 * @param {readonly Item[]} seen
 */
function absent(named, seen) {
  return named.filter((each) => !seen.includes(each));
}

/**
 * @param {readonly Row[]} rows
 * @returns {string} the table as a document
 */
export function coverageDocument(rows) {
  const full = rows.filter(({ missing }) => missing.length === 0).length;
  const lines = rows.map(({ endpoint: { route, title }, named, missing }) => {
    const level = missing.length === 0 ? 'full' : `${named - missing.length} of ${named}`;
    return `| \`${route}\` | ${title} | ${level} | ${missing.map((each) => `\`${each}\``).join(' ')} |`;
  });
  return `# What is emulated

Every call that the simulator answers, held against all that WeChat's own page names: request fields, answer fields (→),
codes and limits. \`full\` means that each of them occurred in a test that passed. What did not is listed: it is not
emulated, or not tested. Fields of kinds of messages that are refused are among them.

Written from the results of a test run by \`npm test && npm run requirements -- --write\`; ${full} of ${rows.length} calls are full.

| Call | What it is | Shown | Not shown |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
