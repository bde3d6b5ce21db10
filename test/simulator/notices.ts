import type { Api, Reply } from './api.js';
import { answerOf } from './api.js';

/** Where notices are sent, as {@link Api.call} takes it. */
export const BIZSEND = 'message/subscribe/bizsend';

/** Calls the template library of notices. */
export function newtmpl(api: Api, path: string, body?: unknown): Promise<Reply> {
  const url = `/wxaapi/newtmpl/${path}${path.includes('?') ? '&' : '?'}access_token=${api.token}`;
  return body === undefined ? api.get(url) : api.post(url, body);
}

/** The ids of the account's templates of notices, by title, deleted ones too. */
export async function noticeIds(api: Api): Promise<ReadonlyMap<string, string>> {
  const command = { type: 'report-subscriptions', account: api.account.appid } as const;
  const { templates } = answerOf(await api.simulator.execute(command));
  return new Map(templates.map(({ title, template_id }) => [title, template_id]));
}

/** What the templates' pages give as examples, filled in. */
export const NOTICE_DATA: Readonly<Record<string, Readonly<Record<string, { readonly value: string }>>>> = {
  开售提醒: {
    thing1: { value: '手冲咖啡壶套装' },
    time2: { value: '2026年1月6日 10:00' },
    amount3: { value: '¥168.00' },
    thing4: { value: '每人限购两套' },
  },
  活动开始提醒: {
    thing1: { value: '旧物交换日' },
    date2: { value: '2026年1月10日' },
    thing3: { value: '槐树街12号' },
  },
  服务进度提醒: {
    enum_string1: { value: '处理中' },
    thing2: { value: '上门磨刀' },
    time4: { value: '2026-01-05 09:00' },
  },
  就诊预约提醒: {
    name1: { value: '小满' },
    thing2: { value: '洁牙与检查' },
    time3: { value: '2026-01-06 09:30' },
    thing4: { value: '请提前十分钟到前台签到' },
  },
};

/** A notice filled rightly, for a person. */
export async function notice(api: Api, number: number, title = '开售提醒', change: object = {}): Promise<object> {
  const template_id = (await noticeIds(api)).get(title);
  return { touser: api.openid(number), template_id, data: NOTICE_DATA[title], ...change };
}

/** What a person does with the phone. */
export function act(api: Api, number: number, action: object): Promise<Reply> {
  return api.post(`/simulator/followers/${api.openid(number)}/actions`, action);
}

/** The chances a person has left for a template; `undefined` when they were never asked. */
export async function chancesOf(api: Api, number: number, title = '开售提醒'): Promise<number | undefined> {
  const id = (await noticeIds(api)).get(title);
  const { followers } = answerOf(await api.simulator.execute({ type: 'list-followers', appid: api.account.appid }));
  return followers[number - 1]?.consents.find(({ template_id }) => template_id === id)?.chances;
}
