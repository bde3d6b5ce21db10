import { expect } from 'chai';
import { serveHttp } from '../../simulator/http.js';
import type { HttpDoor } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import type { LocalSimulator } from '../../simulator/index.js';

describe('the stream of events', () => {
  let simulator: LocalSimulator;
  let door: HttpDoor;
  const leaving = new AbortController();
  beforeEach(async () => {
    simulator = createSimulator({ seed: 1 });
    door = await serveHttp(simulator, { port: 0 });
  });
  afterEach(() => door.close());
  after(() => leaving.abort());

  const open = async (query = '') => {
    const response = await fetch(`${door.url}/simulator/events${query}`, { signal: leaving.signal });
    expect(response.headers.get('content-type')).to.equal('text/event-stream; charset=utf-8');
    return blocksOf(response);
  };

  it('tells every event as it happens, with its type, its number and its time in China', async () => {
    const blocks = await open();
    expect((await blocks.next()).value).to.match(/^: /);
    await simulator.clock.advance(1000);
    await fetch(`${door.url}/cgi-bin/token`);
    expect((await blocks.next()).value).to.equal(
      'id: 1\nevent: clock-changed\ndata: {"type":"clock-changed","at":"2026-01-05T10:00:01.000+08:00","mode":"freeze","speed":1}',
    );
    expect((await blocks.next()).value).to.match(
      /^id: 2\nevent: called\ndata: \{.*"at":"2026-01-05T10:00:01.000\+08:00"/,
    );
  });

  it('tells only the types asked for', async () => {
    const blocks = await open('?type=reset,acted');
    await blocks.next();
    await simulator.clock.advance(1);
    await simulator.execute({ type: 'reset' });
    expect((await blocks.next()).value).to.match(/^id: 1\nevent: reset\n/);
  });

  it('ends with the door', async () => {
    const blocks = await open();
    await blocks.next();
    const since = Date.now();
    const closed = door.close();
    // What happens meanwhile is told to nobody, and breaks nothing.
    await simulator.clock.advance(1);
    await closed;
    expect((await blocks.next()).done).to.equal(true);
    expect(Date.now() - since).to.be.below(900);
  });

  it('may be read by a page of this machine and by no other', async () => {
    const allowed = async (origin: string) => {
      const aborted = new AbortController();
      const response = await fetch(`${door.url}/simulator/events`, { headers: { origin }, signal: aborted.signal });
      aborted.abort();
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed('http://localhost:5173')).to.equal('http://localhost:5173');
    expect(await allowed('https://evil.example')).to.equal(null);
  });

  it('is not there without a socket, and says what is', async () => {
    const response = await simulator.handle(new Request('http://localhost/simulator/events'));
    expect(response.status).to.equal(404);
    expect(await response.text()).to.contain('subscribe()');
  });
});

/** What comes over the stream, block by block. */
async function* blocksOf({ body }: Response): AsyncGenerator<string, void> {
  let text = '';
  const decoder = new TextDecoder();
  if (!body) throw new Error('The stream has no body.');
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      yield text.slice(0, end);
      text = text.slice(end + 2);
    }
  }
}
