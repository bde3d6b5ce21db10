import type { Simulator } from '../../simulator/simulator.js';
import { menu } from '../sample/chat.js';

/** Gives every account that may have a menu the sample one, so that the phone has something to press. */
export async function makeMenus(simulator: Simulator): Promise<void> {
  const listed = await simulator.execute({ type: 'list-accounts' });
  if (!listed.ok) return;
  const { button } = menu.menu;
  for (const { appid } of listed.answer.accounts) {
    // An account without the permission is refused, and has no menu on a real phone either.
    await simulator.execute({ type: 'create-menu', account: appid, body: { button } });
  }
}
