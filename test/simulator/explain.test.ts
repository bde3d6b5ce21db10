import { expect } from 'chai';
import * as ERRCODE from '../../wechat/wire/errcodes.js';
import { Api } from './api.js';
import { REFUSED_CALLS } from './refusals/index.js';
import type { RefusedCall } from './refusals/refused-call.js';

/** Longer than anything that time heals. */
const FORTY_DAYS = 40 * 24 * 3_600_000;

async function refused({ cause, call, errcode }: RefusedCall) {
  const api = await Api.start();
  await cause?.(api);
  const { now } = await api.simulator.clock.now();
  expect(await call(api)).to.equal(errcode);
  return { api, now, refusal: await api.lastRefusal() };
}

describe('a refusal says which rule it is, and when the same call would succeed', () => {
  for (const refusedCall of REFUSED_CALLS) {
    const { errcode, what, rule, call, waits } = refusedCall;
    if (waits) {
      it(`${String(errcode)} ${rule}: ${what}: at the moment it says, and not a millisecond earlier`, async () => {
        const { api, now, refusal } = await refused(refusedCall);
        expect(refusal).to.include({ rule, succeeds_at: now + waits(now) });
        await api.simulator.clock.set(now + waits(now) - 1);
        expect(await call(api)).to.equal(errcode);
        await api.simulator.clock.set(now + waits(now));
        expect(await call(api)).to.equal(0);
      });
    } else {
      it(`${String(errcode)} ${rule}: ${what}: never by waiting`, async () => {
        const { api, refusal } = await refused(refusedCall);
        expect(refusal).to.include({ errcode, rule, succeeds_at: null });
        await api.simulator.clock.advance(FORTY_DAYS);
        expect(await call(api)).not.to.equal(0);
      });
    }
  }

  it('for every code the simulator knows', () => {
    const walked = new Set(REFUSED_CALLS.map(({ errcode }) => errcode));
    const codes = Object.values(ERRCODE).map(({ errcode }) => errcode);
    expect(codes.filter((errcode) => errcode !== 0 && !walked.has(errcode))).to.deep.equal([]);
  });
});
