/**
 * Names of warnings: they come back with the form that takes note of them, so they hold what they
 * warn about, in letters that may stand in a field's name. Pure.
 */
export function nameOf(kind: string, shown: string): string {
  return `${kind}-${[...shown].map((letter) => letter.codePointAt(0)?.toString(36)).join('_')}`;
}

/** What a name warns about; empty for a name that is none. */
export function shownOf(name: string): string {
  const codes = name.slice(name.indexOf('-') + 1).split('_');
  const points = codes.map((code) => Number.parseInt(code, 36));
  return points.every((point) => point >= 0 && point <= 0x10ffff)
    ? String.fromCodePoint(...points)
    : '';
}
