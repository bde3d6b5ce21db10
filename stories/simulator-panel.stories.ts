import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WechatSimulatorPanel } from '../components/index.js';
import { properties } from './properties.js';
import { makeBusy, world, type World } from './sample/world.js';

type Args = Partial<WechatSimulatorPanel>;
type Story = StoryObj<Args>;

const meta = {
  title: 'Elements/Simulator panel',
  component: 'wechat-simulator-panel',
  tags: ['autodocs'],
  render: (args, { loaded }) => html`<div class="panel">
    <wechat-simulator-panel ${properties({ ...args, simulator: worldOf(loaded)?.simulator })}></wechat-simulator-panel>
  </div>`,
} satisfies Meta<Args>;
export default meta;

/** Each story has a simulator of its own. */
const fresh = async () => ({ world: await world() });

/** The panel is there before anything happens: it follows a message from its start. */
const happens: Story['play'] = async ({ loaded }) => {
  const made = worldOf(loaded);
  if (made) await makeBusy(made);
};

/** What the loader of the story has made. */
function worldOf(loaded: Record<string, unknown>): World | undefined {
  return loaded.world as World | undefined;
}

export const NoSimulator: Story = {};

export const Fresh: Story = { loaders: [fresh] };

/** A message that was delivered, and one that was refused: why, and what to do. */
export const AfterARefusal: Story = { loaders: [fresh], play: happens };

export const FollowerChosen: Story = {
  loaders: [fresh],
  play: happens,
  render: (_args, { loaded }) => {
    const { simulator, account, followers } = worldOf(loaded) ?? {};
    const given = { simulator, appid: account?.appid, openid: followers?.[3]?.openid };
    return html`<div class="panel"><wechat-simulator-panel ${properties(given)}></wechat-simulator-panel></div>`;
  },
};

/** Copied calls go to this address. */
export const OtherAddress: Story = { args: { address: 'http://localhost:9000' }, loaders: [fresh], play: happens };

/** Room for two phones beside the lists. */
export const WithPhones: Story = {
  loaders: [fresh],
  play: happens,
  render: (_args, { loaded }) => {
    const { simulator, followers } = worldOf(loaded) ?? {};
    return html`<div class="panel wide">
      <wechat-simulator-panel ${properties({ simulator, openid: followers?.[0]?.openid })}></wechat-simulator-panel>
    </div>`;
  },
};

/** In a page that has a phone of its own. */
export const WithoutPhones: Story = { args: { phones: 'none' }, loaders: [fresh], play: happens };

export const Narrow: Story = {
  loaders: [fresh],
  play: happens,
  render: (_args, { loaded }) => html`<div class="panel paper narrow">
    <wechat-simulator-panel .simulator=${worldOf(loaded)?.simulator}></wechat-simulator-panel>
  </div>`,
};
