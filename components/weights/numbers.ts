/** Figures as every language of the portal writes them: digits, comma per thousand, point. */
const formats = new Map<number, Intl.NumberFormat>();

export function decimal(value: number, digits: number): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(digits, format);
  }
  return format.format(value);
}

/** `+1.2`, `−0.3`, `0.0`: with the sign that a reader looks for. */
export function signed(value: number, digits: number): string {
  const text = decimal(Math.abs(value), digits);
  if (Number(text.replaceAll(',', '')) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}

type Point = { fairness: number; expectedMatches: number; gini: number; envy: number };

/** The figures at a setting that was not computed itself, between its two neighbours on the line. */
export function figuresAt(points: readonly Point[], fairness: number): Point | null {
  const sorted = [...points].sort((a, b) => a.fairness - b.fairness);
  const below = sorted.findLast((point) => point.fairness <= fairness);
  const above = sorted.find((point) => point.fairness >= fairness);
  if (!below || !above) return null;
  const span = above.fairness - below.fairness;
  const part = span === 0 ? 0 : (fairness - below.fairness) / span;
  const mix = (key: keyof Point) => below[key] + (above[key] - below[key]) * part;
  return {
    fairness,
    expectedMatches: mix('expectedMatches'),
    gini: mix('gini'),
    envy: mix('envy'),
  };
}
