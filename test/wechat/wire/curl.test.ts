import { expect } from 'chai';
import { curlOf } from '../../../wechat/wire/curl.js';
import type { Repeatable } from '../../../wechat/wire/curl.js';

const BASE = 'http://127.0.0.1:8787';
const call: Repeatable = { method: 'GET', path: '/cgi-bin/user/get', query: '', request: null };
const json = `-H 'content-type: application/json' --data-raw`;

const cases: readonly (readonly [string, Partial<Repeatable>, string])[] = [
  ['a call without a query', {}, `curl '${BASE}/cgi-bin/user/get'`],
  ['a query', { query: 'access_token=A&lang=en' }, `curl '${BASE}/cgi-bin/user/get?access_token=A&lang=en'`],
  ['a body', { method: 'POST', request: { a: 1 } }, `curl '${BASE}/cgi-bin/user/get' ${json} '{"a":1}'`],
  ['a POST without a body', { method: 'POST' }, `curl -X 'POST' '${BASE}/cgi-bin/user/get'`],
  ['a body that is no JSON', { method: 'POST', request: '{' }, `curl '${BASE}/cgi-bin/user/get' ${json} '{'`],
  [
    'a wrong method with a body',
    { method: 'PUT', request: {} },
    `curl -X 'PUT' '${BASE}/cgi-bin/user/get' ${json} '{}'`,
  ],
  [
    'words that a shell would obey',
    { method: 'POST', request: { a: `'; rm -rf / #$(x)\`y\`` } },
    `curl '${BASE}/cgi-bin/user/get' ${json} '{"a":"'\\''; rm -rf / #$(x)\`y\`"}'`,
  ],
];

describe('curlOf', () => {
  for (const [what, given, line] of cases) {
    it(`writes ${what}`, () => {
      expect(curlOf({ ...call, ...given }, BASE)).to.equal(line);
    });
  }
});
