/** Reads what vitest and Playwright write about a run: how many passed and failed, and why. */
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} details one text for each failure
 */

const longestDetail = 4_000;

/** Terminal colours. */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @param {string} text */
function shorten(text) {
  const lines = text.replace(colours, '').split('\n');
  const plain = lines
    .filter((line) => !/^\s+at (?:.*node_modules|new Promise)/.test(line))
    .join('\n')
    .trim();
  return plain.length > longestDetail ? `${plain.slice(0, longestDetail)} …` : plain;
}

/**
 * A stage that is one check, not many tests.
 * @param {import('./run.mjs').Run} run
 * @returns {Outcome}
 */
export function single({ status, output }) {
  if (status === 0) return { passed: 1, failed: 0, details: [] };
  const plain = output.replace(colours, '').trim().split('\n');
  return { passed: 0, failed: 1, details: [plain.slice(-120).join('\n')] };
}

/**
 * @param {string} file vitest's JSON report
 * @param {import('./run.mjs').Run} run
 * @returns {Outcome}
 */
export function vitestOutcome(file, run) {
  if (!existsSync(file)) return { ...single({ ...run, status: 1 }), passed: 0 };
  /** @type {{ testResults: { name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, details: [] };
  for (const { name, status, message, assertionResults } of report.testResults) {
    for (const { status: verdict, fullName, failureMessages } of assertionResults) {
      if (verdict === 'passed') outcome.passed += 1;
      if (verdict !== 'failed') continue;
      outcome.failed += 1;
      outcome.details.push(`${name}\n  ${fullName}\n${shorten(failureMessages.join('\n'))}`);
    }
    if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) {
      outcome.failed += 1;
      outcome.details.push(`${name}\n${shorten(message)}`);
    }
  }
  // An error outside of any test, as in the setup, is in no test's result.
  if (run.status !== 0 && outcome.failed === 0) {
    outcome.failed = 1;
    outcome.details.push(shorten(run.output.slice(-longestDetail)));
  }
  return outcome;
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, line: number, tests: { status: string, results: { error?: { message?: string, stack?: string } }[] }[] }[]} [specs]
 */

/**
 * @param {string} file Playwright's JSON report
 * @param {import('./run.mjs').Run} run
 * @returns {Outcome}
 */
export function playwrightOutcome(file, run) {
  if (!existsSync(file)) return { ...single({ ...run, status: 1 }), passed: 0 };
  /** @type {{ suites: Suite[], errors: { message?: string }[] }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: 0, details: [] };
  const walk = (/** @type {Suite} */ suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status, results } of spec.tests) {
        if (status === 'expected') outcome.passed += 1;
        if (status !== 'unexpected' && status !== 'flaky') continue;
        outcome.failed += 1;
        const error = results.at(-1)?.error;
        const why = shorten(error?.stack ?? error?.message ?? status);
        outcome.details.push(`${spec.file}:${spec.line}\n  ${spec.title}\n${why}`);
      }
    }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report.suites) walk(suite);
  for (const { message } of report.errors) {
    outcome.failed += 1;
    outcome.details.push(shorten(message ?? 'an error outside of any test'));
  }
  if (run.status !== 0 && outcome.failed === 0) {
    return { ...single(run), passed: outcome.passed };
  }
  return outcome;
}
