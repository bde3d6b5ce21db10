import { TEMPLATES_MAX } from '../../../wechat/limit/template.js';
import type { Api } from '../api.js';
import { codeOf, CUSTOM, put, simply, times, untilFebruary, write } from './refused-call.js';
import type { RefusedCall } from './refused-call.js';

const TEMPLATE = 'message/template/send';

const shipment =
  (number: number, change: object = {}) =>
  async (api: Api) =>
    codeOf(api, TEMPLATE, { ...(await api.shipment(number)), ...change });
const names = ['商品名称', '快递单号'];

function typing(api: Api, number: number): object {
  return { touser: api.openid(number), command: 'Typing' };
}

/** What customer-service messages, templates and their management are refused for. */
export const MESSAGES: readonly RefusedCall[] = [
  // Customer-service messages.
  simply(40003, 'invalid-openid', CUSTOM, 'nobody', () => ({
    touser: 'nobody',
    msgtype: 'text',
    text: { content: 'a' },
  })),
  simply(45015, 'subscribe', CUSTOM, 'who does not follow', (api) => api.text(5)),
  simply(45015, 'reply-window', CUSTOM, 'who has been silent', (api) => api.text(4)),
  simply(48002, 'block', CUSTOM, 'who blocks', (api) => api.text(6), write(6)),
  simply(43019, 'blacklist', CUSTOM, 'who is on the blacklist', (api) => api.text(7), write(7)),
  {
    ...simply(45047, 'reply-window', CUSTOM, 'a sixth reply', (api) => api.text(4)),
    async cause(api) {
      await write(4)(api);
      await times(5, () => codeOf(api, CUSTOM, api.text(4)));
    },
  },
  simply(
    45087,
    'restriction',
    CUSTOM,
    'an account that lost replies',
    (api) => api.text(1),
    put({ restrictions: ['custom-send'] }),
  ),
  simply(40008, 'invalid-message-type', CUSTOM, 'an unknown type', (api) => ({
    touser: api.openid(1),
    msgtype: 'poem',
  })),
  simply(44004, 'empty-content', CUSTOM, 'an empty text', (api) => api.text(1, '')),
  simply(45002, 'text', CUSTOM, 'a text of 2,049 bytes', (api) => api.text(1, 'a'.repeat(2049))),
  simply(40033, 'invalid-charset', CUSTOM, 'half a letter', (api) => api.text(1, '\ud800')),
  simply(45162, 'invalid-type', CUSTOM, 'a text that is none', (api) => ({
    touser: api.openid(1),
    msgtype: 'text',
    text: 'a',
  })),
  simply(45086, 'linked-mini-program', CUSTOM, 'a link to a mini program of others', (api) =>
    api.text(1, '<a data-miniprogram-appid="wx0123456789abcdef">a</a>'),
  ),
  simply(45072, 'typing-command', 'message/custom/typing', 'an unknown command', (api) => ({
    touser: api.openid(1),
    command: 'x',
  })),
  {
    ...simply(45080, 'typing-needs-message', 'message/custom/typing', 'typing out of the blue', (api) =>
      typing(api, 1),
    ),
    cause: (api) => api.simulator.clock.advance(30_001),
  },
  {
    ...simply(45081, 'typing-shown', 'message/custom/typing', 'typing that is shown', (api) => typing(api, 4)),
    async cause(api) {
      await write(4)(api);
      await codeOf(api, 'message/custom/typing', typing(api, 4));
    },
    waits: () => 15_000,
  },

  // Templates.
  { errcode: 43004, rule: 'subscribe', what: 'a template to who does not follow', call: shipment(5) },
  { errcode: 43019, rule: 'blacklist', what: 'a template to who is on the blacklist', call: shipment(7) },
  {
    errcode: 40036,
    rule: 'invalid-template-id-size',
    what: 'a short template_id',
    call: shipment(1, { template_id: 'x' }),
  },
  {
    errcode: 40037,
    rule: 'invalid-template-id',
    what: 'a template of nobody',
    call: shipment(1, { template_id: 'x'.repeat(43) }),
  },
  { errcode: 47003, rule: 'data', what: 'no data', call: shipment(1, { data: undefined }) },
  {
    errcode: 40166,
    rule: 'linked-mini-program',
    what: 'a mini program that is not linked',
    call: shipment(1, { miniprogram: { appid: 'wx0123456789abcdef' } }),
  },
  {
    ...{ errcode: 40165, rule: 'invalid-weapp-pagepath', what: 'a page of a mini program that is none' },
    call: (api) => shipment(1, { miniprogram: { appid: api.account.mini_programs[0], pagepath: 5 } })(api),
  },
  {
    errcode: 40249,
    rule: 'illegal-words',
    what: 'illegal content',
    call: shipment(1),
    cause: put({ illegal_words: ['手冲'] }),
  },
  {
    errcode: 43116,
    rule: 'restriction',
    what: 'an account that lost templates',
    call: shipment(1),
    cause: put({ restrictions: ['template-send'] }),
  },
  simply(40102, 'industry', 'template/api_set_industry', 'industries that are none', () => ({})),
  {
    ...simply(43100, 'industry-change', 'template/api_set_industry', 'other industries in one month', () => ({
      industry_id1: '3',
      industry_id2: '2',
    })),
    cause: (api) => codeOf(api, 'template/api_set_industry', { industry_id1: '1', industry_id2: '2' }),
    waits: untilFebruary,
  },
  simply(45103, 'L07', 'template/api_add_template', 'a template of the older library', () => ({
    template_id_short: 'TM00015',
  })),
  simply(45100, 'template-keywords', 'template/api_add_template', 'one keyword', () => ({
    template_id_short: '51801',
    keyword_name_list: names.slice(1),
  })),
  simply(45075, 'invalid-keyword-id', 'template/api_add_template', 'an unknown keyword', () => ({
    template_id_short: '51801',
    keyword_name_list: ['诗', '诗'],
  })),
  simply(
    48004,
    'restriction',
    'template/api_add_template',
    'an account that lost the adding',
    () => ({ template_id_short: '51801', keyword_name_list: names }),
    put({ restrictions: ['template-add'] }),
  ),
  {
    ...simply(45026, 'templates', 'template/api_add_template', 'a 26th template', () => ({
      template_id_short: '51801',
      keyword_name_list: names,
    })),
    cause: (api) =>
      times(TEMPLATES_MAX, () =>
        codeOf(api, 'template/api_add_template', { template_id_short: '51801', keyword_name_list: names }),
      ),
  },
];
