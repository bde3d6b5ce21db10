import { expect } from '@open-wc/testing';
import { arrivals, MessageList, textAt } from '../../../components/phone/message.js';
import { NOW, text } from './sample.js';

const list = (...ids: string[]) => new MessageList(ids.map((id) => text(id, { id })));
const names = (before: MessageList, after: MessageList) => arrivals(before, after).map((index) => after.keyOf(index));

describe('which messages just arrived', () => {
  it('the ones that an open chat did not have', () => {
    expect(names(list('a'), list('a', 'b', 'c'))).to.deep.equal(['b', 'c']);
  });

  it('the first message of an empty chat', () => {
    expect(names(list(), list('a'))).to.deep.equal(['a']);
  });

  it('none when a history is loaded into an empty chat', () => {
    expect(names(list(), list('a', 'b'))).to.deep.equal([]);
  });

  it('none when older ones are loaded above', () => {
    expect(names(list('b'), list('a', 'b'))).to.deep.equal([]);
  });

  it('none when the chat is another one', () => {
    expect(names(list('a'), list('b', 'c'))).to.deep.equal([]);
  });

  it('none while a draft is typed', () => {
    const after = new MessageList([text('a', { id: 'a' }), text('…', { draft: true })]);
    expect(names(list('a'), after)).to.deep.equal([]);
  });
});

describe('the messages of a chat', () => {
  it('keep the name of a draft when a sent message comes before it', () => {
    const before = new MessageList([text('x', { draft: true })]);
    const after = new MessageList([text('a', { id: 'a' }), text('y', { draft: true })]);
    expect(after.keyOf(1)).to.equal(before.keyOf(0));
  });

  it('are counted without drafts, and know the newest instant', () => {
    const messages = [text('a', { at: NOW }), text('b', { at: NOW - 1 }), text('c', { at: Number.NaN, draft: true })];
    const { count, newestAt } = new MessageList(messages);
    expect([count, newestAt]).to.deep.equal([2, NOW]);
    expect(new MessageList().newestAt).to.equal(undefined);
  });
});

describe('text of a body that may hold anything', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [{ text: { content: '你好' } }, '你好'],
    [{ text: { content: 7 } }, '7'],
    [{ text: { content: null } }, ''],
    [{ text: { content: ['a'] } }, '["a"]'],
    [{ text: 'a' }, ''],
    [{}, ''],
    [null, ''],
  ];
  for (const [body, shown] of cases) {
    it(`${JSON.stringify(body)} shows ${JSON.stringify(shown)}`, () => {
      expect(textAt(body, 'text', 'content')).to.equal(shown);
    });
  }
});
