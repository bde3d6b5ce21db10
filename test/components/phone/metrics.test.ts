import { expect } from '@open-wc/testing';
import type { WechatPhone } from '../../../components/phone/phone.js';
import {
  COLOURS,
  DIFFERENCES,
  LENGTHS,
  SCREEN_COLOURS,
  SCREEN_LENGTHS,
  type Colour,
  type Length,
  type Seen,
} from '../../data/phone-metrics.js';
import { boxOf, card, find, notice, phone, text } from './sample.js';

/** What lengths may be off by. Other engines round lines and device pixels in their own ways. */
const TOLERANCE_PX = navigator.userAgent.includes('Chrome/') ? 0.1 : 1;

const url = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>')}`;
const SCENE = [
  text('好', { id: 'a' }),
  text('在 https://a.example', { id: 'b', direction: 'out' }),
  text(`[微笑]13800138000${'字'.repeat(60)}`, { id: 'long' }),
  { ...text('', { kind: 'image' }), context: { media: { url, width: 400, height: 300 } } },
  text('该公众号暂时无法提供服务', { kind: 'system' }),
  card({ url: 'https://a.example' }),
];
const button = { type: 'click', name: '门店', key: 'k' };
const MENU = { button: [{ name: '逛一逛', sub_button: [button, button] }, button] };

/** All that is measured at once: the chat, the sheet over it, and an open menu. */
async function scene(glass: 375 | 390, scheme: 'light' | 'dark'): Promise<WechatPhone> {
  const element = await phone(SCENE, { framed: true, glass, scheme, menu: MENU, width: 500 });
  element.style.setProperty('--wechat-phone-height', `${glass === 375 ? 828 : 860}px`);
  element.parentElement?.style.setProperty('height', '900px');
  find(element, '[data-key=long] [role=link]').click();
  await element.updateComplete;
  await element.updateComplete;
  find(element, '.top').click();
  await element.updateComplete;
  // The sheet slides in; where it ends is what counts.
  for (const animation of find(element, '.actions').getAnimations()) animation.finish();
  return element;
}

/** Another screen than the chat, with something on it. */
async function seen(on: Seen, glass: 375 | 390, scheme: 'light' | 'dark'): Promise<WechatPhone> {
  const element = await phone([text('早'), notice({ page: 'https://a.example' }, { place: 'service-notifications' })], {
    framed: true,
    glass,
    scheme,
    width: 500,
    screen: on === 'consent' ? 'page' : on === 'lock-android' ? 'lock' : on,
    platform: on === 'lock-android' ? 'android' : 'ios',
    consent: { templates: [{ template_id: 'a', title: '到货提醒' }] },
    unread: { chat: 1, 'service-notifications': 1 },
  });
  if (on !== 'consent') return element;
  find(element, '.subscribe button').click();
  await element.updateComplete;
  for (const animation of find(element, '.half').getAnimations()) animation.finish();
  return element;
}

const SEEN: readonly Seen[] = ['notifications', 'chat-list', 'lock', 'lock-android', 'article', 'consent'];

function measured(element: WechatPhone, { of }: Length): number {
  if ('side' in of) return boxOf(element, of.selector)[of.side];
  if ('from' in of) return boxOf(element, of.to[0])[of.to[1]] - boxOf(element, of.from[0])[of.from[1]];
  return parseFloat(getComputedStyle(find(element, of.selector), of.pseudo).getPropertyValue(of.property));
}

/** A colour as this browser writes it. */
function computed(colour: string): string {
  const probe = document.createElement('div');
  probe.style.setProperty('color', colour);
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function expectLengths(element: WechatPhone, lengths: readonly Length[], glass: 375 | 390): void {
  expect(lengths).to.not.have.length(0);
  for (const length of lengths) {
    const { ours } = DIFFERENCES[length.what] ?? { ours: length.px };
    const [narrow, wide] = typeof ours === 'number' ? [ours, ours] : (ours as readonly [number, number]);
    expect(measured(element, length), length.what).to.be.closeTo(glass === 375 ? narrow : wide, TOLERANCE_PX);
  }
}

function expectColours(element: WechatPhone, colours: readonly Colour[], scheme: 'light' | 'dark'): void {
  expect(colours).to.not.have.length(0);
  for (const colour of colours) {
    const { selector, property } = colour.of;
    const ours = DIFFERENCES[colour.what]?.ours;
    const [light, dark] = Array.isArray(ours) ? (ours as [string, string]) : [colour.light, colour.dark];
    const found = getComputedStyle(find(element, selector)).getPropertyValue(property);
    expect(found, colour.what).to.equal(computed(scheme === 'light' ? light : dark));
  }
}

describe('wechat-phone: WeChat’s metrics', () => {
  for (const glass of [375, 390] as const) {
    it(`has the lengths of the table at ${glass}`, async () => {
      const element = await scene(glass, 'light');
      expectLengths(element, LENGTHS, glass);
    });

    for (const on of SEEN) {
      it(`has the lengths of the table at ${glass}: ${on}`, async () => {
        const element = await seen(on, glass, 'light');
        expectLengths(
          element,
          SCREEN_LENGTHS.filter((length) => length.on === on),
          glass,
        );
      });
    }
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`has the colours of the table in ${scheme}`, async () => {
      const element = await scene(375, scheme);
      expectColours(element, COLOURS, scheme);
    });

    for (const on of SEEN) {
      it(`has the colours of the table in ${scheme}: ${on}`, async () => {
        const element = await seen(on, 375, scheme);
        expectColours(
          element,
          SCREEN_COLOURS.filter((colour) => colour.on === on),
          scheme,
        );
      });
    }
  }

  it('differs where it says so and nowhere else', () => {
    const rows = [...LENGTHS, ...COLOURS, ...SCREEN_LENGTHS, ...SCREEN_COLOURS].map(({ what }) => what);
    expect(Object.keys(DIFFERENCES).filter((what) => !rows.includes(what))).to.deep.equal([]);
  });
});
