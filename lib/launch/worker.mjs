/**
 * `npm run worker`: the worker as a process of its own, beside any number of others and of web
 * processes on one database. It is started again when it dies; told to stop, it finishes the jobs
 * in hand. `npm start` runs one of its own.
 */
import { generateWhenNeeded } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { asWriteFailure, LaunchFailure } from './launch-failure.mjs';
import { isHeld, readHolder } from './lock.mjs';
import { openDataFolder } from './preconditions.mjs';
import { say, step } from './progress.mjs';
import { pushKeysOf } from './push-keys.mjs';
import { keptSecrets } from './secrets.mjs';
import { portalEnvironment, startWorker } from './services.mjs';
import { readSettings } from './settings.mjs';
import { keepRunning } from './supervise.mjs';

/**
 * The external database, migrated, or the embedded one of the portal that runs on this machine.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {ReturnType<typeof openDataFolder>} paths
 */
async function databaseOf(settings, secrets, paths) {
  const { databaseUrl } = settings;
  if (databaseUrl !== undefined) {
    const { migrateAll } = await import('./database.mjs');
    await step('Apply the migrations', async (note) => {
      const applied = await migrateAll(databaseUrl);
      note(applied === 0 ? 'up to date' : `${applied} applied`);
    });
    return databaseUrl;
  }
  const holder = readHolder(paths.lock);
  if (!holder || !isHeld(holder) || holder.address === undefined) {
    throw new LaunchFailure(
      'No portal runs on this machine: set DATABASE_URL, or run `npm start` first.',
    );
  }
  const { databaseName } = await import('./embedded.mjs');
  return `postgresql://portal:${secrets.portal}@127.0.0.1:${holder.databasePort}/${databaseName}`;
}

async function work() {
  const settings = readSettings(process.env);
  const paths = openDataFolder(settings.dataDir);
  if (!isInstalled()) await step('Install packages', install);
  generateWhenNeeded();
  const secrets = keptSecrets(paths.secrets);
  const push = pushKeysOf(process.env, paths.pushKeys);
  const portal = { authSecret: settings.authSecret ?? secrets.auth, dev: false, push };
  const env = {
    ...portalEnvironment(settings, portal, process.env),
    DATABASE_URL: await databaseOf(settings, secrets, paths),
  };
  const keeper = await keepRunning({
    name: 'the worker',
    start: () => startWorker(env, {}),
    tell: say,
  });
  say('The worker runs; Ctrl-C ends it.');
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await keeper.stop();
      say('Stopped.');
      process.exit(0);
    });
  }
}

try {
  await work();
} catch (error) {
  const told = asWriteFailure(error, 'the data folder');
  console.error(told instanceof LaunchFailure ? told.message : told);
  process.exit(1);
}
