import { UnreachableError, WechatError } from '../connection/client.js';
import { NoConnection, WaitEnded } from '../internal/unsent.js';
import type { SendingMessages, Sentences } from './sentences-messages.js';

/** The sentences for what can go wrong with a call, from the words of a language. */
export function failures(words: SendingMessages): Pick<Sentences, 'failure' | 'reason'> {
  const reason: Sentences['reason'] = (error, name) => {
    if (error instanceof WechatError) return words.refusedBy(error.errcode, error.errmsg, name);
    if (error instanceof UnreachableError) {
      return error.reason === 'not-wechat' ? words.notWechat(error.address) : words.noAnswer(error.address);
    }
    return error instanceof Error ? error.message : String(error);
  };
  return {
    reason,
    failure(failure, name) {
      if (failure instanceof NoConnection) return words.noConnection;
      if (failure instanceof WaitEnded) return words.waitEnded;
      const why = reason(failure, name);
      return failure instanceof WechatError || failure instanceof UnreachableError ? why : words.failed(why);
    },
  };
}
