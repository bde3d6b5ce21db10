import { define } from '../internal/define.js';
import { WechatTextComposer } from './text-composer.js';

define('wechat-text-composer', WechatTextComposer);
