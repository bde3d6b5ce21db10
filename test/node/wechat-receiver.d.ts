// The receiver ships no types: only what the tests call.

declare module 'wechat' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Config {
    readonly token: string;
    readonly appid: string;
    readonly encodingAESKey: string;
  }

  interface WechatRequest extends IncomingMessage {
    query: Readonly<Record<string, string>>;
    /** The message, decrypted. */
    weixin?: Readonly<Record<string, string>>;
  }

  type Handler = (request: WechatRequest, response: ServerResponse & { reply(content: string): void }) => void;

  export default function wechat(
    config: Config,
    handler: Handler,
  ): (request: WechatRequest, response: ServerResponse, next: (error?: unknown) => void) => void;
}
