import { createContext } from '@lit/context';
import type { WechatClient } from '../connection/client.js';

/** Where composers find the client of the `wechat-connection` around them. */
export const clientContext = createContext<WechatClient | undefined>(Symbol.for('wechat-composer.client'));
