/**
 * What a web process keeps of the public catalogue: answers under (version, key), the least
 * recently used thrown out first. A new version empties it. Answers are kept as promises, so that
 * many askers of the same thing wait for one computation; a failed one is forgotten.
 */
export class CatalogueCache<T> {
  private version = '';
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly limit: number) {}

  has(version: string, key: string): boolean {
    return version === this.version && this.kept.has(key);
  }

  get(version: string, key: string, make: () => Promise<T>): Promise<T> {
    if (version !== this.version) {
      // A request that read its version before a newer one came must not bring the old one back.
      if (this.version !== '' && BigInt(version) < BigInt(this.version)) return make();
      this.kept.clear();
      this.version = version;
    }
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    const made = make();
    this.kept.set(key, made);
    made.catch(() => {
      if (this.kept.get(key) === made) this.kept.delete(key);
    });
    this.shrink();
    return made;
  }

  private shrink(): void {
    for (const key of this.kept.keys()) {
      if (this.kept.size <= this.limit) return;
      this.kept.delete(key);
    }
  }
}

const holder = globalThis as { japanDeskCatalogueCaches?: Map<string, CatalogueCache<unknown>> };

/** The process's cache of a name: one, however often its module is loaded. */
export function catalogueCache<T>(name: string, limit: number): CatalogueCache<T> {
  holder.japanDeskCatalogueCaches ??= new Map();
  const caches = holder.japanDeskCatalogueCaches;
  let found = caches.get(name);
  if (!found) {
    found = new CatalogueCache<unknown>(limit);
    caches.set(name, found);
  }
  return found as CatalogueCache<T>;
}
