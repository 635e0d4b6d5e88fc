/**
 * What a matching run tells when it is done: the figures of the market, what a draft would change,
 * and the trade-off between most matches and no envy. Stored as JSON with the run.
 *
 * Vocabulary
 * - *expected matches*: the sum over all pairs of the probability that the firm asks and the
 *   partner accepts (lib/market).
 * - *Gini*: of the partners' expected matches, 0 shared alike … 1 one has all.
 * - *envy*: ordered pairs of firms of which the first would do better with the second's list.
 * - *covered*: firms with at least one pair at or above the threshold that has room.
 */
import { z } from 'zod';

/** Below this pair score a firm is said to have no match, per mille. */
export const matchThreshold = 400;

const count = z.number().int().min(0);

export const marketFiguresSchema = z.object({
  smes: count,
  partners: count,
  pairs: count,
  expectedMatches: z.number().min(0),
  gini: z.number().min(0).max(1),
  envy: count,
  covered: count,
  /** Partners whose places were all taken. */
  full: count,
});

/** One setting of fairness, all else alike. */
export const tradeOffPointSchema = z.object({
  /** Per mille, 0 most matches … 1000 no envy. */
  fairness: z.number().int().min(0).max(1000),
  expectedMatches: z.number().min(0),
  gini: z.number().min(0).max(1),
  envy: count,
});

/** One side's expected matches under the present version and under the draft. */
export const changeSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  names: z.object({ th: z.string(), ja: z.string(), en: z.string() }),
  before: z.number().min(0),
  after: z.number().min(0),
});

const changesSchema = z.object({
  gain: count,
  lose: count,
  same: count,
  /** The largest of each, largest first. */
  gains: z.array(changeSchema).max(20),
  losses: z.array(changeSchema).max(20),
});

/** In place of a reason, of the firms beyond the first thousands: so the counts add up to all. */
export const notLookedInto = 'not-looked-into';

/** Why firms have no match: a code of lib/matching/no-match.ts with how many it holds for. */
export const uncoveredSchema = z.object({
  reason: z.string(),
  count,
  /** A few of them to open. */
  smes: z
    .array(
      z.object({
        id: z.uuid(),
        code: z.string(),
        names: z.object({ th: z.string(), ja: z.string(), en: z.string() }),
      }),
    )
    .max(10),
});

export const runSummarySchema = z.object({
  present: marketFiguresSchema,
  /** PREVIEW runs only. */
  draft: marketFiguresSchema.optional(),
  smes: changesSchema.optional(),
  partners: changesSchema.optional(),
  tradeOff: z.array(tradeOffPointSchema),
  uncovered: z.array(uncoveredSchema),
  seconds: z.number().min(0),
});

export type MarketFigures = z.infer<typeof marketFiguresSchema>;
export type TradeOffPoint = z.infer<typeof tradeOffPointSchema>;
export type Change = z.infer<typeof changeSchema>;
export type RunSummary = z.infer<typeof runSummarySchema>;
