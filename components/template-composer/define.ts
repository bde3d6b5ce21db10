// First, so that bundlers make one file of all that loads at once.
import '../../wechat/text/count.js';
import { define } from '../internal/define.js';
import { WechatTemplateComposer } from './template-composer.js';

define('wechat-template-composer', WechatTemplateComposer);
