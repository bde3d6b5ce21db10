import { expect } from 'chai';
import { REPLY_WINDOWS, replyVerdict, type Grant, type ReplyWindowProfile } from '../../../wechat/index.js';
import { grantOpensAt } from '../../../wechat/limit/reply-window.js';

const HOUR = 3600_000;
const message = (used: number): Grant => ({ engagement: 'message', openedAt: 0, used });
const click = (openedAt: number, used = 0): Grant => ({ engagement: 'click', openedAt, used });

describe('the reply window of the wechat profile', () => {
  it('stays open for 48 hours after a message, the last instant included (E05)', () => {
    expect(replyVerdict([message(0)], 'wechat', 48 * HOUR)).to.include({ open: true, left: 5 });
    expect(replyVerdict([message(0)], 'wechat', 48 * HOUR + 1)).to.include({ open: false, reason: 'closed' });
  });

  it('pays five messages and no sixth', () => {
    expect(replyVerdict([message(4)], 'wechat', HOUR)).to.include({ open: true, left: 1 });
    expect(replyVerdict([message(5)], 'wechat', HOUR)).to.include({ open: false, reason: 'used-up' });
  });

  it('gives three messages for one minute after a click, a scan or a follow', () => {
    for (const engagement of ['click', 'scan', 'follow'] as const) {
      const grant: Grant = { engagement, openedAt: 0, used: 2 };
      expect(replyVerdict([grant], 'wechat', 60_000)).to.include({ open: true, left: 1 });
      expect(replyVerdict([{ ...grant, used: 3 }], 'wechat', 60_000)).to.include({ reason: 'used-up' });
      expect(replyVerdict([grant], 'wechat', 60_001)).to.include({ reason: 'closed' });
    }
  });

  it('spends the grant that ends first, then the next', () => {
    expect(replyVerdict([message(0), click(HOUR)], 'wechat', HOUR)).to.include({ engagement: 'click' });
    expect(replyVerdict([message(0), click(HOUR, 3)], 'wechat', HOUR)).to.include({ engagement: 'message' });
  });

  it('is closed to one who never did anything, and says when the last one closed', () => {
    expect(replyVerdict([], 'wechat', 0)).to.deep.equal({ open: false, reason: 'closed' });
    const verdict = replyVerdict([message(2)], 'wechat', 50 * HOUR);
    expect(!verdict.open && verdict.last).to.include({ openedAt: 0, livesMs: 48 * HOUR, messages: 5 });
  });
});

describe('the profiles of the reply window', () => {
  /** What each engagement opens: for how long, how many messages; nothing where it opens nothing. */
  const table: Readonly<Record<ReplyWindowProfile, Readonly<Record<Grant['engagement'], string>>>> = {
    wechat: { message: '48 h 5', click: '1 min 3', scan: '1 min 3', follow: '1 min 3' },
    legacy: { message: '48 h 20', click: '48 h 20', scan: '48 h 20', follow: '48 h 20' },
    eloqua: { message: '48 h null', click: '48 h null', scan: '48 h null', follow: '48 h null' },
    linkflow: { message: '48 h null', click: '48 h null', scan: '48 h null', follow: 'nothing' },
    sinch: { message: '48 h 20', click: 'nothing', scan: 'nothing', follow: 'nothing' },
    zoho: { message: '48 h 5', click: 'nothing', scan: 'nothing', follow: 'nothing' },
  };
  for (const [name, opens] of Object.entries(table)) {
    it(`${name}: ${Object.entries(opens)
      .map(([engagement, what]) => `${engagement} ${what}`)
      .join(', ')} (E06, L45)`, () => {
      // The keys of the table are the profiles.
      const profile = name as ReplyWindowProfile;
      for (const engagement of ['message', 'click', 'scan', 'follow'] as const) {
        const grant: Grant = { engagement, openedAt: 0, used: 0 };
        const verdict = replyVerdict([grant], profile, 0);
        const lives = verdict.open && (verdict.endsAt === 60_000 ? '1 min' : `${String(verdict.endsAt / HOUR)} h`);
        expect(verdict.open ? `${String(lives)} ${String(verdict.left)}` : 'nothing').to.equal(opens[engagement]);
      }
    });
  }

  it('are six', () => {
    expect(Object.keys(REPLY_WINDOWS)).to.deep.equal(Object.keys(table));
  });

  it('count from the last engagement, but zoho from the first message of a chat that still lives', () => {
    const at = (profile: ReplyWindowProfile, now: number) => grantOpensAt([message(3)], profile, 'message', now);
    expect(at('wechat', HOUR)).to.equal(HOUR);
    expect(at('zoho', HOUR)).to.equal(0);
    expect(at('zoho', 48 * HOUR)).to.equal(0);
    expect(at('zoho', 48 * HOUR + 1)).to.equal(48 * HOUR + 1);
    expect(grantOpensAt([], 'zoho', 'message', HOUR)).to.equal(HOUR);
  });

  it('leave one more always where nobody counts', () => {
    expect(replyVerdict([message(255)], 'eloqua', HOUR)).to.include({ open: true, left: null });
  });
});
