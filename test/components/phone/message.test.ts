import { expect } from '@open-wc/testing';
import { arrivals, keyed, textAt } from '../../../components/phone/message.js';
import { text } from './sample.js';

const names = (messages: readonly { readonly key: string }[]) => messages.map(({ key }) => key);
const list = (...ids: string[]) => keyed(ids.map((id) => text(id, { id })));

describe('which messages just arrived', () => {
  it('the ones that an open chat did not have', () => {
    expect(names(arrivals(list('a'), list('a', 'b', 'c')))).to.deep.equal(['b', 'c']);
  });

  it('the first message of an empty chat', () => {
    expect(names(arrivals([], list('a')))).to.deep.equal(['a']);
  });

  it('none when a history is loaded into an empty chat', () => {
    expect(arrivals([], list('a', 'b'))).to.deep.equal([]);
  });

  it('none when the chat is another one', () => {
    expect(arrivals(list('a'), list('b', 'c'))).to.deep.equal([]);
  });

  it('none while a draft is typed', () => {
    const before = keyed([text('a', { id: 'a' })]);
    expect(arrivals(before, keyed([text('a', { id: 'a' }), text('…', { draft: true })]))).to.deep.equal([]);
  });
});

describe('names of messages', () => {
  it('keeps the name of a draft when a sent message comes before it', () => {
    const [before] = keyed([text('x', { draft: true })]);
    const [, after] = keyed([text('a', { id: 'a' }), text('y', { draft: true })]);
    expect(after?.key).to.equal(before?.key);
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
