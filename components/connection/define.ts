import { define } from '../internal/define.js';
import { WechatConnection } from './connection.js';

define('wechat-connection', WechatConnection);
