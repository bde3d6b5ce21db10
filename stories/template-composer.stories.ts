import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WechatClient, WechatTemplateComposer } from '../components/index.js';
import { inside } from './person.js';
import { properties } from './properties.js';
import { absent, refusing, taking, waiting } from './sample/clients.js';
import { contacts, variables } from './sample/contacts.js';
import { legacy, order, pickUp, progress, templates } from './sample/templates.js';

/** `connected` puts a connection with this client around the composer; `action` adds a button beside its own. */
type Args = Partial<WechatTemplateComposer> & { readonly connected?: WechatClient; readonly action?: string };
type Story = StoryObj<Args>;

const meta = {
  title: 'Elements/Template composer',
  component: 'wechat-template-composer',
  tags: ['autodocs'],
  args: { templates },
  argTypes: { connected: { table: { disable: true } }, action: { table: { disable: true } } },
  render: ({ connected, action, ...args }) =>
    html`<wechat-connection .client=${connected}>
      <div class="paper">
        <wechat-template-composer ${properties(args)}
          >${action ? html`<button type="button" slot="actions">${action}</button>` : nothing}</wechat-template-composer
        >
      </div>
    </wechat-connection>`,
} satisfies Meta<Args>;
export default meta;

const send: Story['play'] = async ({ canvasElement }) => {
  await canvasElement.querySelector('wechat-template-composer')?.send();
};

async function choose(canvas: HTMLElement, id: string): Promise<void> {
  const picker = await inside(canvas, 'wechat-template-composer', '#template');
  if (!(picker instanceof HTMLSelectElement)) throw new Error('Templates are chosen in another way now.');
  picker.value = id;
  picker.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  picker.dispatchEvent(new Event('change', { bubbles: true }));
}

export const Empty: Story = {};

export const Filled: Story = { args: { value: order, to: '小满' } };

/** Each field is marked by itself, and the foot counts what would be refused. */
export const WithErrors: Story = {
  args: {
    value: {
      ...order,
      url: 'javascript:alert(1)',
      data: {
        ...order.data,
        thing1: { value: '手冲咖啡壶套装（含滤纸一百张、分享壶与温度计）' },
        time5: { value: '明天' },
      },
    },
  },
  play: send,
};

/** Someone who sends an empty form is led to the first thing that is missing. */
export const Missing: Story = {
  args: { value: { template_id: order.template_id, data: {} }, required: true },
  play: send,
};

/** `first` and `remark` are kept and sent; phones of today do not show them, and the composer says so. */
export const Legacy: Story = {
  args: {
    value: {
      template_id: legacy.template_id,
      data: {
        first: { value: '您好，您的订单有新的进展。' },
        keyword1: { value: 'QZ20260105004217' },
        keyword2: { value: '已出库' },
        keyword3: { value: '2026年1月5日 09:30' },
        remark: { value: '感谢您的支持，点击查看详情。' },
      },
    },
  },
};

/** Colours are kept and sent; phones of today show none, so they wait among the further settings. */
export const Colours: Story = {
  args: { value: { ...order, data: { ...order.data, thing1: { value: '手冲咖啡壶套装', color: '#173177' } } } },
};

/** Words that WeChat’s rules for template messages warn of: they can be sent, and may cost the account its permission. */
export const PolicyHints: Story = {
  args: { value: { ...order, data: { ...order.data, thing1: { value: '满减优惠券，点击领取' } } } },
};

/** The host has its own list of words. */
export const PolicyOfTheHost: Story = {
  args: {
    policy: { words: [{ rule: 'house-style', words: ['亲'] }] },
    value: { ...order, data: { ...order.data, thing1: { value: '亲，手冲咖啡壶套装' } } },
  },
};

/** What a person wrote can be taken back, and what was taken back comes again: Ctrl or Cmd with Z, and with Shift. */
export const TakenBack: Story = {
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('wechat-template-composer');
    await choose(canvasElement, order.template_id);
    await choose(canvasElement, legacy.template_id);
    composer?.undo();
  },
};

/** Kept in this browser under a name, until it is sent. */
export const Draft: Story = {
  args: { draft: 'story-template' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, order.template_id);
    await inside(canvasElement, 'wechat-template-composer', '.draft');
  },
};

/** The longest goods of the contacts is too long for its field; a fallback stands in where a contact has none. */
export const MergeFields: Story = {
  args: {
    variables,
    contacts,
    contact: contacts[0],
    value: {
      ...order,
      data: { ...order.data, thing1: { value: '{{goods|手冲壶}}' }, character_string2: { value: '{{order}}' } },
    },
  },
};

/** Values that WeChat approved are chosen, not typed. */
export const ApprovedValues: Story = { args: { value: { template_id: progress.template_id, data: {} } } };

export const ListedValues: Story = { args: { value: { template_id: pickUp.template_id, data: {} } } };

/** Only mini programs that are linked to the account can be opened. */
export const OpensAMiniProgram: Story = {
  args: {
    miniPrograms: ['wx0123456789abcdef'],
    value: { ...order, miniprogram: { appid: 'wx0123456789abcdef', pagepath: 'pages/order?id=4217' } },
  },
};

/** The same `client_msg_id` twice is sent once. */
export const OptionalSettings: Story = { args: { value: { ...order, client_msg_id: 'order-4217' } } };

/** A template that the account no longer has. */
export const UnknownTemplate: Story = {
  args: { value: { template_id: 'qZ7v'.padEnd(43, '0'), data: { thing1: { value: '手冲咖啡壶套装' } } } },
};

/** Templates come from the connection. */
export const Loading: Story = { args: { templates: undefined, connected: waiting } };

export const NobodyAnswers: Story = { args: { templates: undefined, connected: absent } };

export const NoTemplates: Story = { args: { templates: [] } };

export const WithARecipient: Story = { args: { value: { touser: 'oXiaoman', ...order } } };

export const Sending: Story = {
  args: { value: order, to: '小满', connected: waiting },
  play: ({ canvasElement }) => {
    void canvasElement.querySelector('wechat-template-composer')?.send();
  },
};

export const Sent: Story = { args: { value: order, to: '小满', connected: taking }, play: send };

export const Refused: Story = { args: { value: order, to: '清明', connected: refusing }, play: send };

export const FurtherAction: Story = { args: { value: order, action: '存草稿' } };

export const InAForm: Story = {
  args: { name: 'message', label: '通知', value: order, bare: true },
  render: (args) => html`<form class="paper" @submit=${(event: Event) => event.preventDefault()}>
    <wechat-template-composer ${properties(args)}></wechat-template-composer>
    <button>保存</button>
  </form>`,
};

export const Disabled: Story = { args: { value: order, disabled: true } };

export const Readonly: Story = { args: { value: order, readonly: true } };

export const Narrow: Story = {
  args: { value: { ...order, data: { ...order.data, thing1: { value: 'W'.repeat(60) } } } },
  render: (args) => html`<div class="paper narrow">
    <wechat-template-composer ${properties(args)}></wechat-template-composer>
  </div>`,
};

export const PickerFocused: Story = {
  play: async ({ canvasElement }) => (await inside(canvasElement, 'wechat-template-composer', '#template')).focus(),
};
