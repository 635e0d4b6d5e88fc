/**
 * The best mix of ready-made answers under common limits:
 *
 *   max Σ θ value, Σ θ = 1, Σ θ use[r] ≤ limit[r], θ ≥ 0,
 *
 * with an empty answer always at hand, so that it can be solved. Its dual prices tell what one more
 * of each limit is worth.
 *
 * Source: G. B. Dantzig and P. Wolfe, Operations Research 8 (1960). Dense simplex tableau; the sizes
 * are some dozen limits by some dozen answers.
 */
export interface Answer {
  value: number;
  use: Float64Array;
}

export interface Mix {
  value: number;
  /** Per limit, ≥ 0. */
  price: Float64Array;
  /** Per answer, 0 to 1. */
  share: Float64Array;
}

const tiny = 1e-10;

export function bestMix(answers: readonly Answer[], limits: Float64Array): Mix {
  const rows = limits.length + 1;
  const width = answers.length + limits.length + 1;
  const scale = Math.max(1, ...answers.map((answer) => answer.value));
  const table = Array.from({ length: rows + 1 }, () => new Float64Array(width));
  const basis = new Int32Array(rows).fill(-1);
  const cell = (row: number) => table[row] as Float64Array;
  answers.forEach((answer, column) => {
    cell(rows)[column] = answer.value / scale;
    cell(rows - 1)[column] = 1;
    for (let row = 0; row < limits.length; row += 1) {
      cell(row)[column] = answer.use[row] as number;
    }
  });
  for (let row = 0; row < limits.length; row += 1) {
    cell(row)[answers.length + row] = 1;
    cell(row)[width - 1] = Math.max(0, limits[row] as number);
    basis[row] = answers.length + row;
  }
  cell(rows - 1)[width - 1] = 1;
  for (let pivots = 0; pivots < 50 * (rows + answers.length); pivots += 1) {
    const column = entering(cell(rows), width - 1, pivots > 20 * rows);
    if (column < 0) break;
    const row = leaving(table, rows, column, width - 1);
    if (row < 0) break;
    pivot(table, row, column);
    basis[row] = column;
  }
  const share = new Float64Array(answers.length);
  basis.forEach((column, row) => {
    if (column >= 0 && column < answers.length) share[column] = cell(row)[width - 1] as number;
  });
  const price = Float64Array.from(limits, (_, row) =>
    Math.max(0, -(cell(rows)[answers.length + row] as number) * scale),
  );
  return { value: -(cell(rows)[width - 1] as number) * scale, price, share };
}

function entering(gain: Float64Array, columns: number, first: boolean): number {
  let best = -1;
  for (let column = 0; column < columns; column += 1) {
    if ((gain[column] as number) <= (best < 0 ? tiny : (gain[best] as number))) continue;
    best = column;
    if (first) break;
  }
  return best;
}

function leaving(table: readonly Float64Array[], rows: number, column: number, right: number) {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < rows; row += 1) {
    const line = table[row] as Float64Array;
    const step = line[column] as number;
    if (step <= tiny) continue;
    const ratio = (line[right] as number) / step;
    if (ratio < least) {
      least = ratio;
      best = row;
    }
  }
  return best;
}

function pivot(table: readonly Float64Array[], row: number, column: number): void {
  const line = table[row] as Float64Array;
  const by = line[column] as number;
  for (let at = 0; at < line.length; at += 1) line[at] = (line[at] as number) / by;
  for (const other of table) {
    const factor = other[column] as number;
    if (other === line || factor === 0) continue;
    for (let at = 0; at < line.length; at += 1) {
      other[at] = (other[at] as number) - factor * (line[at] as number);
    }
    other[column] = 0;
  }
}
