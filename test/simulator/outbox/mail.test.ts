import { expect } from 'chai';
import { post, whyNotCalled } from '../../../simulator/outbox/mail.js';

const HOME = 'http://localhost:5173';

describe('where pushes may go', () => {
  const outside: readonly (readonly [string, boolean])[] = [
    ['http://127.0.0.1:3000/callback', true],
    ['http://localhost/', true],
    ['http://[::1]:8080/', true],
    ['https://wechat.localhost/', true],
    ['https://allowed.example/x', true],
    ['https://shop.example/', false],
    ['http://192.168.0.1/', false],
    ['http://127.0.0.1.evil.example/', false],
    ['http://allowed.example.evil.example/', false],
    ['http://localhost@evil.example/', false],
    ['file:///etc/passwd', false],
    ['ftp://localhost/', false],
    ['nowhere', false],
    ['', false],
  ];
  for (const [url, allowed] of outside) {
    it(`${allowed ? 'allows' : 'refuses'} ${url || 'nothing'} outside of a page`, () => {
      expect(whyNotCalled(url, ['allowed.example'], undefined) === undefined).to.equal(allowed);
    });
  }

  const inside: readonly (readonly [string, boolean])[] = [
    [`${HOME}/callback`, true],
    ['http://localhost:5174/callback', false],
    ['http://127.0.0.1:5173/callback', false],
    ['https://allowed.example/x', false],
    ['https://shop.example/', false],
  ];
  for (const [url, allowed] of inside) {
    it(`${allowed ? 'allows' : 'refuses'} ${url} in a page`, () => {
      expect(whyNotCalled(url, ['allowed.example'], HOME) === undefined).to.equal(allowed);
    });
  }

  it('calls nobody where it may not', async () => {
    const fetch = () => Promise.reject(new Error('called'));
    const { signal } = new AbortController();
    const answer = await post({ url: 'https://shop.example/' }, { timeoutMs: 100, allow: [], fetch, signal });
    expect(answer.status).to.equal(null);
    expect(answer.problem).to.match(/not this machine|own origin/);
  });
});
