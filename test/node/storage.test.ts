import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { NoSnapshot } from '../../simulator/engine/snapshot.js';
import { serveHttp } from '../../simulator/http.js';
import { createSimulator } from '../../simulator/index.js';
import { fileStorage, StateFileInUse } from '../../simulator/storage/file.js';
import { keepState } from '../../simulator/storage/keep-state.js';

describe('a state in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wechat-simulator-'));
    path = join(folder, 'state');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is there again for the next simulator, and nothing else is left behind', async () => {
    const first = createSimulator({ seed: 1 });
    const kept = await keepState(first, await fileStorage(path));
    expect([kept.restored, kept.saves]).to.deep.equal([false, true]);
    await first.clock.advance(1000);
    await kept.saved();
    const bytes = await first.snapshot();
    await kept.close();
    expect(await readdir(folder)).to.deep.equal(['state']);

    const second = createSimulator({ seed: 2 });
    const again = await keepState(second, await fileStorage(path));
    expect(again.restored).to.equal(true);
    expect(await second.snapshot()).to.deep.equal(bytes);
    await again.close();
  });

  it('is refused when it is damaged, and stays as it is', async () => {
    await writeFile(path, 'not a state');
    const storage = await fileStorage(path);
    const error: unknown = await keepState(createSimulator(), storage).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(NoSnapshot);
    await storage.close();
    expect(await readFile(path, 'utf8')).to.equal('not a state');
  });

  it('that cannot be written makes the HTTP door hold its answers back', async () => {
    let fault: Error | undefined = new Error('no space left on device');
    const saved = () => (fault ? Promise.reject(fault) : Promise.resolve());
    const door = await serveHttp(createSimulator({ seed: 1 }), { port: 0, saved });
    const refused = await fetch(`${door.url}/simulator`);
    expect(refused.status).to.equal(500);
    expect(await refused.text()).to.contain('could not be saved: Error: no space left');
    fault = undefined;
    expect((await fetch(`${door.url}/simulator`)).status).to.equal(200);
    await door.close();
  });

  it('belongs to one process at a time, and to nobody once that is gone', async () => {
    await writeFile(`${path}.lock`, String(process.ppid));
    const error: unknown = await fileStorage(path).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(StateFileInUse);
    expect(String(error)).to.contain(`process ${String(process.ppid)}`);
    for (const nobody of ['999999999', 'x', '']) {
      await writeFile(`${path}.lock`, nobody);
      await (await fileStorage(path)).close();
    }
  });
});
