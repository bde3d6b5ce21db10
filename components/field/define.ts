import { define } from '../internal/define.js';
import { WechatField } from './field.js';

define('wechat-field', WechatField);
