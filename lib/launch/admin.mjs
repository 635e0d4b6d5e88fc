/**
 * `npm run admin -- create EMAIL`: makes an administrator, or gives an existing one a new link, and
 * prints the one-time link that sets the password. Works while the portal runs and while it does not.
 */
import { join } from 'node:path';
import { generateWhenNeeded } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { asWriteFailure, LaunchFailure } from './launch-failure.mjs';
import { isHeld, readHolder, takeLock } from './lock.mjs';
import { root } from './paths.mjs';
import { openDataFolder } from './preconditions.mjs';
import { step } from './progress.mjs';
import { runNode, tail } from './run.mjs';
import { keptSecrets } from './secrets.mjs';
import { portalEnvironment } from './services.mjs';
import { readSettings } from './settings.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * Hands the owner's connection string to `work`, starting the embedded database when need be.
 * @param {Settings} settings
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {import('./services.mjs').Environment} env
 * @param {(url: string, address?: string) => Promise<void>} work `address`: of the portal that runs
 */
async function withDatabase(settings, secrets, env, work) {
  const paths = openDataFolder(settings.dataDir);
  const { migrateAll } = await import('./database.mjs');
  if (settings.databaseUrl !== undefined) {
    await migrateAll(settings.databaseUrl);
    return await work(settings.databaseUrl);
  }
  const { databaseName, prepareEmbedded } = await import('./embedded.mjs');
  const holder = readHolder(paths.lock);
  if (holder && isHeld(holder)) {
    if (holder.address === undefined) {
      throw new LaunchFailure('The portal is just starting; try again when it is ready.');
    }
    const port = holder.databasePort;
    const url = `postgresql://owner:${secrets.owner}@127.0.0.1:${port}/${databaseName}`;
    return await work(url, holder.address);
  }
  const { startPostgres } = await import('./postgres.mjs');
  const lock = await takeLock(paths.lock, 'npm run admin');
  try {
    const server = await startPostgres({
      dataDir: paths.postgres,
      password: secrets.owner,
      logFile: join(paths.log, 'postgres.log'),
    });
    try {
      // Facts alone: an example world is only ever loaded by `npm start`.
      await prepareEmbedded(server, 'facts', env, () => undefined);
      await work(server.url(databaseName));
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

/** @param {string} email */
async function createAdmin(email) {
  const settings = readSettings(process.env);
  const paths = openDataFolder(settings.dataDir);
  if (!isInstalled()) await step('Install packages', install);
  generateWhenNeeded();
  const secrets = keptSecrets(paths.secrets);
  const portal = { authSecret: settings.authSecret ?? secrets.auth, dev: false };
  const env = portalEnvironment(settings, portal, process.env);
  await withDatabase(settings, secrets, env, async (url, address = settings.appUrl) => {
    const script = join(root, 'lib', 'launch', 'admin-account.ts');
    const result = await runNode(['--import', 'tsx', script, email], {
      env: { ...env, DATABASE_URL: url, APP_URL: address },
    });
    if (result.status !== 0) throw new LaunchFailure(tail(result.output, 20));
    console.log(result.output.trim());
  });
}

const [, , verb, email] = process.argv;
if (verb !== 'create' || email === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
  console.error('Usage: npm run admin -- create EMAIL');
  process.exitCode = 1;
} else {
  try {
    await createAdmin(email);
    process.exit(0);
  } catch (error) {
    const told = asWriteFailure(error, 'the data folder');
    console.error(told instanceof LaunchFailure ? told.message : told);
    process.exit(1);
  }
}
