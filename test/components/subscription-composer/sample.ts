import { fixture, html } from '@open-wc/testing';
import type { WechatConnection } from '../../../components/connection/connection.js';
import type { Body } from '../../../components/internal/message-value.js';
import {
  about,
  type WechatSubscriptionComposer,
} from '../../../components/subscription-composer/subscription-composer.js';
import type { Template } from '../../../wechat/context.js';
import { FakeClient } from '../composer-sample.js';
import { settled } from '../inside.js';

// A page loads what is said of templates with the first of them; tests have it from the start.
await about.load();

const idOf = (name: string) => name.padEnd(43, '_');

/** One consent, one notice. */
export const shipped: Template = {
  template_id: idOf('notice-shipped'),
  title: '订单发货通知',
  content: '商品名称：{{thing1.DATA}}\n订单编号：{{character_string2.DATA}}\n订单状态：{{const3.DATA}}',
  example: '商品名称：手冲咖啡壶\n订单编号：QZ4217\n订单状态：已发货',
  keywordEnumValueList: [{ keywordCode: 'const3.DATA', enumValueList: ['已发货', '已签收'] }],
  type: 2,
};

/** Its consent lasts. */
export const clinic: Template = {
  template_id: idOf('notice-clinic'),
  title: '就诊提醒',
  content: '就诊科室：{{thing1.DATA}}\n就诊时间：{{time2.DATA}}\n诊查费：{{amount3.DATA}}',
  type: 3,
};

/** Nobody says which kind of consent it asks for. */
export const plain: Template = {
  template_id: idOf('notice-plain'),
  title: '取号通知',
  content: '排队号：{{number1.DATA}}\n办理事项：{{thing2.DATA}}',
};

export const templates = [shipped, clinic, plain];

export const good: Body = {
  template_id: shipped.template_id,
  data: { thing1: { value: '手冲壶' }, character_string2: { value: 'QZ4217' }, const3: { value: '已发货' } },
};

/** `good` with another text in one of its fields. */
export function withText(name: string, value: string): Body {
  return { ...good, data: { ...(good.data as object), [name]: { value } } };
}

/** A client whose account has these notices. */
export class NoticeClient extends FakeClient {
  override list: readonly Template[] | Error = templates;
}

/** A composer of notices in a form, with templates and no connection. */
export async function composer(
  properties: Partial<WechatSubscriptionComposer> = {},
): Promise<{ form: HTMLFormElement; element: WechatSubscriptionComposer }> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <wechat-subscription-composer name="message"></wechat-subscription-composer>
      <button type="button">下一步</button>
    </form>`,
  );
  const element = form.querySelector('wechat-subscription-composer')!;
  Object.assign(element, { templates, ...properties });
  await element.updateComplete;
  return { form, element };
}

/** A composer of notices in a connection with a client without a network. */
export async function connected(
  properties: Partial<WechatSubscriptionComposer> = {},
  client: FakeClient = new NoticeClient(),
): Promise<{ connection: WechatConnection; client: FakeClient; element: WechatSubscriptionComposer }> {
  const connection = await fixture<WechatConnection>(
    html`<wechat-connection .client=${client}>
      <wechat-subscription-composer></wechat-subscription-composer>
    </wechat-connection>`,
  );
  const element = connection.querySelector('wechat-subscription-composer')!;
  Object.assign(element, properties);
  await settled();
  return { connection, client, element };
}
