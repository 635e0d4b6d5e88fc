/**
 * Asks the database which version of the public catalogue is current (triggers move it on every
 * change). One question at a time: whoever asks while one is under way shares the next, so an
 * answer is never older than the asking, and a thousand requests a second cost a few hundred
 * questions.
 */

/**
 * @param {import('pg').Pool} pool
 * @returns {() => Promise<string>} the version; rejects when the database does not answer
 */
export function catalogueVersionReader(pool) {
  /** @type {Promise<string> | null} */
  let running = null;
  /** @type {Promise<string> | null} */
  let next = null;

  const ask = async () => {
    const result = await pool.query({
      name: 'catalogue-version',
      text: 'SELECT "version" FROM "CatalogueVersion" WHERE "id" = 1',
    });
    return String(result.rows[0]?.version ?? '0');
  };

  const start = () => {
    const question = ask();
    running = question;
    const done = () => {
      if (running === question) running = null;
    };
    question.then(done, done);
    return question;
  };

  return () => {
    if (!running) return start();
    if (!next) {
      const before = running;
      next = before
        .catch(() => undefined)
        .then(() => {
          next = null;
          return start();
        });
    }
    return next;
  };
}
