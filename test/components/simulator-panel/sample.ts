import { fixture, html, nextFrame } from '@open-wc/testing';
import '../../../components/simulator-panel/define.js';
import type { WechatSimulatorPanel } from '../../../components/simulator-panel/simulator-panel.js';
import type { Account, Command, Follower } from '../../../simulator/engine/command.js';
import { createSimulator } from '../../../simulator/create-simulator.js';
import type { Result, Simulator } from '../../../simulator/simulator.js';
import type { Template } from '../../../wechat/context.js';

/** 20 November 2026, 14:32 in China. */
export const NOW = Date.UTC(2026, 10, 20, 6, 32);

/** A fresh simulator, and an operator who calls it over its API. */
export interface World {
  readonly simulator: Simulator;
  readonly account: Account;
  readonly followers: readonly Follower[];
  readonly templates: readonly Template[];
  readonly sendText: (number: number) => Promise<void>;
  readonly sendTemplate: (number: number, thing1?: string) => Promise<void>;
  /** A notice of the first of its templates, with its own example. */
  readonly sendNotice: (number: number) => Promise<void>;
}

export async function world(): Promise<World> {
  const simulator = createSimulator({ seed: 1, now: NOW, clock: 'freeze' });
  const { accounts } = answerOf(await simulator.execute({ type: 'list-accounts' }));
  const account = accounts[0]!;
  const { appid, secret } = account;
  const { followers } = answerOf(await simulator.execute({ type: 'list-followers', appid }));
  const { template_list: templates } = answerOf(await simulator.execute({ type: 'list-templates', account: appid }));
  const { access_token: token } = answerOf(
    await simulator.execute({ type: 'issue-token', grant_type: 'client_credential', appid, secret }),
  );
  const post = async (path: string, body: object) => {
    const url = `https://api.weixin.qq.com/cgi-bin/message/${path}?access_token=${token}`;
    await simulator.handle(new Request(url, { method: 'POST', body: JSON.stringify(body) }));
  };
  const { templates: notices } = answerOf(await simulator.execute({ type: 'list-subscriptions', account: appid }));
  const touser = (number: number) => followers[number - 1]?.openid;
  const template = templates.find(({ content }) => content.includes('{{thing1.DATA}}'))!;
  return {
    simulator,
    account,
    followers,
    templates,
    sendText: (number) => post('custom/send', { touser: touser(number), msgtype: 'text', text: { content: '您好' } }),
    sendTemplate: (number, thing1 = '手冲咖啡壶') =>
      post('template/send', {
        touser: touser(number),
        template_id: template.template_id,
        data: { ...exampleOf(template), thing1: { value: thing1 } },
      }),
    sendNotice: (number) =>
      post('subscribe/bizsend', {
        touser: touser(number),
        template_id: notices[0]!.template_id,
        data: exampleOf(notices[0]!),
      }),
  };
}

function answerOf<Answer>(result: Result<Answer>): Answer {
  if (result.ok) return result.answer;
  throw new Error(result.refusal.errmsg);
}

/** The same simulator, whose commands `fails` may break. */
export function breaking(simulator: Simulator, fails: (type: Command['type']) => string | undefined): Simulator {
  return {
    handle: (request) => simulator.handle(request),
    clock: simulator.clock,
    subscribe: (listener, filter) => simulator.subscribe(listener, filter),
    execute: (command) => {
      const reason = fails(command.type);
      return reason === undefined ? simulator.execute(command) : Promise.reject(new Error(reason));
    },
    snapshot: () => simulator.snapshot(),
    restore: (bytes) => simulator.restore(bytes),
    close: () => simulator.close(),
  };
}

/** Values that the template's own example shows. */
function exampleOf({ content, example = '' }: Template): object {
  const values = example.split('\n').map((line) => line.split(/[:：](.*)/)[1] ?? '');
  const names = [...content.matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name, index) => [name, { value: values[index] }] as const));
}

/** A panel of `width`, drawn after the simulator answered. */
export async function panel(
  simulator: Simulator,
  { width = 480, openid = '', lang = 'zh-CN', scheme = 'light' } = {},
): Promise<WechatSimulatorPanel> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang} .style=${`width:${width}px;height:800px`}>
      <wechat-simulator-panel scheme=${scheme} .simulator=${simulator} .openid=${openid}></wechat-simulator-panel>
    </div>`,
  );
  const element = box.querySelector('wechat-simulator-panel')!;
  await settled(element);
  return element;
}

/** After the frame in which the panel reads, and its answers. */
export async function settled(element: WechatSimulatorPanel): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) await nextFrame();
  await element.updateComplete;
}

export function find(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector} in ${element.localName}`);
  return found;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The words of a part, spaces made single. */
export function words(element: Element, selector: string): string {
  return find(element, selector).textContent.replace(/\s+/g, ' ').trim();
}

/** The button with that name. */
export function button(element: Element, name: string): HTMLElement {
  const found = all(element, 'button').find(
    (each) => each.getAttribute('aria-label') === name || each.textContent.trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** Opens one of the tabs over the log. */
export async function openTab(element: WechatSimulatorPanel, name: string): Promise<void> {
  all(element, '[role=tab]')
    .find((tab) => tab.textContent.trim().startsWith(name))
    ?.click();
  await settled(element);
}

/** Puts a text into the field of that name, as typing does; `search` is the one that finds. */
export function enter(element: Element, name: string, text: string): void {
  const field = find(element, name === 'search' ? 'input[type=search]' : `input[name=${name}]`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

/** Chooses from a list, as a person does. */
export function choose(element: Element, selector: string, value: string): void {
  const list = find(element, selector) as HTMLSelectElement;
  list.value = value;
  list.dispatchEvent(new Event('change'));
}
