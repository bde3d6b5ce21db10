// First, so that bundlers make one file of all that loads at once.
import '../../wechat/text/count.js';
import { define } from '../internal/define.js';
import { WechatSubscriptionComposer } from './subscription-composer.js';

define('wechat-subscription-composer', WechatSubscriptionComposer);
