import { startTestPortal } from './portal';

/** Before the browser tests: the portal on the port that playwright.config.ts has chosen. */
export default async function setup(): Promise<() => Promise<void>> {
  const portal = await startTestPortal({ name: 'browser', port: Number(process.env.TEST_PORT) });
  process.env.TEST_MAIL_FOLDER = portal.mailFolder;
  process.env.TEST_OWNER_URL = portal.ownerUrl;
  return portal.close;
}
