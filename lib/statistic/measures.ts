/**
 * What the portal counts of itself. Pure. `records` are what it holds of others, each with its
 * source; `live` is what happens in it. The two, and the published figures, are three sections.
 */
export const recordMeasures = [
  'cooperations-by-year',
  'partners-by-prefecture',
  'partners-by-field',
] as const;

export const liveMeasures = [
  'firms-by-centre',
  'firms-by-industry',
  'introductions-by-state',
  'meetings-by-state',
  'outcomes-by-tier',
  'consultations-by-state',
  'consultations-by-topic',
  'applications-by-programme',
  'articles-by-topic',
] as const;

export type RecordMeasure = (typeof recordMeasures)[number];
export type LiveMeasure = (typeof liveMeasures)[number];
export type Measure = RecordMeasure | LiveMeasure;

/** One category: real records and examples are two numbers and have no sum. */
export type CountRow = { key: string; real: number; example: number };

/** Counts about organisations, articles and agreements are public one by one; those of people's acts are not. */
const openMeasures: readonly Measure[] = [...recordMeasures, 'articles-by-topic'];

export function hidesSmall(measure: Measure): boolean {
  return !openMeasures.includes(measure);
}

export function isLive(measure: Measure): boolean {
  return (liveMeasures as readonly string[]).includes(measure);
}

export function isMeasure(name: string): name is Measure {
  return ([...recordMeasures, ...liveMeasures] as readonly string[]).includes(name);
}

/** States that a list shows even when nothing is in them; other lists show what there is. */
export const fixedKeys: Partial<Record<Measure, readonly string[]>> = {
  'introductions-by-state': [
    ...['PROPOSED', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'QUEUED', 'OFFERED', 'QUESTIONED'],
    ...['ACCEPTED', 'MEETING_ARRANGED', 'MET', 'IN_TALKS', 'AGREED', 'ON_HOLD'],
    ...['DECLINED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'CLOSED'],
  ],
  'meetings-by-state': ['PROPOSED', 'ARRANGED', 'HELD', 'MISSED', 'CANCELLED'],
  'outcomes-by-tier': ['claimed', 'confirmed', 'evidenced'],
  'consultations-by-state': ['WAITING', 'WITH_ADVISOR', 'ASKED_BACK', 'ANSWERED', 'CLOSED'],
};

/** Puts the rows of a measure in order: fixed ones first in theirs, the rest by size. */
export function inOrder(measure: Measure, rows: readonly CountRow[]): CountRow[] {
  const fixed = fixedKeys[measure];
  if (fixed) {
    const found = new Map(rows.map((row) => [row.key, row]));
    return fixed.map((key) => found.get(key) ?? { key, real: 0, example: 0 });
  }
  if (measure === 'cooperations-by-year') return [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const size = (row: CountRow) => (rows.some((one) => one.real > 0) ? row.real : row.example);
  return [...rows].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}
