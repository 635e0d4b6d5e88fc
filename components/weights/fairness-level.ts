/** The fairness setting in words: the two ends are exact, what lies between leans. Pure. */
export const fairnessLevels = ['most', 'towardsMost', 'half', 'towardsNone', 'none'] as const;

export type FairnessLevel = (typeof fairnessLevels)[number];

export function fairnessLevel(value: number): FairnessLevel {
  if (value <= 0) return 'most';
  if (value >= 1000) return 'none';
  if (value < 400) return 'towardsMost';
  return value > 600 ? 'towardsNone' : 'half';
}
