import { define } from '../internal/define.js';
import { WechatTemplateComposer } from './template-composer.js';

define('wechat-template-composer', WechatTemplateComposer);
