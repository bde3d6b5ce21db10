import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WechatClient, WechatSubscriptionComposer } from '../components/index.js';
import { inside } from './person.js';
import { properties } from './properties.js';
import { absent, taking, unasked, waiting } from './sample/clients.js';
import { contacts, variables } from './sample/contacts.js';
import { notices, onSale, progressNotice, saleNotice, visit } from './sample/templates.js';

/** `connected` puts a connection with this client around the composer; `action` adds a button beside its own. */
type Args = Partial<WechatSubscriptionComposer> & { readonly connected?: WechatClient; readonly action?: string };
type Story = StoryObj<Args>;

const MINI_PROGRAM = 'wx0123456789abcdef';
const MINI_GAME = 'wxfedcba9876543210';

const meta = {
  title: 'Elements/Subscription composer',
  component: 'wechat-subscription-composer',
  tags: ['autodocs'],
  args: { templates: notices },
  argTypes: { connected: { table: { disable: true } }, action: { table: { disable: true } } },
  render: ({ connected, action, ...args }) =>
    html`<wechat-connection .client=${connected}>
      <div class="paper">
        <wechat-subscription-composer ${properties(args)}
          >${action ? html`<button type="button" slot="actions">${action}</button>` : nothing}</wechat-subscription-composer
        >
      </div>
    </wechat-connection>`,
} satisfies Meta<Args>;
export default meta;

const send: Story['play'] = async ({ canvasElement }) => {
  await canvasElement.querySelector('wechat-subscription-composer')?.send();
};

async function choose(canvas: HTMLElement, id: string): Promise<void> {
  const picker = await inside(canvas, 'wechat-subscription-composer', '#template');
  if (!(picker instanceof HTMLSelectElement)) throw new Error('Templates are chosen in another way now.');
  picker.value = id;
  picker.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  picker.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The list says of each template what a consent to it is: for one notice, or for many. */
export const Empty: Story = {};

export const Filled: Story = { args: { value: saleNotice, to: '小满' } };

/** One consent, one notice, whenever it is sent. */
export const OneTime: Story = { args: { value: { template_id: onSale.template_id, data: {} } } };

/** A consent that lasts: public services alone may ask for it. */
export const LongTerm: Story = { args: { value: { template_id: visit.template_id, data: {} } } };

/** How many people still have a chance, as the host has counted them, and where they get the notice. */
export const Reach: Story = {
  args: { value: saleNotice, reach: { template_id: onSale.template_id, total: 1204, followers: 1100 } },
};

export const ReachNobody: Story = { args: { value: saleNotice, reach: { total: 0, followers: 0 } } };

export const OverLimit: Story = {
  args: {
    value: {
      ...saleNotice,
      data: { ...saleNotice.data, thing1: { value: '手冲咖啡壶套装（含滤纸一百张、分享壶与温度计）' } },
    },
  },
  play: send,
};

/** Ten digits at most, where a template message has twelve. */
export const Amount: Story = {
  args: { value: { ...saleNotice, data: { ...saleNotice.data, amount3: { value: '¥123456789.01' } } } },
  play: send,
};

/** The phone opens the mini program, and the page only where it cannot. */
export const PageAndMiniProgram: Story = {
  args: {
    miniPrograms: [MINI_PROGRAM],
    miniProgramPages: { [MINI_PROGRAM]: ['pages/goods'] },
    value: { ...saleNotice, miniprogram: { appid: MINI_PROGRAM, pagepath: 'pages/goods?id=4217' } },
  },
};

/** Games may be linked to an account, and notices cannot open one. */
export const MiniGame: Story = {
  args: {
    miniPrograms: [MINI_PROGRAM, MINI_GAME],
    miniGames: [MINI_GAME],
    value: { ...saleNotice, miniprogram: { appid: MINI_GAME } },
  },
  play: send,
};

/** Words that rewards for subscribing are made of, and what nobody expects under this title. */
export const PolicyHints: Story = {
  args: {
    value: {
      template_id: progressNotice.template_id,
      data: {
        enum_string1: { value: '处理中' },
        thing2: { value: '满减优惠券已到账' },
        time4: { value: '2026-01-05 09:00' },
      },
    },
  },
};

/** The host has its own list of words. */
export const PolicyOfTheHost: Story = {
  args: {
    policy: { words: [{ rule: 'house-style', words: ['亲'] }] },
    value: { ...saleNotice, data: { ...saleNotice.data, thing4: { value: '亲，每人限购两套' } } },
  },
};

/** The longest goods of the contacts is too long for its field; a fallback stands in where a contact has none. */
export const MergeFields: Story = {
  args: {
    variables,
    contacts,
    contact: contacts[0],
    value: { ...saleNotice, data: { ...saleNotice.data, thing1: { value: '{{goods|手冲壶}}' } } },
  },
};

/** Values that are listed are chosen, not typed. */
export const ListedValues: Story = { args: { value: { template_id: progressNotice.template_id, data: {} } } };

/** What a person wrote can be taken back, and what was taken back comes again: Ctrl or Cmd with Z, and with Shift. */
export const TakenBack: Story = {
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('wechat-subscription-composer');
    await choose(canvasElement, onSale.template_id);
    await choose(canvasElement, visit.template_id);
    composer?.undo();
  },
};

/** Kept in this browser under a name, until it is sent. */
export const Draft: Story = {
  args: { draft: 'story-subscription' },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, onSale.template_id);
    await inside(canvasElement, 'wechat-subscription-composer', '.draft');
  },
};

/** Someone who sends an empty form is led to the first thing that is missing. */
export const Missing: Story = {
  args: { value: { template_id: onSale.template_id, data: {} }, required: true },
  play: send,
};

/** Templates come from the connection. */
export const Loading: Story = { args: { templates: undefined, connected: waiting } };

export const NobodyAnswers: Story = { args: { templates: undefined, connected: absent } };

export const NoTemplates: Story = { args: { templates: [] } };

export const WithARecipient: Story = { args: { value: { touser: 'oXiaoman', ...saleNotice } } };

export const Sent: Story = { args: { value: saleNotice, to: '小满', connected: taking }, play: send };

/** 43101: somebody who never agreed, has refused, or has had what they agreed to. */
export const Refused: Story = { args: { value: saleNotice, to: '小满', connected: unasked }, play: send };

export const FurtherAction: Story = { args: { value: saleNotice, action: '存草稿' } };

export const InAForm: Story = {
  args: { name: 'message', label: '通知', value: saleNotice, bare: true },
  render: (args) => html`<form class="paper" @submit=${(event: Event) => event.preventDefault()}>
    <wechat-subscription-composer ${properties(args)}></wechat-subscription-composer>
    <button>保存</button>
  </form>`,
};

export const Disabled: Story = { args: { value: saleNotice, disabled: true } };

export const Readonly: Story = { args: { value: saleNotice, readonly: true } };

export const Narrow: Story = {
  args: { value: saleNotice, reach: { total: 1_204_000, followers: 1_100_000 } },
  render: (args) => html`<div class="paper narrow">
    <wechat-subscription-composer ${properties(args)}></wechat-subscription-composer>
  </div>`,
};

/** Dark where the page says so, or here. */
export const Dark: Story = {
  args: { value: saleNotice, reach: { total: 12, followers: 12 } },
  render: (args) =>
    html`<wechat-subscription-composer scheme="dark" ${properties(args)}></wechat-subscription-composer>`,
};

export const English: Story = {
  args: { value: saleNotice, to: '小满', reach: { total: 1204, followers: 1100 } },
  render: (args) => html`<div class="paper" lang="en">
    <wechat-subscription-composer ${properties(args)}></wechat-subscription-composer>
  </div>`,
};
