/**
 * The heaviest matching of rows and columns with at most so many pairs, by heaviest augmenting
 * paths: each adds one pair, and what they add never grows, so that it may stop after any of them.
 *
 * Source: successive shortest paths (R. G. Busacker and P. J. Gowen, 1960), Bellman–Ford over the
 * rows that are matched. Cost of a path: matched rows · rows, rarely twice.
 */
const tiny = 1e-6;

export class HeaviestMatching {
  /** Per column and row (column · rows + row): worth; −Infinity where they do not fit. */
  worth = new Float64Array(2048);
  /** Per row: its column, or −1. */
  private at = new Int32Array();
  private used = new Uint8Array();
  /** Per row: the unused column of most worth, or −1. */
  private entry = new Int32Array();
  /** Per row: the most that a path to it adds, its last column, and the row before (−1: none). */
  private gain = new Float64Array();
  private via = new Int32Array();
  private from = new Int32Array();
  private matched = new Int32Array();

  /** Makes room; afterwards `worth` may be filled. */
  reserve(rows: number, columns: number): void {
    if (this.worth.length < rows * columns) this.worth = new Float64Array(2 * rows * columns);
    if (this.used.length < columns) this.used = new Uint8Array(2 * columns);
    if (this.at.length >= rows) return;
    this.at = new Int32Array(rows);
    this.entry = new Int32Array(rows);
    this.gain = new Float64Array(rows);
    this.via = new Int32Array(rows);
    this.from = new Int32Array(rows);
    this.matched = new Int32Array(rows);
  }

  /** Per row its column or −1, until the next call; pairs that add nothing are left out. */
  run(rows: number, columns: number, most: number): Int32Array {
    const { at, entry, matched } = this;
    at.fill(-1);
    this.used.fill(0, 0, columns);
    for (let row = 0; row < rows; row += 1) this.enter(row, rows, columns);
    for (let count = 0; count < most; count += 1) {
      this.begin(rows);
      this.relax(rows, count);
      const end = this.best(rows);
      if (end < 0) break;
      matched[count] = end;
      const column = this.augment(end);
      for (let row = 0; row < rows; row += 1) {
        if (entry[row] === column) this.enter(row, rows, columns);
      }
    }
    return at;
  }

  private enter(row: number, rows: number, columns: number): void {
    const { used, worth } = this;
    let best = -1;
    let most = 0;
    for (let column = 0; column < columns; column += 1) {
      const value = worth[column * rows + row] as number;
      if (used[column] === 1 || value <= most) continue;
      most = value;
      best = column;
    }
    this.entry[row] = best;
  }

  private begin(rows: number): void {
    const { entry, gain, via, from, worth } = this;
    for (let row = 0; row < rows; row += 1) {
      const column = entry[row] as number;
      gain[row] = column < 0 ? Number.NEGATIVE_INFINITY : (worth[column * rows + row] as number);
      via[row] = column;
      from[row] = -1;
    }
  }

  /** A matched row that is reached gives its column to another row. */
  private relax(rows: number, count: number): void {
    const { at, gain, via, from, matched, worth } = this;
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (let place = 0; place < count; place += 1) {
        const row = matched[place] as number;
        const column = (at[row] as number) * rows;
        const base = (gain[row] as number) - (worth[column + row] as number);
        if (base === Number.NEGATIVE_INFINITY) continue;
        for (let to = 0; to < rows; to += 1) {
          const sum = base + (worth[column + to] as number);
          if (sum <= (gain[to] as number) + tiny) continue;
          gain[to] = sum;
          via[to] = at[row] as number;
          from[to] = row;
          isBetter = true;
        }
      }
    }
  }

  private best(rows: number): number {
    const { at, gain } = this;
    let best = -1;
    let most = tiny;
    for (let row = 0; row < rows; row += 1) {
      if ((at[row] as number) >= 0 || (gain[row] as number) <= most) continue;
      most = gain[row] as number;
      best = row;
    }
    return best;
  }

  /** Exchanges along the path to a row; the column that came in. */
  private augment(end: number): number {
    const { at, via, from } = this;
    let row = end;
    while ((from[row] as number) >= 0) {
      at[row] = via[row] as number;
      row = from[row] as number;
    }
    const column = via[row] as number;
    at[row] = column;
    this.used[column] = 1;
    return column;
  }
}
