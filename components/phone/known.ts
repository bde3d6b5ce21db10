import { knownOr } from '../internal/warn-once.js';
import type { WechatPhone } from './phone.js';

/** How a phone looks, as far as it can be told something that it does not know. */
type Looks = Pick<WechatPhone, 'platform' | 'scheme' | 'screen' | 'skin' | 'textSize' | 'width'>;

/**
 * What is drawn of a phone's properties: the first of the known values in place of one that it does not know, of which it
 * warns once. Those that are not answered here only choose styles, and an unknown one chooses none.
 */
export function knownLooks({ platform, scheme, screen, skin, textSize, width }: Looks): Pick<Looks, 'screen' | 'skin'> {
  const known = <Value extends string | number>(name: string, value: Value, ...values: [Value, ...Value[]]) =>
    knownOr(`wechat-phone: ${name}`, value, values);
  known('platform', platform, 'ios', 'android');
  known('scheme', scheme, '', 'light', 'dark');
  known('text-size', textSize, 'standard', 'large', 'largest');
  known('width', width, 375, 390);
  return {
    screen: known('screen', screen, 'chat', 'notifications', 'chat-list', 'lock', 'page', 'article'),
    skin: known('skin', skin, 'modern', 'legacy-2021'),
  };
}
