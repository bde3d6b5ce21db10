import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WechatField } from '../components/index.js';
import { inside, visit } from './person.js';
import { properties } from './properties.js';

type Args = Partial<WechatField>;
type Story = StoryObj<Args>;

const meta = {
  title: 'Elements/Field',
  component: 'wechat-field',
  tags: ['autodocs'],
  args: { name: 'thing1', label: '商品名称' },
  render: (args) => html`<div class="paper padded"><wechat-field ${properties(args)}></wechat-field></div>`,
} satisfies Meta<Args>;
export default meta;

export const Empty: Story = {};

export const Filled: Story = { args: { value: '手冲咖啡壶套装' } };

/** What the template's own page shows as an example stands in the empty field. */
export const Example: Story = { args: { example: '手冲咖啡壶套装' } };

/** The ruler warns before the limit does. */
export const NearTheLimit: Story = { args: { value: '手冲咖啡壶套装含滤纸一百张及分享壶' } };

/** 20 characters: the last text WeChat accepts. */
export const AtTheLimit: Story = { args: { value: '手冲咖啡壶套装含滤纸一百张分享壶温度计共' } };

/** Nothing is cut: the character too many is marked, counted and can be taken out with one click. */
export const OneOver: Story = { args: { value: '手冲咖啡壶套装含滤纸一百张分享壶温度计共三' } };

/** What is missing is not held against a person who has not come yet; this one has been here. */
export const Missing: Story = {
  args: { required: true },
  play: ({ canvasElement }) => visit(canvasElement, 'wechat-field', '[part~="control"]'),
};

/** `revealed` shows every issue at once. */
export const LineBreak: Story = { args: { value: '第一行\n第二行', revealed: true } };

/** WeChat would send it, and take the emoji out. */
export const Warned: Story = { args: { value: '手冲咖啡壶☕️套装🎁', revealed: true } };

export const Hint: Story = { args: { hint: '写在小票上的那个名字。' } };

export const SlottedHint: Story = {
  render: (args) => html`<div class="paper padded">
    <wechat-field ${properties(args)}><span slot="hint">与小票上的<b>商品名称</b>一致。</span></wechat-field>
  </div>`,
};

/** A constant may only be one of the values that WeChat approved for the template. */
export const ApprovedValues: Story = {
  args: { name: 'const1', label: '当前进度', context: { approved: ['已受理', '处理中', '已完成'] }, value: '处理中' },
};

export const ListedValues: Story = {
  args: { name: 'enum1', label: '取货方式', context: { values: ['门店自提', '送货上门', '快递柜'] } },
};

export const Time: Story = { args: { name: 'time5', label: '发货时间', value: '2026-11-20 14:30' } };

export const WrongAmount: Story = { args: { name: 'amount2', label: '金额', value: '12,345元', revealed: true } };

/** Judged by whoever embeds the field, in place of its own rules. */
export const JudgedFromOutside: Story = {
  args: {
    name: 'url',
    label: '网页地址',
    keys: 'hidden',
    optional: true,
    value: 'shop.example',
    revealed: true,
    judged: [{ code: 'bad-format', severity: 'error', path: [], errcode: 40039, rule: 'url' }],
  },
};

/** Whoever embeds the field may have better words for what it has found. */
export const InTheWordsOfTheHost: Story = {
  args: {
    label: '商品名称',
    value: '亲，手冲咖啡壶套装',
    judged: [{ code: 'policy', severity: 'warning', path: [], rule: 'house-style', received: '亲' }],
    wording: ({ received }) => `我们不写「${String(received)}」，请删去。`,
  },
};

export const Optional: Story = {
  args: { name: 'page', label: '小程序页面', keys: 'hidden', optional: true, judged: [] },
};

export const Disabled: Story = { args: { value: '手冲咖啡壶套装', disabled: true } };

export const Readonly: Story = { args: { value: '手冲咖啡壶套装', readonly: true } };

/** Places that each contact fills by its own: atomic, with a name, and a value of their own where a contact has none. */
export const MergeFields: Story = {
  args: {
    value: '{{goods|手冲壶}}，寄给{{name}}',
    merge: {
      variables: [
        { key: 'goods', label: '商品' },
        { key: 'name', label: '昵称' },
      ],
      contact: { goods: '青花小碗', name: '小满' },
    },
  },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'wechat-field', '.chip');
  },
};

/** A place that no contact can fill. */
export const UnknownMergeField: Story = {
  args: { value: '寄给{{nmae}}', merge: { variables: [{ key: 'name', label: '昵称' }] }, revealed: true },
  play: async ({ canvasElement }) => {
    await inside(canvasElement, 'wechat-field', '.chip');
  },
};

/** While an input method composes, the field leaves the text alone. */
export const Composing: Story = {
  play: async ({ canvasElement }) => {
    const control = await inside(canvasElement, 'wechat-field', '[part~="control"]');
    control.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  },
};

/** 320 px, with words that have no end. */
export const Narrow: Story = {
  args: { label: '商品名称（含规格、颜色与数量）', value: `https://shop.example/${'o'.repeat(60)}`, revealed: true },
  render: (args) => html`<div class="paper padded narrow"><wechat-field ${properties(args)}></wechat-field></div>`,
};

/** In a form: the name is both the parameter and the key of the form's data. */
export const InAForm: Story = {
  args: { required: true, value: '手冲咖啡壶套装' },
  render: (args) => html`<form class="paper padded" @submit=${(event: Event) => event.preventDefault()}>
    <wechat-field ${properties(args)}></wechat-field>
    <button>保存</button>
  </form>`,
};
