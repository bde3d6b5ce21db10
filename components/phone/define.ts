import { define } from '../internal/define.js';
import { WechatPhone } from './phone.js';

define('wechat-phone', WechatPhone);

declare global {
  interface HTMLElementTagNameMap {
    'wechat-phone': WechatPhone;
  }
}
