import { expect } from '@open-wc/testing';
import { NotAMessage, same, take, withKey } from '../../../components/internal/message-value.js';

const ORDER = ['template_id', 'url', 'miniprogram', 'client_msg_id', 'data'];

describe('a message as it is taken from outside', () => {
  it('parts the message from who gets it', () => {
    const { value, recipient } = take({ touser: 'o1', msgtype: 'text', filter: { is_to_all: true }, text: {} });
    expect(value).to.deep.equal({ msgtype: 'text', text: {} });
    expect(recipient).to.deep.equal({ touser: 'o1', filter: { is_to_all: true } });
  });

  it('is nothing when only a receiver is named', () => {
    expect(take('{"touser":"o1"}')).to.deep.equal({ value: null, recipient: { touser: 'o1' } });
  });

  it('keeps a key called __proto__ as the key it is', () => {
    const text = '{"__proto__":{"polluted":true},"data":{"__proto__":{"value":"1"}}}';
    const { value } = take(text);
    expect(JSON.stringify(value)).to.equal(text);
    expect(JSON.stringify(withKey(value, 'url', 'x', ORDER))).to.equal(text.replace(',"data"', ',"url":"x","data"'));
    expect('polluted' in {}).to.equal(false);
  });

  for (const given of ['{', 'hello', '[]', '5', 'true', '"text"', [1], 5, () => 1, 10n]) {
    it(`refuses ${typeof given === 'object' ? JSON.stringify(given) : String(given)}`, () => {
      expect(() => take(given)).to.throw(NotAMessage);
    });
  }

  it('refuses an object that goes round in circles', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => take(circle)).to.throw(NotAMessage);
  });
});

describe('one key of a message', () => {
  it('keeps the place it has', () => {
    expect(Object.keys(withKey({ data: 1, url: 2 }, 'data', 3, ORDER))).to.deep.equal(['data', 'url']);
  });

  it('takes its place by the contract when it is new, among keys nobody knows too', () => {
    expect(Object.keys(withKey({ x: 1, template_id: 2, data: 3 }, 'url', 4, ORDER))).to.deep.equal([
      'x',
      'template_id',
      'url',
      'data',
    ]);
    expect(Object.keys(withKey({ template_id: 1 }, 'data', 2, ORDER))).to.deep.equal(['template_id', 'data']);
    expect(Object.keys(withKey({ data: 1 }, 'later', 2, ORDER))).to.deep.equal(['data', 'later']);
  });

  it('is left out where there is nothing to say', () => {
    expect(withKey({ template_id: 1, url: 2 }, 'url', undefined, ORDER)).to.deep.equal({ template_id: 1 });
    expect(withKey(null, 'url', undefined, ORDER)).to.deep.equal({});
  });

  it('changes no message that somebody else holds', () => {
    const before = Object.freeze({ url: 1 });
    withKey(before, 'url', 2);
    expect(before).to.deep.equal({ url: 1 });
  });
});

it('two messages are the same when their texts are', () => {
  expect(same({ a: [1] }, { a: [1] })).to.equal(true);
  expect(same(null, null)).to.equal(true);
  expect(same({}, null)).to.equal(false);
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).to.equal(false);
});
