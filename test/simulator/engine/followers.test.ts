import { expect } from 'chai';
import { BYTES_PER_FOLLOWER, CHUNK_ROWS, chunkOf } from '../../../simulator/engine/follower-columns.js';
import { Followers } from '../../../simulator/engine/followers.js';
import { openidKey } from '../../../simulator/engine/openid.js';

const AT = Date.UTC(2026, 0, 5, 2, 0, 0, 123);

function some(count: number): Followers {
  const followers = new Followers(openidKey(1, 'wx0123456789abcdef'));
  followers.add(count, AT);
  return followers;
}

describe('follower columns', () => {
  it('take at most 40 bytes a follower, without gaps', () => {
    const { buffer, ...columns } = chunkOf();
    const bytes = Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(bytes).to.equal(buffer.byteLength);
    expect(BYTES_PER_FOLLOWER).to.be.at.most(40);
  });

  it('keep neighbours apart, also across chunks', () => {
    const followers = some(CHUNK_ROWS + 2);
    for (const number of [CHUNK_ROWS, CHUNK_ROWS + 1]) {
      followers.openGrant(number, 'message', AT + number);
      followers.setTags(number, [number]);
    }
    followers.setFlag(CHUNK_ROWS, 'blocked', true);
    expect(followers.get(CHUNK_ROWS - 1).grants).to.deep.equal([]);
    expect(followers.get(CHUNK_ROWS)).to.deep.include({ blocked: true, tags: [CHUNK_ROWS] });
    expect(followers.get(CHUNK_ROWS + 1)).to.deep.include({
      blocked: false,
      tags: [CHUNK_ROWS + 1],
      grants: [{ engagement: 'message', openedAt: AT + CHUNK_ROWS + 1, used: 0 }],
    });
    expect(followers.get(CHUNK_ROWS + 2).grants).to.deep.equal([]);
  });

  it('keep the millisecond of an engagement, and count what it paid for', () => {
    const followers = some(1);
    followers.openGrant(1, 'click', AT);
    followers.openGrant(1, 'message', AT + 1);
    followers.pay(1, 'message');
    expect(followers.get(1).grants).to.deep.equal([
      { engagement: 'message', openedAt: AT + 1, used: 1 },
      { engagement: 'click', openedAt: AT, used: 0 },
    ]);
    followers.openGrant(1, 'message', AT + 2);
    expect(followers.get(1).grants[0]).to.deep.equal({ engagement: 'message', openedAt: AT + 2, used: 0 });
  });

  it('find a person by openid, given or worked out, and by nothing else', () => {
    const followers = some(30);
    const given = `o${'x'.repeat(27)}`;
    const before = followers.get(30).openid;
    followers.override(30, { openid: given, nickname: '老槐' });
    expect(followers.find(followers.get(29).openid)).to.equal(29);
    expect(followers.find(given)).to.equal(30);
    expect(followers.find(before)).to.equal(undefined);
    expect(followers.get(30)).to.include({ nickname: '老槐', openid: given });
    expect(followers.get(29).nickname).to.equal('清明29');
    expect(() => followers.get(31)).to.throw(RangeError);
  });

  it('count who follows', () => {
    const followers = some(3);
    followers.setFlag(2, 'subscribed', false);
    followers.setFlag(2, 'subscribed', false);
    expect(followers).to.include({ size: 3, subscribed: 2 });
    expect(followers.subscribedAfter(0, 10)).to.deep.equal([followers.get(1).openid, followers.get(3).openid]);
    expect(followers.subscribedAfter(1, 10)).to.deep.equal([followers.get(3).openid]);
    expect(followers.subscribedAfter(0, 1)).to.have.length(1);
  });

  it('hold a hundred thousand people', () => {
    const followers = some(100_000);
    const last = followers.get(100_000);
    expect(followers.find(last.openid)).to.equal(100_000);
    expect(followers.chunks.length * CHUNK_ROWS * BYTES_PER_FOLLOWER).to.be.below(100_000 * 42);
  });
});
