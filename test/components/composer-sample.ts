import { fixture, html } from '@open-wc/testing';
import '../../components/connection/define.js';
import '../../components/subscription-composer/define.js';
import '../../components/template-composer/define.js';
import '../../components/text-composer/define.js';
import { WechatError, type SendResult, type WechatClient } from '../../components/connection/client.js';
import type { WechatConnection } from '../../components/connection/connection.js';
import type { WechatField } from '../../components/field/field.js';
import type { Body, Recipient } from '../../components/internal/message-value.js';
import { form, type TemplatedComposer } from '../../components/template-composer/templated-composer.js';
import type { WechatTemplateComposer } from '../../components/template-composer/template-composer.js';
import type { TemplateKind } from '../../wechat/message/template-data.js';
import type { Kind } from '../../wechat/message/index.js';
import type { Template } from '../../wechat/context.js';
import { all, settled } from './inside.js';

// A page loads the fields with the first template; tests of what they do have them from the start.
await form.load();

/** A template_id of the right length that a person can tell from others. */
const idOf = (name: string) => name.padEnd(43, '_');

export const shipped: Template = {
  template_id: idOf('shipped'),
  title: '订单发货通知',
  content: '商品名称：{{thing1.DATA}}\n订单编号：{{character_string2.DATA}}\n订单状态：{{const3.DATA}}',
  example: '商品名称：手冲咖啡壶\n订单编号：QZ4217\n订单状态：已发货',
  keywordEnumValueList: [{ keywordCode: 'const3.DATA', enumValueList: ['已发货', '已签收'] }],
};

export const booked: Template = {
  template_id: idOf('booked'),
  title: '预约成功通知',
  content: '服务名称：{{thing1.DATA}}\n预约时间：{{time2.DATA}}',
};

/** A template of the old library: nothing in it is checked, `first` and `remark` are not shown. */
export const legacy: Template = {
  template_id: idOf('legacy'),
  title: '购买成功通知',
  content: '{{first.DATA}}\n商品：{{keyword1.DATA}}\n{{remark.DATA}}',
};

export const templates = [shipped, booked, legacy];

export const good: Body = {
  template_id: shipped.template_id,
  data: { thing1: { value: '手冲壶' }, character_string2: { value: 'QZ4217' }, const3: { value: '已发货' } },
};

/** What a client was asked to send. */
export interface Sent {
  readonly kind: Kind;
  readonly body: object;
  readonly recipient: Recipient | null;
}

/** A client without a network. */
export class FakeClient implements WechatClient {
  readonly sent: Sent[] = [];
  asked = 0;
  /** What it was asked for last. */
  askedFor: TemplateKind | undefined;
  /** What the account has, or why that cannot be read. */
  list: readonly Template[] | Error = templates;
  /** What comes back from a send; an error is a refusal or a broken line. */
  answer: SendResult | Error = { errcode: 0, errmsg: 'ok', msgid: 1 };
  /** Holds every answer back until called. */
  release: (() => void) | undefined;
  #held: Promise<void> | undefined;

  hold(): void {
    this.#held = new Promise((done) => (this.release = done));
  }

  /** Answers also when nobody waits any more, as a host's own client may. */
  async templates(kind?: TemplateKind): Promise<readonly Template[]> {
    this.asked += 1;
    this.askedFor = kind;
    await this.#held;
    if (this.list instanceof Error) throw this.list;
    return this.list;
  }

  async send(kind: Kind, body: object, recipient: Recipient | null): Promise<SendResult> {
    this.sent.push({ kind, body, recipient });
    await this.#held;
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

/** The refusal WeChat answers, with the rid it adds. */
export function refusal(errcode: number, errmsg: string): WechatError {
  return new WechatError(errcode, `${errmsg} rid: 0f1e2d3c-4b5a6978-8796a5b4`);
}

/** A template composer in a form, with templates and no connection. */
export async function composer(
  properties: Partial<WechatTemplateComposer> = {},
): Promise<{ form: HTMLFormElement; element: WechatTemplateComposer }> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <wechat-template-composer name="message"></wechat-template-composer>
      <button type="button">下一步</button>
    </form>`,
  );
  const element = form.querySelector('wechat-template-composer')!;
  Object.assign(element, { templates, ...properties });
  await element.updateComplete;
  return { form, element };
}

/** A template composer in a connection with a client without a network. */
export async function connected(
  properties: Partial<WechatTemplateComposer> = {},
  client = new FakeClient(),
): Promise<{ connection: WechatConnection; client: FakeClient; element: WechatTemplateComposer }> {
  const connection = await fixture<WechatConnection>(
    html`<wechat-connection .client=${client}>
      <wechat-template-composer></wechat-template-composer>
      <button type="button">下一步</button>
    </wechat-connection>`,
  );
  const element = connection.querySelector('wechat-template-composer')!;
  Object.assign(element, properties);
  await settled();
  return { connection, client, element };
}

/** The field of that name inside a composer. */
export function fieldOf(element: Element, name: string): WechatField {
  const field = all<WechatField>(element, 'wechat-field').find((each) => each.name === name);
  if (!field) throw new Error(`no field ${name} in ${element.localName}`);
  return field;
}

/** Chooses a template as a person does; the menu itself opens outside of the page. */
export async function pick(element: TemplatedComposer, id: string): Promise<void> {
  const picker = element.shadowRoot!.querySelector('select')!;
  picker.value = id;
  picker.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
