import { define } from '../internal/define.js';
import { WechatSubscriptionComposer } from './subscription-composer.js';

define('wechat-subscription-composer', WechatSubscriptionComposer);
