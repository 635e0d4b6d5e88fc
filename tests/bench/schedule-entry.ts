/** The entry at `at`, which the caller knows to be there. */
export function required<T>(list: ArrayLike<T>, at: number): T {
  const found = list[at];
  if (found === undefined) throw new RangeError(`no entry ${at} of ${list.length}`);
  return found;
}
