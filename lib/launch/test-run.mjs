/** Runs the stages of `npm test` one after another and adds up what they tell. */
import { generateWhenNeeded } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { LaunchFailure } from './launch-failure.mjs';
import { say, seconds, step } from './progress.mjs';
import { abandonRuns } from './run.mjs';

/** @typedef {import('./test-reports.mjs').Outcome} Outcome */

/** @param {string[]} names the stages to run; all when empty */
export async function runTests(names) {
  const began = performance.now();
  const total = { passed: 0, failed: 0 };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      abandonRuns();
      say(`Stopped by ${signal}.`);
      process.exitCode = 130;
      setTimeout(() => process.exit(130), 3_000);
    });
  }
  try {
    if (!isInstalled()) await step('Install packages', install);
    await step('Generate the database client', (note) => {
      note(generateWhenNeeded() ? 'written' : 'current');
    });
    const { stages } = await import('./test-stages.mjs');
    const unknown = names.filter((name) => !(name in stages));
    if (unknown.length > 0) {
      throw new LaunchFailure(
        `There is no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`,
      );
    }
    let built = true;
    for (const [name, stage] of Object.entries(stages)) {
      if (names.length > 0 && !names.includes(name)) continue;
      /** @type {Outcome} */
      const outcome = built || name !== 'browser' ? await runStage(name, stage) : notBuilt;
      if (name === 'build') built = outcome.failed === 0;
      total.passed += outcome.passed;
      total.failed += outcome.failed;
    }
  } catch (error) {
    total.failed += 1;
    say(textOf(error));
  }
  say(`\nAll stages: ${seconds(began)}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

/** @type {Outcome} */
const notBuilt = { passed: 0, failed: 1, details: ['browser: not run, because the build failed'] };

/**
 * @param {string} name
 * @param {import('./test-stages.mjs').Stage} stage
 * @returns {Promise<Outcome>}
 */
async function runStage(name, stage) {
  const work = async (/** @type {(text: string) => void} */ note) => {
    const told = await stage(note).catch(thrown);
    note(`${told.passed} passed, ${told.failed} failed`);
    return told;
  };
  const outcome = await step(name, work, ({ failed }) => failed === 0);
  for (const detail of outcome.details) say(indent(detail));
  return outcome;
}

/** @param {unknown} error @returns {Outcome} */
function thrown(error) {
  return { passed: 0, failed: 1, details: [textOf(error)] };
}

/** @param {unknown} error */
function textOf(error) {
  if (error instanceof LaunchFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {string} text */
function indent(text) {
  return `${text.replaceAll(/^/gm, '    ')}\n`;
}
