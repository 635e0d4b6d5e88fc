/**
 * Each row gets a column of its own at the least total cost.
 * Source: shortest augmenting paths with potentials (H. W. Kuhn 1955; J. Munkres 1957), O(rows² · columns).
 * @param cost rows · columns, not negative; Infinity where they do not fit
 * @returns per row its column, or null when not all can have one; rows ≤ columns
 */
export function cheapestColumns(
  rows: number,
  columns: number,
  cost: Float64Array,
): Int32Array | null {
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    let column = 0;
    while (rowOf[column] !== 0) {
      used[column] = 1;
      const from = rowOf[column] as number;
      let step = Number.POSITIVE_INFINITY;
      let next = -1;
      for (let to = 1; to <= columns; to += 1) {
        if (used[to] === 1) continue;
        const reduced =
          (cost[(from - 1) * columns + to - 1] as number) -
          (rowPrice[from] as number) -
          (columnPrice[to] as number);
        if (reduced < (least[to] as number)) {
          least[to] = reduced;
          way[to] = column;
        }
        if ((least[to] as number) < step) {
          step = least[to] as number;
          next = to;
        }
      }
      if (next < 0) return null;
      for (let to = 0; to <= columns; to += 1) {
        if (used[to] === 1) {
          rowPrice[rowOf[to] as number] = (rowPrice[rowOf[to] as number] as number) + step;
          columnPrice[to] = (columnPrice[to] as number) - step;
        } else least[to] = (least[to] as number) - step;
      }
      column = next;
    }
    while (column !== 0) {
      const before = way[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  const columnOf = new Int32Array(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    if ((rowOf[column] as number) > 0) columnOf[(rowOf[column] as number) - 1] = column - 1;
  }
  return columnOf;
}
