/**
 * Finished public pages, kept by address and catalogue version.
 *
 * A page is rendered once with a nonce of its own; each reader gets it with a fresh one in its
 * place. The kept nonce is 128 random bits that nobody outside has seen, so nothing that a person
 * wrote can contain it.
 */

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer, nonce: string,
 *   places: number[], version: string, madeAt: number }} Page
 *   places: where the nonce stands in the body
 */

const maxBytes = 96 * 1024 * 1024;
/** Pages show today's date here and there: none is kept longer than this. */
const maxAgeMs = 10 * 60 * 1000;
/** While the database is away, visitors may read what was kept, up to this age. */
const maxStaleMs = 60 * 60 * 1000;

export class PageCache {
  /** @type {Map<string, Page>} */
  #pages = new Map();
  #bytes = 0;
  /** @type {Map<string, Promise<Page>>} */
  #making = new Map();

  /**
   * The kept page if it is of this version, else null.
   * @param {string} key
   * @param {string} version
   * @param {number} now milliseconds
   */
  get(key, version, now) {
    const page = this.#pages.get(key);
    if (page?.version !== version || now - page.madeAt > maxAgeMs) return null;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /**
   * Whatever is kept of a page, for the time that the database does not answer.
   * @param {string} key
   * @param {number} now milliseconds
   */
  getStale(key, now) {
    const page = this.#pages.get(key);
    return page && now - page.madeAt <= maxStaleMs ? page : null;
  }

  /**
   * Makes a page, once for all who wait for it; keeps it when it is a good one.
   * @param {string} key
   * @param {string} version
   * @param {() => Promise<Page>} render
   */
  make(key, version, render) {
    const name = `${version} ${key}`;
    const running = this.#making.get(name);
    if (running) return running;
    const making = render()
      .then((page) => {
        if (page.status === 200) this.#keep(key, page);
        return page;
      })
      .finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    return making;
  }

  /**
   * @param {string} key
   * @param {Page} page
   */
  #keep(key, page) {
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += page.body.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= maxBytes) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} key */
  #drop(key) {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= page.body.length;
  }
}
