import { expect } from 'chai';
import { replyVerdict, type Grant } from '../../../wechat/index.js';

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
