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

/** What the panel shows at `selector`, as soon as it does. */
async function found(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let frame = 0; frame < 600; frame += 1) {
    const panel = canvas.querySelector('wechat-simulator-panel');
    const element = panel?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`The panel does not show ${selector}.`);
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

/** A push to a server that nobody listens at, with why, and what it held. */
export const Pushes: Story = {
  loaders: [fresh],
  play: async ({ loaded, canvasElement }) => {
    const { simulator, account, followers } = worldOf(loaded) ?? {};
    const openid = followers?.[0]?.openid ?? '';
    const appid = account?.appid ?? '';
    // The URL check fails where nobody listens, and the address stays.
    await simulator?.execute({ type: 'put-account', account: { appid, callback_url: 'http://127.0.0.1:1/wechat' } });
    await simulator?.execute({ type: 'act', openid, action: { type: 'text', content: '在吗' } });
    (await found(canvasElement, '#tab-pushes')).click();
    (await found(canvasElement, '[part~=push]')).click();
    await found(canvasElement, '[part~=resend]');
  },
};

/** What a tester has ordered to go wrong. */
export const Faults: Story = {
  loaders: [fresh],
  play: async ({ loaded, canvasElement }) => {
    const simulator = worldOf(loaded)?.simulator;
    const path = '/cgi-bin/message/custom/send';
    await simulator?.execute({ type: 'add-fault', fault: { path, errcode: -1, times: 2 } });
    await simulator?.execute({ type: 'add-fault', fault: { callback: 'timeout' } });
    (await found(canvasElement, '#tab-faults')).click();
    await found(canvasElement, '[part~=fault]');
  },
};

/** What a follower allows, template by template: here one of them is used up and one was turned off. */
export const Consents: Story = {
  loaders: [fresh],
  play: async ({ loaded, canvasElement }) => {
    const { simulator, followers } = worldOf(loaded) ?? {};
    const person = followers?.[8];
    const [first, second] = person?.consents ?? [];
    const openid = person?.openid ?? '';
    if (first) {
      const consent = { template_id: first.template_id, status: 'accept', chances: 0 } as const;
      await simulator?.execute({ type: 'put-consent', openid, consent });
    }
    if (second) {
      await simulator?.execute({
        type: 'act',
        openid,
        action: { type: 'revoke', template_id: second.template_id },
      });
    }
    (await found(canvasElement, '[aria-label="订阅"], [aria-label="Notices"]')).click();
    await found(canvasElement, '[part~=consents]');
  },
  render: (_args, { loaded }) => {
    const { simulator, followers } = worldOf(loaded) ?? {};
    return html`<div class="panel">
      <wechat-simulator-panel ${properties({ simulator, openid: followers?.[8]?.openid })}></wechat-simulator-panel>
    </div>`;
  },
};

/** Calls that came while an open one is being read wait above it. */
export const NewCalls: Story = {
  loaders: [fresh],
  play: async (context) => {
    await happens(context);
    const { canvasElement } = context;
    // The refused one opened by itself, which is no reading; the newest is opened by hand.
    (await found(canvasElement, '[part~=call][aria-expanded=false]')).click();
    await found(canvasElement, 'li:first-child > [part~=call][aria-expanded=true]');
    await happens(context);
    await found(canvasElement, '[part~=news]');
  },
};

/** Where there is no room beside the lists, the follower's phone is behind a tab. */
export const PhoneBehindATab: Story = {
  loaders: [fresh],
  play: async (context) => {
    await happens(context);
    (await found(context.canvasElement, '#tab-phone')).click();
    await found(context.canvasElement, '[part~=device]');
  },
  render: (_args, { loaded }) => {
    const { simulator, followers } = worldOf(loaded) ?? {};
    return html`<div class="panel">
      <wechat-simulator-panel ${properties({ simulator, openid: followers?.[0]?.openid })}></wechat-simulator-panel>
    </div>`;
  },
};
