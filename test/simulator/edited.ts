import { decodeState, encodeState } from '../../simulator/engine/snapshot.js';
import type { AccountRecord } from '../../simulator/engine/state.js';
import type { Api } from './api.js';

/** Changes what an account keeps behind the simulator's back: nobody wants to make 100,000 QR codes first. */
export async function edit({ simulator, account }: Api, change: (record: AccountRecord) => void): Promise<void> {
  const { state, now } = decodeState(await simulator.snapshot());
  const record = state.accounts.get(account.appid);
  if (!record) throw new Error('The account is gone.');
  change(record);
  await simulator.restore(encodeState(state, now));
}
