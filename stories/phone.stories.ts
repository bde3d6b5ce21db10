import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WechatPhone } from '../components/index.js';
import { inside } from './person.js';
import { properties } from './properties.js';
import {
  account,
  asked,
  card,
  chat,
  legacyCard,
  longAsked,
  longChat,
  longNotices,
  longWords,
  menu,
  notice,
  notices,
  NOW,
  person,
  picture,
  said,
  texts,
} from './sample/chat.js';

type Args = Partial<WechatPhone>;
type Story = StoryObj<Args>;

const meta = {
  title: 'Elements/Phone',
  component: 'wechat-phone',
  tags: ['autodocs'],
  args: { messages: chat, account, person, now: NOW },
  render: (args) => html`<div class="glass ${args.framed ? 'framed' : ''}">
    <wechat-phone ${properties(args)}></wechat-phone>
  </div>`,
} satisfies Meta<Args>;
export default meta;

/** Without a frame the screen fills its container. */
export const Chat: Story = {};

export const Framed: Story = { args: { framed: true } };

/** The glass has its own colours: a dark phone on a light page. */
export const Dark: Story = { args: { framed: true, scheme: 'dark' } };

export const Light: Story = { args: { framed: true, scheme: 'light' } };

export const Android: Story = { args: { framed: true, platform: 'android' } };

export const Wide: Story = { args: { framed: true, width: 390 } };

/** What is not sent yet is marked beside the glass, never on it. */
export const Draft: Story = { args: { framed: true, messages: [...chat, { ...card, at: NOW, draft: true }] } };

/** As phones show it today: without the first line and the remark. */
export const LegacyTemplate: Story = { args: { messages: [legacyCard] } };

/** The same message as it looked before 2023, on a light glass: the sender's colours stay as they are in the dark. */
export const LegacySkin: Story = { args: { messages: [legacyCard], skin: 'legacy-2021', scheme: 'light' } };

/** A line of WeChat's own. */
export const SystemLine: Story = {
  args: {
    messages: [
      said('在吗', { direction: 'out' }),
      { direction: 'in', kind: 'system', at: NOW, body: { text: { content: '该公众号暂时无法提供服务，请稍后再试' } } },
    ],
  },
};

/** The phone tells the time of China unless it is told another zone. */
export const ElsewhereInTheWorld: Story = { args: { framed: true, timeZone: 'Europe/Berlin' } };

export const Empty: Story = { args: { messages: [] } };

export const LongWords: Story = { args: { messages: longWords } };

/** At 320 px. */
export const Narrow: Story = {
  args: { messages: [...chat, ...longWords] },
  render: (args) => html`<div class="glass paper narrow"><wechat-phone ${properties(args)}></wechat-phone></div>`,
};

/** The account's menu takes the place of the bar to type in; a button with a mark opens what is above it. */
export const Menu: Story = { args: { framed: true, menu } };

export const SubMenu: Story = {
  args: { framed: true, menu },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'wechat-phone', '[aria-haspopup="menu"]')).click();
    await inside(canvasElement, 'wechat-phone', '[part~="sub-menu"]');
  },
};

/** What WeChat offers to do with a phone number; the page is told what was chosen. */
export const NumberSheet: Story = {
  args: { framed: true, messages: [said('客服电话 4001234567，每天 9:00 到 18:00。')] },
  play: async ({ canvasElement }) => {
    (await inside(canvasElement, 'wechat-phone', '[part~="link"]')).click();
    await inside(canvasElement, 'wechat-phone', '[part~="sheet"]');
  },
};

/** What a text may hold: links, choices, emoticons and phone numbers. */
export const Texts: Story = { args: { messages: texts } };

export const Picture: Story = { args: { messages: [...chat, picture] } };

/** As the owner has set it on the phone. */
export const LargeText: Story = { args: { framed: true, textSize: 'large' } };

export const LargestText: Story = { args: { framed: true, textSize: 'largest' } };

/** 100,000 messages, of which those near the reader are drawn. */
export const LongChat: Story = { args: { framed: true, messages: longChat } };

/** A subscription notice, where a follower gets it. */
export const SubscriptionNotice: Story = { args: { framed: true, messages: [...chat, notice] } };

/** Where everybody else gets it, under the name of who sent it. */
export const Notifications: Story = { args: { framed: true, messages: notices, screen: 'notifications' } };

export const NotificationsDark: Story = {
  args: { framed: true, messages: notices, screen: 'notifications', scheme: 'dark' },
};

/** What is not sent yet, in 服务通知. */
export const NotificationsDraft: Story = {
  args: {
    framed: true,
    messages: [{ ...notice, place: 'service-notifications', at: NOW, draft: true }],
    screen: 'notifications',
  },
};

/** At 320 px, with the largest text. */
export const NotificationsNarrow: Story = {
  args: { messages: longNotices, screen: 'notifications', textSize: 'largest' },
  render: (args) => html`<div class="glass paper narrow"><wechat-phone ${properties(args)}></wechat-phone></div>`,
};

/** Only the chats that are known: 服务通知 and the account's. */
export const ChatList: Story = {
  args: {
    framed: true,
    messages: notices,
    screen: 'chat-list',
    unread: { chat: 2, 'service-notifications': 1 },
  },
};

export const ChatListDark: Story = {
  args: { framed: true, messages: notices, screen: 'chat-list', unread: { chat: 128 }, scheme: 'dark' },
};

export const ChatListNarrow: Story = {
  args: { messages: [...longNotices, ...longWords], screen: 'chat-list', textSize: 'largest' },
  render: (args) => html`<div class="glass paper narrow"><wechat-phone ${properties(args)}></wechat-phone></div>`,
};

/** What came, on the locked phone. A press opens it where it stands. */
export const Lock: Story = { args: { framed: true, messages: notices, screen: 'lock', scheme: 'light' } };

export const LockDark: Story = { args: { framed: true, messages: notices, screen: 'lock', scheme: 'dark' } };

export const LockAndroid: Story = {
  args: { framed: true, messages: notices, screen: 'lock', platform: 'android', scheme: 'light' },
};

export const LockNarrow: Story = {
  args: { messages: [...longNotices, ...longWords, ...chat], screen: 'lock', platform: 'android' },
  render: (args) => html`<div class="glass paper narrow"><wechat-phone ${properties(args)}></wechat-phone></div>`,
};

/** A web page of the account. Its button asks for two notices. */
export const Page: Story = { args: { framed: true, screen: 'page', consent: { templates: asked } } };

export const Article: Story = { args: { framed: true, screen: 'article', consent: { templates: asked } } };

export const ArticleDark: Story = {
  args: { framed: true, screen: 'article', consent: { templates: asked }, scheme: 'dark' },
};

/** An article that asks for nothing. */
export const ArticleAlone: Story = { args: { framed: true, screen: 'article' } };

const raise: Story['play'] = async ({ canvasElement }) => {
  (await inside(canvasElement, 'wechat-phone', '[part~="subscribe-button"]')).click();
  await inside(canvasElement, 'wechat-phone', '[part~="consent-sheet"]');
};

/** What the person is asked; the page is told of the answer. */
export const ConsentSheet: Story = {
  args: { framed: true, screen: 'page', consent: { templates: asked } },
  play: async (context) => {
    await raise(context);
    (await inside(context.canvasElement, 'wechat-phone', '[aria-expanded]')).click();
  },
};

export const ConsentSheetDark: Story = {
  args: { framed: true, screen: 'article', consent: { templates: asked }, scheme: 'dark' },
  play: raise,
};

/** At 320 px, with the largest text. */
export const ConsentLongWords: Story = {
  args: { screen: 'page', consent: { templates: longAsked }, textSize: 'largest' },
  render: (args) => html`<div class="glass paper narrow"><wechat-phone ${properties(args)}></wechat-phone></div>`,
  play: raise,
};
