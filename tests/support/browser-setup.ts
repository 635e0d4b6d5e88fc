import { startTestPortal } from './portal';
import { startTurnServer } from './turn-server';

/**
 * Before the browser tests: the portal on the port that playwright.config.ts has chosen, and a relay
 * for its video rooms.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const turn = await startTurnServer();
  Object.assign(process.env, turn.settings);
  const portal = await startTestPortal({ name: 'browser', port: Number(process.env.TEST_PORT) });
  process.env.TEST_MAIL_FOLDER = portal.mailFolder;
  process.env.TEST_OWNER_URL = portal.ownerUrl;
  return async () => {
    await portal.close();
    await turn.close();
  };
}
