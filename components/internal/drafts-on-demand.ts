import { OnDemand } from './on-demand.js';
import { travelling } from './steps.js';

/** What keeps drafts, with what takes changes back: a draft brings its steps along. */
export const drafts = new OnDemand(async () => {
  const [module] = await Promise.all([import('./draft-controller.js'), travelling.load()]);
  return module;
});

/**
 * Deletes every draft that composers of this origin have stored, and whatever they were about to save. What stands on the
 * pages stays there.
 */
export async function clearDrafts(): Promise<void> {
  const { clearStoredDrafts } = await drafts.load();
  await clearStoredDrafts();
}
