/** Tells the person at the terminal which step runs, how far it is and how many seconds it took. */

const heartbeat = 10_000;

/** @param {number} since from `performance.now()` */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one step between a line that names it and a line with its seconds.
 * @template R
 * @param {string} name
 * @param {(note: (text: string) => void) => Promise<R> | R} work `note` says what is being done
 * @param {(result: R) => boolean} [well] whether the result is a good one
 * @returns {Promise<R>}
 */
export async function step(name, work, well = () => true) {
  const began = performance.now();
  let latest = '';
  let told = '';
  say(`→ ${name}`);
  const note = (/** @type {string} */ text) => {
    latest = text;
  };
  const timer = setInterval(() => {
    const news = latest === told ? '' : `  ${latest}`;
    told = latest;
    say(`  … ${seconds(began)}${news}`);
  }, heartbeat);
  try {
    const result = await work(note);
    say(
      `${well(result) ? '✓' : '✗'} ${name}${latest === '' ? '' : ` – ${latest}`} (${seconds(began)})`,
    );
    return result;
  } catch (error) {
    say(`✗ ${name} (${seconds(began)})`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
