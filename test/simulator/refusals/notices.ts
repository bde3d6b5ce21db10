import { SUBSCRIPTION_TEMPLATES_MAX } from '../../../wechat/limit/subscription.js';
import type { Api } from '../api.js';
import { BIZSEND, notice } from '../notices.js';
import { codeOf, put, simply, times } from './refused-call.js';
import type { RefusedCall } from './refused-call.js';

const NEWTMPL = '/wxaapi/newtmpl';
const ADD = `${NEWTMPL}/addtemplate`;
const TITLES = `${NEWTMPL}/getpubtemplatetitles`;

const sending =
  (number: number, change: object = {}) =>
  async (api: Api) =>
    codeOf(api, BIZSEND, await notice(api, number, '开售提醒', change));
const added = { tid: '2001', kidList: [1, 2] };

/** What subscription notices and their templates are refused for. */
export const NOTICES: readonly RefusedCall[] = [
  { errcode: 43101, rule: 'consent', what: 'a notice to who was never asked', call: sending(1) },
  { errcode: 43101, rule: 'consent', what: 'a notice to who refused', call: sending(10) },
  {
    errcode: 40037,
    rule: 'invalid-template-id',
    what: 'a notice without template',
    call: sending(9, { template_id: '' }),
  },
  { errcode: 47003, rule: 'data', what: 'a notice without data', call: sending(9, { data: undefined }) },
  {
    ...{ errcode: 41030, rule: 'L86', what: 'a page that the mini program does not have' },
    cause: (api) => put({ mini_program_pages: { [api.account.mini_programs[0] ?? '']: ['pages/index'] } })(api),
    call: (api) => sending(9, { miniprogram: { appid: api.account.mini_programs[0], pagepath: 'pages/a' } })(api),
  },
  {
    ...{ errcode: 40166, rule: 'L77', what: 'a mini game' },
    call: (api) => sending(9, { miniprogram: { appid: api.account.mini_games[0] } })(api),
  },
  {
    ...{
      errcode: 45168,
      rule: 'illegal-words',
      what: 'a notice with a word that is not let through',
      call: sending(9),
    },
    cause: put({ illegal_words: ['手冲'] }),
  },
  {
    ...{ errcode: 43107, rule: 'restriction', what: 'an account that lost its notices', call: sending(9) },
    cause: put({ restrictions: ['subscription-send'] }),
  },
  {
    // One call is answered before the next is looked at, so that two never run at once: a tester has to ask for it.
    ...{ errcode: 43108, rule: 'fault', what: 'two notices to one person at once', call: sending(9) },
    cause: (api) =>
      api.simulator.execute({ type: 'add-fault', fault: { path: `/cgi-bin/${BIZSEND}`, errcode: 43108 } }),
  },
  simply(200002, 'newtmpl-bad-parameter', `${NEWTMPL}/deltemplate`, 'the deletion of nothing', () => ({})),
  simply(
    200011,
    'restriction',
    ADD,
    'an account that lost the adding',
    () => added,
    put({ restrictions: ['subscription-add'] }),
  ),
  {
    ...simply(200012, 'newtmpl-library-full', ADD, 'the 26th template of notices', () => added),
    cause: (api) => times(SUBSCRIPTION_TEMPLATES_MAX, () => codeOf(api, ADD, added)),
  },
  simply(200013, 'newtmpl-template-banned', ADD, 'a template that nobody may choose', () => ({
    ...added,
    tid: '2006',
  })),
  simply(200014, 'newtmpl-tid-invalid', ADD, 'a template that is none', () => ({ ...added, tid: '1' })),
  simply(200016, 'newtmpl-start-invalid', `${TITLES}?ids=307&start=x&limit=1`, 'no place to start'),
  simply(200017, 'newtmpl-limit-invalid', `${TITLES}?ids=307&start=0&limit=31`, 'too long a page'),
  simply(200018, 'newtmpl-ids-missing', `${TITLES}?start=0&limit=1`, 'no categories'),
  simply(200019, 'newtmpl-ids-invalid', `${TITLES}?ids=1&start=0&limit=1`, 'a category of nobody'),
  simply(200020, 'subscription-keywords', ADD, 'one keyword of a notice', () => ({ ...added, kidList: [1] })),
  simply(200021, 'newtmpl-scene-desc-invalid', ADD, 'a long description', () => ({
    ...added,
    sceneDesc: '字'.repeat(16),
  })),
];
