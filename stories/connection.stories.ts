import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WechatConnection } from '../components/index.js';
import { properties } from './properties.js';
import { taking } from './sample/clients.js';
import { order, templates } from './sample/templates.js';

type Args = Partial<WechatConnection>;
type Story = StoryObj<Args>;

const meta = {
  title: 'Elements/Connection',
  component: 'wechat-connection',
  tags: ['autodocs'],
  render: (args) => html`<wechat-connection ${properties(args)}>
    <div class="columns">
      <div class="paper">
        <wechat-template-composer .templates=${templates} .value=${order}></wechat-template-composer>
      </div>
      <div class="paper"><wechat-text-composer></wechat-text-composer></div>
    </div>
  </wechat-connection>`,
} satisfies Meta<Args>;
export default meta;

/** The page gives a client of its own; both composers use it. */
export const OwnClient: Story = { args: { client: taking } };

/** Sends through a proxy of the page, which adds the token. In the catalogue nobody answers there: send, and it says so. */
export const ThroughAProxy: Story = {
  args: { base: '/wechat-proxy', appid: 'wx0123456789abcdef', touser: 'oXiaoman' },
};

/** Where no proxy adds the token, the page may fetch one; the secret stays away from it. */
export const WithATokenOfItsOwn: Story = {
  args: { base: '/wechat-proxy', getToken: () => Promise.resolve('a-token-of-the-host') },
};
