import { expect, fixture, html } from '@open-wc/testing';
import { UnreachableError, WechatError } from '../../../components/connection/client.js';
import type { WechatConnection } from '../../../components/connection/connection.js';
import { FetchClient } from '../../../components/connection/fetch-client.js';
import { read, settled } from '../inside.js';
import { FakeClient, good, shipped } from '../composer-sample.js';

/** What went out by `fetch`, and what comes back. */
interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

describe('wechat-connection', () => {
  const fetch = window.fetch.bind(window);
  let calls: Call[];
  let answer: () => Response | Promise<Response>;

  beforeEach(() => {
    calls = [];
    answer = () => Response.json({ errcode: 0, errmsg: 'ok', msgid: 42 });
    window.fetch = async (url, { method = 'GET', headers, body } = {}) => {
      calls.push({
        url: url as string,
        method,
        headers: headers as Record<string, string>,
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      });
      return answer();
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  async function connection(properties: Partial<WechatConnection> = {}): Promise<WechatConnection> {
    const element = await fixture<WechatConnection>(
      html`<wechat-connection><wechat-template-composer></wechat-template-composer></wechat-connection>`,
    );
    Object.assign(element, properties);
    await settled();
    calls = [];
    return element;
  }

  const last = () => calls.at(-1)!;

  it('sends to the path of WeChat under /__wechat of this origin, and nowhere else', async () => {
    const { client } = await connection();
    const result = await client.send('template', good, { touser: 'o1' });
    expect(result).to.deep.equal({ errcode: 0, errmsg: 'ok', msgid: 42 });
    expect(last()).to.deep.equal({
      url: '/__wechat/cgi-bin/message/template/send',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: { touser: 'o1', ...good },
    });
  });

  it('names its account in a header, and sends texts to their own path', async () => {
    const { client } = await connection({ appid: 'wx0123456789abcdef', base: 'https://proxy.example/' });
    await client.send('text', { msgtype: 'text', text: { content: '您好' } }, null);
    expect(last().url).to.equal('https://proxy.example/cgi-bin/message/custom/send');
    expect(last().headers['x-wechat-appid']).to.equal('wx0123456789abcdef');
  });

  it('puts the token of the host into the address, and never into a sentence', async () => {
    const element = await connection({ getToken: () => Promise.resolve('SECRET&1') });
    await element.client.send('template', good, null);
    expect(last().url).to.equal('/__wechat/cgi-bin/message/template/send?access_token=SECRET%261');
    const composer = element.querySelector('wechat-template-composer')!;
    composer.templates = [shipped];
    composer.value = good;
    for (const wrong of [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => new Response('<!doctype html>'),
      () => Response.json({ errcode: 40001, errmsg: 'invalid credential' }),
    ]) {
      answer = wrong;
      expect(await composer.send()).to.equal(false);
      await settled();
      const sentence = read(composer, '[part=verdict]');
      expect(sentence).not.to.equal('');
      expect(sentence).not.to.contain('SECRET');
    }
  });

  it('sends a message that names nobody to its own receiver', async () => {
    const element = await connection({ touser: 'o1' });
    await element.client.send('template', good, null);
    expect(last().body).to.deep.equal({ touser: 'o1', ...good });
    element.touser = 'o2';
    await element.client.send('template', good, null);
    expect(last().body).to.deep.equal({ touser: 'o2', ...good });
    await element.client.send('template', good, { touser: 'o3' });
    expect(last().body).to.deep.equal({ touser: 'o3', ...good });
  });

  it('takes a client of the host, also one set right after it came to the page', async () => {
    const element = document.createElement('wechat-connection');
    const composer = document.createElement('wechat-template-composer');
    element.append(composer);
    document.body.append(element);
    const own = new FakeClient();
    element.client = own;
    await settled();
    expect(own.asked).to.equal(1);
    expect(calls).to.deep.equal([]);
    element.remove();
  });

  it('is overruled by a connection inside it', async () => {
    const [outer, inner] = [new FakeClient(), new FakeClient()];
    const element = await fixture<WechatConnection>(
      html`<wechat-connection .client=${outer}>
        <wechat-connection .client=${inner}><wechat-template-composer></wechat-template-composer></wechat-connection>
      </wechat-connection>`,
    );
    const composer = element.querySelector('wechat-template-composer')!;
    await settled();
    composer.value = good;
    await composer.send();
    expect([outer.sent.length, inner.sent.length]).to.deep.equal([0, 1]);
    expect([outer.asked, inner.asked]).to.deep.equal([0, 1]);
  });

  it('takes up no room of its own', async () => {
    const element = await connection();
    expect(getComputedStyle(element).display).to.equal('contents');
  });
});

describe('FetchClient', () => {
  const fetch = window.fetch.bind(window);
  const client = new FetchClient({ base: '/__wechat' });
  const answers = (answer: () => Response | Promise<Response>) => {
    window.fetch = async () => answer();
  };
  const failure = async (work: Promise<unknown>): Promise<unknown> => {
    try {
      return await work;
    } catch (error) {
      return error;
    }
  };
  afterEach(() => {
    window.fetch = fetch;
  });

  it('rejects with what WeChat said, whatever the status', async () => {
    for (const status of [200, 404]) {
      answers(() => Response.json({ errcode: 43004, errmsg: 'require subscribe' }, { status }));
      const error = await failure(client.send('template', good, null));
      expect(error).to.be.an.instanceof(WechatError).and.to.include({ errcode: 43004, errmsg: 'require subscribe' });
    }
  });

  for (const [what, answer, reason] of [
    ['a page of HTML', () => new Response('<!doctype html><title>404</title>', { status: 404 }), 'not-wechat'],
    ['nothing', () => new Response(''), 'not-wechat'],
    ['a list', () => Response.json([]), 'not-wechat'],
    ['an error of a proxy', () => Response.json({ error: 'unauthorized' }, { status: 401 }), 'not-wechat'],
    ['a line that breaks', () => Promise.reject(new TypeError('Failed to fetch')), 'no-answer'],
  ] as const) {
    it(`takes ${what} for no answer of WeChat`, async () => {
      answers(answer);
      const error = await failure(client.send('template', good, null));
      expect(error).to.be.an.instanceof(UnreachableError).and.to.include({
        reason,
        address: '/__wechat/cgi-bin/message/template/send',
      });
    });
  }

  it('reads templates, and leaves out what is none', async () => {
    answers(() => Response.json({ template_list: [shipped, null, { template_id: 1 }, {}] }));
    expect(await client.templates('template')).to.deep.equal([shipped]);
    answers(() => Response.json({}));
    expect(await client.templates('template')).to.deep.equal([]);
  });

  it('reads the templates of notices from their own address, by the name that a message calls their id (L75)', async () => {
    const asked: string[] = [];
    const { template_id, ...rest } = shipped;
    const notice = { priTmplId: template_id, ...rest, type: 2 };
    window.fetch = (address) => {
      asked.push(address as string);
      return Promise.resolve(Response.json({ errcode: 0, errmsg: 'ok', data: [notice, null, { ...rest }, 5] }));
    };
    expect(await client.templates('subscription')).to.deep.equal([{ ...shipped, type: 2 }]);
    expect(asked).to.deep.equal(['/__wechat/wxaapi/newtmpl/gettemplate']);
    answers(() => Response.json({ errcode: 0, errmsg: 'ok' }));
    expect(await client.templates('subscription')).to.deep.equal([]);
  });

  it('sends a notice to its own address', async () => {
    const asked: string[] = [];
    window.fetch = (address) => {
      asked.push(address as string);
      return Promise.resolve(Response.json({ errcode: 0, errmsg: 'ok', msgid: 7 }));
    };
    expect(await client.send('subscription', good, { touser: 'o1' })).to.include({ msgid: 7 });
    expect(asked).to.deep.equal(['/__wechat/cgi-bin/message/subscribe/bizsend']);
  });

  it('lets go when it is told to', async () => {
    const abort = new AbortController();
    window.fetch = (_url, { signal } = {}) => {
      abort.abort(new Error('enough'));
      return Promise.reject(signal?.reason as Error);
    };
    expect(await failure(client.templates('template', abort.signal))).to.have.property('message', 'enough');
  });
});
