/**
 * What stands first among equals. Pure. Quality says how complete and how well documented a thing
 * is, 0–1000, and nothing of languages: the same words in another language give the same order.
 */
const confidences = { high: 300, medium: 200, low: 100 } as const;

export function quality(parts: {
  base: number;
  confidence?: keyof typeof confidences | undefined;
  /** What is filled in, of the things that could be. */
  filled: readonly unknown[];
}): number {
  const given = parts.filled.filter((one) =>
    Array.isArray(one) ? one.length > 0 : one !== null && one !== undefined && one !== '',
  ).length;
  const share = parts.filled.length === 0 ? 0 : given / parts.filled.length;
  const points = parts.base + (parts.confidence ? confidences[parts.confidence] : 0);
  return Math.max(0, Math.min(1000, Math.round(points + share * 300)));
}

/** Lower bounds of the levels, highest first: each is searched before the next. */
const levels = [
  { from: 680, sign: '!good' },
  { from: 640, sign: '!fair' },
  { from: 600, sign: '!some' },
] as const;

/** An entry bears the sign of its own level alone. */
export function qualityLexemes(value: number): string[] {
  const level = levels.find(({ from }) => value >= from);
  return level === undefined ? [] : [level.sign];
}

export const levelSigns: readonly string[] = levels.map(({ sign }) => sign);
