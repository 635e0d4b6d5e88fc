import pg from 'pg';

/**
 * Tells living workers from dead ones. Each worker holds an advisory lock on its own name for as
 * long as its connection lives; whoever can take the lock of a name that still holds jobs knows that
 * its worker has died, and frees those jobs at once instead of after the queue's four hours.
 */
export class Liveness {
  readonly #url: string;
  readonly #names = new Set<string>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #busy = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  /** Says that a worker of this process lives. */
  hold(name: string): void {
    this.#names.add(name);
    this.#inTurn(async (client) => {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 7))', [name]);
    });
  }

  /** Frees the jobs of the dead now and every so often. */
  async start(everySeconds: number): Promise<void> {
    await this.#inTurn((client) => this.#freeJobsOfTheDead(client));
    this.#timer = setInterval(() => {
      this.#inTurn((client) => this.#freeJobsOfTheDead(client));
    }, everySeconds * 1000);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#busy;
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  /** One query at a time; a lost connection is made anew by the next, with all locks. */
  #inTurn(work: (client: pg.Client) => Promise<void>): Promise<void> {
    this.#busy = this.#busy.then(async () => {
      try {
        await work(await this.#connection());
      } catch (error) {
        const broken = this.#client;
        this.#client = null;
        await broken?.end().catch(() => undefined);
        console.error(`worker's own connection: ${(error as Error).message}`);
      }
    });
    return this.#busy;
  }

  async #connection(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const client = new pg.Client({
      connectionString: this.#url,
      options: '-c role=japan_desk_portal',
      application_name: 'japan-desk worker',
    });
    client.on('error', () => {
      this.#client = null;
    });
    await client.connect();
    for (const name of this.#names) {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 7))', [name]);
    }
    this.#client = client;
    return client;
  }

  async #freeJobsOfTheDead(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ name: string }>(
      'SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL',
    );
    for (const { name } of rows) {
      if (this.#names.has(name)) continue;
      const taken = await client.query<{ dead: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 7)) AS dead',
        [name],
      );
      if (!taken.rows[0]?.dead) continue;
      await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1]::text[])', [name]);
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 7))', [name]);
    }
  }
}
