import { isRecord } from '../../wechat/issue.js';
import { checkQrCode, PERMANENT_QR_CODES_MAX, qrRequestOf } from '../../wechat/limit/qr-code.js';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import type { QrCode } from './account-book.js';
import { refusalOfIssues } from './checks.js';
import type { Answers, CommandOf, Instant } from './command.js';
import { apply, refuse } from './decision.js';
import type { Decision } from './decision.js';
import { forAccount } from './for-account.js';
import { invented, URL_SAFE } from './hash.js';
import type { AccountView, ReadOnly, State } from './state.js';

/** Letters after the two that tickets begin with. */
const TICKET_LETTERS = 92;

/** POST qrcode/create: a code that a phone can scan. A permanent scene keeps its ticket. */
export function decideCreateQrCode(
  state: State,
  { account, body }: CommandOf<'create-qr-code'>,
  now: Instant,
): Decision<Answers['create-qr-code']> {
  return forAccount(state, account, 'qrcode', (record) => {
    const refusal = isRecord(body) ? refusalOfIssues(checkQrCode(body)) : ERRCODE.dataFormatError;
    const asked = qrRequestOf(body);
    if (refusal) return refuse(refusal);
    // What the checks let pass can be read.
    if (!asked) return refuse(ERRCODE.invalidActionInfo);
    const { scene, expireSeconds } = asked;
    if (expireSeconds !== null) {
      const ticket = ticketOf(state.seed, account, 'code', record.book.last.code + 1);
      const code: QrCode = { ticket, scene, expiresAt: now + expireSeconds * 1000 };
      const answer = { ticket, expire_seconds: expireSeconds, url: urlOf(ticket) };
      return apply(answer, { type: 'qr-code-created', at: now, appid: account, code });
    }
    const ticket = permanentTicket(state.seed, account, scene);
    const answer = { ticket, url: urlOf(ticket) };
    if (record.book.codes.has(ticket)) return apply(answer);
    const { permanentCodes } = record.book;
    if (permanentCodes >= PERMANENT_QR_CODES_MAX) {
      const facts = { rule: 'qr-codes', counter: permanentCodes, limit: PERMANENT_QR_CODES_MAX };
      return refuse({ ...ERRCODE.qrcodeCountOutOfLimit, ...facts });
    }
    return apply(answer, {
      type: 'qr-code-created',
      at: now,
      appid: account,
      code: { ticket, scene, expiresAt: null },
    });
  });
}

/** The code a phone scans: the newest of that scene, or a permanent one that was made elsewhere. */
export function codeOfScene(
  { seed }: State,
  { account, book }: AccountView,
  scene: string,
): Pick<ReadOnly<QrCode>, 'ticket'> {
  const made = [...book.codes.values()].findLast((code) => String(code.scene) === scene);
  return made ?? { ticket: permanentTicket(seed, account.appid, scene) };
}

function permanentTicket(seed: number, appid: string, scene: number | string): string {
  return ticketOf(seed, appid, typeof scene, scene);
}

function ticketOf(seed: number, appid: string, ...parts: readonly (string | number)[]): string {
  return `gQ${invented(URL_SAFE, TICKET_LETTERS, seed, appid, 'ticket', ...parts)}`;
}

/** What the code says: an address that only WeChat understands. */
function urlOf(ticket: string): string {
  return `http://weixin.qq.com/q/${ticket.slice(2, 24)}`;
}
