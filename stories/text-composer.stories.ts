import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { WechatClient, WechatTextComposer } from '../components/index.js';
import { inside, visit, write } from './person.js';
import { properties } from './properties.js';
import { absent, refusing, taking, waiting } from './sample/clients.js';
import { contacts, variables } from './sample/contacts.js';

/** `connected` puts a connection with this client around the composer; `action` adds a button beside its own. */
type Args = Partial<WechatTextComposer> & { readonly connected?: WechatClient; readonly action?: string };
type Story = StoryObj<Args>;

const text = (content: string) => ({ msgtype: 'text', text: { content } });

const meta = {
  title: 'Elements/Text composer',
  component: 'wechat-text-composer',
  tags: ['autodocs'],
  argTypes: { connected: { table: { disable: true } }, action: { table: { disable: true } } },
  render: ({ connected, action, ...args }) =>
    html`<wechat-connection .client=${connected}>
      <div class="paper">
        <wechat-text-composer ${properties(args)}
          >${action ? html`<button type="button" slot="actions">${action}</button>` : nothing}</wechat-text-composer
        >
      </div>
    </wechat-connection>`,
} satisfies Meta<Args>;
export default meta;

const send: Story['play'] = async ({ canvasElement }) => {
  await canvasElement.querySelector('wechat-text-composer')?.send();
};

export const Empty: Story = { args: { placeholder: '您好，已为您加急，今天 18:00 前发出。' } };

export const Filled: Story = { args: { value: text('您好，已为您加急，今天 18:00 前发出。'), to: '小满' } };

export const WithALink: Story = {
  args: { value: text('您好，<a href="https://shop.example/orders/4217">查看订单</a>[微笑]') },
};

/** Phones show any markup but links as it is written, and open no other addresses. */
export const Markup: Story = { args: { value: text('<b>您好</b>，<a href="javascript:alert(1)">查看订单</a>') } };

/** The account has two mini programs; a link to any other is refused. */
export const MiniProgramLink: Story = {
  args: {
    miniPrograms: ['wx0123456789abcdef', 'wx89abcdef01234567'],
    value: text('<a data-miniprogram-appid="wxfedcba9876543210" data-miniprogram-path="pages/order">去下单</a>'),
  },
};

const press =
  (tool: string) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
    (await inside(canvasElement, 'wechat-text-composer', `[data-tool="${tool}"]`)).click();
    await inside(canvasElement, 'wechat-text-composer', '[role="dialog"]:popover-open');
  };

/** The dialog for links; with the caret in a link it changes that one. */
export const LinkDialog: Story = { args: { value: text('请看') }, play: press('link') };

/** Emoticons by name or by looking: Unicode signs here, WeChat's own pictures on the phone. */
export const EmoticonPicker: Story = { args: { value: text('您好') }, play: press('emoticon') };

/** WeChat counts bytes: 2,048 of them, three for each Chinese character. */
export const TooManyBytes: Story = {
  args: { value: text('您好，已为您加急。'.repeat(86)) },
  play: ({ canvasElement }) => visit(canvasElement, 'wechat-text-composer', '[part~="control"]'),
};

/** What a person wrote can be taken back, and what was taken back comes again: Ctrl or Cmd with Z, and with Shift. */
export const TakenBack: Story = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'wechat-text-composer', '[part~="control"]', '您好，已为您加急。');
    await write(canvasElement, 'wechat-text-composer', '[part~="control"]', '您好，今天 18:00 前发出。');
    canvasElement.querySelector('wechat-text-composer')?.undo();
  },
};

/** Kept in this browser under a name, until it is sent. */
export const Draft: Story = {
  args: { draft: 'story-text', placeholder: '写下的文字会保留在这个浏览器里' },
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'wechat-text-composer', '[part~="control"]', '您好，已为您加急。');
    await inside(canvasElement, 'wechat-text-composer', '.draft');
  },
};

/** Filled for one contact, and looked at for all: a place that one of them cannot fill is named. */
export const MergeFields: Story = {
  args: { variables, contacts, contact: contacts[0], value: text('{{name}}您好，{{goods}}已发出。') },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'wechat-text-composer', '.chip');
  },
};

/** Beside merge fields a link shows as its words, an emoticon as its sign; a link that opens nothing is marked. */
export const LinksBesideMergeFields: Story = {
  args: {
    variables,
    contacts,
    contact: contacts[0],
    value: text(
      '{{name}}您好[微笑]<a href="https://shop.example/orders/4217">查看订单</a>或<a href="shop">到店里来</a>。',
    ),
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'wechat-text-composer', '.chip.link');
  },
};

/** The host says what stands in where a contact has no value: a variable is put in with it. */
export const FallbackOfHost: Story = {
  args: {
    variables: variables.map((each) => (each.key === 'name' ? { ...each, fallback: '朋友' } : each)),
    contacts,
    contact: contacts[0],
    value: text('您好，'),
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'wechat-text-composer', '.variables .chip');
    (await inside(canvasElement, 'wechat-text-composer', '.variables .chip')).click();
    await inside(canvasElement, 'wechat-text-composer', '.tokens .chip');
  },
};

/** Someone who sends nothing is led to what is missing. */
export const Missing: Story = { args: { required: true }, play: send };

/** Text that is no JSON leaves the value as it is. */
export const NotJson: Story = {
  args: { value: text('您好') },
  play: ({ canvasElement }) => {
    canvasElement.querySelector('wechat-text-composer')?.setAttribute('value', '{"msgtype":');
  },
};

/** The value may name its receiver: it moves to `recipient`. */
export const WithARecipient: Story = { args: { value: { touser: 'oXiaoman', ...text('您好') } } };

export const Sending: Story = {
  args: { value: text('您好'), to: '小满', connected: waiting },
  play: ({ canvasElement }) => {
    void canvasElement.querySelector('wechat-text-composer')?.send();
  },
};

export const Sent: Story = { args: { value: text('您好'), to: '小满', connected: taking }, play: send };

/** WeChat's own refusal, with its code and what can be done. */
export const Refused: Story = { args: { value: text('您好'), to: '春分', connected: refusing }, play: send };

export const NobodyAnswers: Story = { args: { value: text('您好'), connected: absent }, play: send };

/** The page has its own button: `composer.send()`. */
export const Bare: Story = { args: { value: text('您好'), bare: true } };

export const FurtherAction: Story = { args: { value: text('您好'), action: '存为常用语' } };

/** A form sends the value as JSON, under the name. */
export const InAForm: Story = {
  args: { label: '给顾客的回复', name: 'reply', value: text('您好'), bare: true },
  render: ({ connected: _, action: __, ...args }) => html`<form
    class="paper"
    @submit=${(event: Event) => event.preventDefault()}
  >
    <wechat-text-composer ${properties(args)}></wechat-text-composer>
    <button>保存</button>
  </form>`,
};

export const Disabled: Story = { args: { value: text('您好'), disabled: true } };

export const Readonly: Story = { args: { value: text('您好'), readonly: true } };

export const Narrow: Story = {
  args: { value: text(`https://shop.example/${'o'.repeat(80)}`), to: '一位名字特别特别长的粉丝' },
  render: (args) => html`<div class="paper narrow">
    <wechat-text-composer ${properties(args)}></wechat-text-composer>
  </div>`,
};

export const Focused: Story = {
  play: async ({ canvasElement }) => (await inside(canvasElement, 'wechat-text-composer', '[part~="control"]')).focus(),
};
