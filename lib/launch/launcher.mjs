/**
 * The steps of `npm start`, in their order, and the way back when it is told to stop. Imports only
 * what needs no installed package; database.mjs and its like are imported after the install step.
 */
import { join } from 'node:path';
import { build, generateWhenNeeded, isBuilt } from './build.mjs';
import { announce } from './greeting.mjs';
import { install, isInstalled } from './install.mjs';
import { asWriteFailure, LaunchFailure } from './launch-failure.mjs';
import { takeLock } from './lock.mjs';
import { dataPaths } from './paths.mjs';
import { openDataFolder, refuseTakenPort } from './preconditions.mjs';
import { sleep } from './processes.mjs';
import { say, seconds, step } from './progress.mjs';
import { pushKeysOf } from './push-keys.mjs';
import { abandonRuns } from './run.mjs';
import { keptSecrets } from './secrets.mjs';
import * as services from './services.mjs';
import { readSettings } from './settings.mjs';
import { keepRunning } from './supervise.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {import('./lock.mjs').Lock} Lock */
/** @typedef {import('./services.mjs').Environment} Environment */

const readyWithin = 120_000;
/** When the web process ends this often before it was ever ready, it never will be. */
const mostDeaths = 3;
const settleWithin = 20_000;

/** Thrown to leave the steps when a signal asks to stop. */
class Stopped extends Error {}

/** @param {boolean} dev */
export async function launch(dev) {
  const run = new Launch(dev);
  process.exitCode = await run.run();
  process.exit();
}

class Launch {
  /** @param {boolean} dev */
  constructor(dev) {
    this.dev = dev;
    this.began = performance.now();
    /** @type {(() => Promise<void> | void)[]} what to undo, the last first */
    this.undo = [];
    this.stopAsked = false;
    this.askedAt = 0;
    /** @type {(reason: Error) => void} */
    this.interrupt = () => undefined;
    /** @type {Promise<never>} */
    this.interrupted = new Promise((_, reject) => {
      this.interrupt = reject;
    });
    this.interrupted.catch(() => undefined);
  }

  /** @returns {Promise<number>} the exit code */
  async run() {
    this.#listen();
    let code = 0;
    const starting = this.#start();
    try {
      await Promise.race([starting, this.interrupted]);
      await this.interrupted;
    } catch (error) {
      if (!(error instanceof Stopped)) {
        code = 1;
        this.#explain(error);
      }
    }
    this.stopAsked = true;
    abandonRuns();
    // What is under way comes to its end first, so that nothing is started behind our back.
    await Promise.race([starting.catch(() => undefined), sleep(settleWithin)]);
    await this.#stop();
    if (code === 0) say('Stopped.');
    return code;
  }

  async #start() {
    const settings = readSettings(process.env);
    const paths = openDataFolder(settings.dataDir);
    const doing = this.dev ? 'npm run dev' : 'npm start';
    const lock = await takeLock(paths.lock, doing);
    this.undo.push(() => lock.release());
    await refuseTakenPort(settings.port);
    if (!isInstalled()) await this.#step('Install packages', install);
    const secrets = keptSecrets(paths.secrets);
    const authSecret = settings.authSecret ?? secrets.auth;
    const generate = () => generateWhenNeeded();
    await this.#step('Generate the database client', (note) =>
      note(generate() ? 'written' : 'current'),
    );
    const push = pushKeysOf(process.env, paths.pushKeys);
    const portal = { authSecret, dev: this.dev, push };
    const base = services.portalEnvironment(settings, portal, process.env);
    const databaseUrl =
      settings.databaseUrl === undefined
        ? await this.#embeddedDatabase(settings, secrets, lock, base)
        : await this.#externalDatabase(settings.databaseUrl, settings.seed, base);
    const env = { ...base, DATABASE_URL: databaseUrl };
    if (!this.dev) {
      await this.#step('Build the site', async (note) => {
        if (isBuilt()) note('current');
        else {
          await build(env, note);
          note('built');
        }
      });
    }
    await this.#serve(settings, env, lock);
    announce(settings, `${seconds(this.began)}`);
  }

  /**
   * @param {string} url
   * @param {'demo' | 'facts'} seed
   * @param {Environment} env
   * @returns {Promise<string>} the portal's connection string
   */
  async #externalDatabase(url, seed, env) {
    const { migrateAll, seedWhenNeeded } = await import('./database.mjs');
    await this.#step('Apply the migrations', async (note) => {
      const applied = await migrateAll(url);
      note(applied === 0 ? 'up to date' : `${applied} applied`);
    });
    await this.#step('Load the facts', async (note) => {
      note(await seedWhenNeeded(url, seed, env, note));
    });
    return url;
  }

  /**
   * @param {Settings} settings
   * @param {import('./secrets.mjs').Secrets} secrets
   * @param {Lock} lock
   * @param {Environment} env
   * @returns {Promise<string>} the portal's connection string
   */
  async #embeddedDatabase(settings, secrets, lock, env) {
    const paths = dataPaths(settings.dataDir);
    const { startPostgres, stopPostgres } = await import('./postgres.mjs');
    const { prepareEmbedded, portalUrl } = await import('./embedded.mjs');
    const options = {
      dataDir: paths.postgres,
      password: secrets.owner,
      logFile: join(paths.log, 'postgres.log'),
    };
    // Registered first: a stop during the start finds the server by its folder.
    this.undo.push(() => stopPostgres(paths.postgres));
    const server = await this.#step('Start the embedded PostgreSQL', () => startPostgres(options));
    lock.update({ databasePort: server.port });
    const keeper = await keepRunning({
      name: 'the database',
      tell: (line) => this.#tell(line),
      start: firstly(server.child, async () => {
        const again = await startPostgres({ ...options, port: server.port });
        return again.child;
      }),
      end: () => stopPostgres(paths.postgres),
    });
    this.undo.push(() => keeper.stop());
    await this.#step('Prepare the database', async (note) => {
      note(await prepareEmbedded(server, settings.seed, env, note));
    });
    return await portalUrl(server, secrets.portal);
  }

  /**
   * @param {Settings} settings
   * @param {Environment} env
   * @param {Lock} lock
   */
  async #serve(settings, env, lock) {
    const remember = (/** @type {import('./lock.mjs').Child} */ child) => {
      const others = lock.holder.children.filter(({ name }) => name !== child.name);
      lock.update({ children: [...others, child] });
    };
    const plan = { tell: (/** @type {string} */ line) => this.#tell(line), started: remember };
    await this.#step('Serve', async () => {
      const start = () => services.startWeb(env, { dev: this.dev });
      const web = await keepRunning({ ...plan, name: 'the web process', start });
      const keepers = [web];
      this.undo.push(async () => {
        await Promise.all(keepers.map((keeper) => keeper.stop()));
      });
      if (services.hasWorker()) {
        const startWorker = () => services.startWorker(env, {});
        keepers.push(await keepRunning({ ...plan, name: 'the worker', start: startWorker }));
      }
      const hopeful = () => !this.stopAsked && web.deaths() < mostDeaths;
      await services.untilReady(settings.port, readyWithin, hopeful);
      lock.update({ address: settings.appUrl });
    });
  }

  #listen() {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => this.#askToStop(signal));
    }
    // npm passes SIGTERM to the shell between us, which ends without telling anybody.
    const shell = process.ppid;
    if (process.env.npm_lifecycle_event !== undefined) {
      const look = () => !this.stopAsked && process.ppid !== shell && this.#askToStop('npm ended');
      setInterval(look, 500).unref();
    }
    // A terminal that has gone must not keep the database from being closed.
    process.stdout.on('error', () => undefined);
    process.stderr.on('error', () => undefined);
    process.on('uncaughtException', (error) => this.interrupt(error));
    process.on('unhandledRejection', (error) => this.interrupt(asError(error)));
  }

  /** @param {string} why */
  #askToStop(why) {
    // In a terminal Ctrl-C comes twice at once: from the terminal and through npm.
    if (this.stopAsked && performance.now() - this.askedAt < 1_000) return;
    this.askedAt = performance.now();
    this.#tell(
      this.stopAsked
        ? 'Still stopping: the database is being closed properly.'
        : `Stopping (${why}) …`,
    );
    this.stopAsked = true;
    this.interrupt(new Stopped());
  }

  /**
   * @template R
   * @param {string} name
   * @param {(note: (text: string) => void) => Promise<R> | R} work
   */
  #step(name, work) {
    if (this.stopAsked) throw new Stopped();
    return step(name, work);
  }

  async #stop() {
    for (const undo of this.undo.reverse()) {
      try {
        await undo();
      } catch (error) {
        this.#explain(error);
      }
    }
  }

  /** @param {string} line */
  #tell(line) {
    say(line);
  }

  /** @param {unknown} error */
  #explain(error) {
    const told = asWriteFailure(error, 'the data folder');
    const text = told instanceof LaunchFailure ? told.message : (told.stack ?? told.message);
    process.stderr.write(`${text}\n`);
  }
}

/** @param {unknown} error */
function asError(error) {
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * A starter whose first result is already there.
 * @template T
 * @param {T} first
 * @param {() => Promise<T>} later
 */
function firstly(first, later) {
  let used = false;
  return () => {
    if (used) return later();
    used = true;
    return first;
  };
}
