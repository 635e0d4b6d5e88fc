/** What came of asking the Board of Investment, by code. Pure. */
export const answers = ['to-ask', 'asked', 'granted', 'refused', 'not-for-us'] as const;
export type IncentiveAnswer = (typeof answers)[number];

export function answerOf(kept: string): IncentiveAnswer {
  return answers.find((one) => one === kept) ?? 'to-ask';
}
