import { db, pool } from '@/lib/db/client';
import { log } from '@/lib/log';
import { mainReason } from '@/lib/matching/no-match';
import { noMatchMarket } from '@/lib/matching/no-match-market';
import type { Weights } from '@/lib/matching/weights';
import { activeWeights, getWeights, type WeightsInForce } from '@/lib/weights/active';
import { changesOf, uncoveredOf } from './describe';
import { figuresOf, uncoveredFirms } from './figures';
import { type KeptPairs, pairKinds } from './kept-pairs';
import { type LiveMarket, loadLiveMarket, RunCancelled, type Watched } from './live-market';
import { readFirmsById } from './read-firms';
import type { RunKind } from './run-states';
import { curvesOf, type LiveSolution, type Ranked, rankKept, solveLive } from './solve-live';
import { type RunRow, storeRun } from './store-run';
import { matchThreshold, type RunSummary } from './summary';
import { tradeOffOf } from './trade-off';

/**
 * One run from beginning to end: load → score → solve → compare → store. A MARKET run puts its
 * ranking in force; a PREVIEW writes nothing but its own summary.
 */
export type Run = RunRow & { kind: RunKind; revision: number | null; fairness: number };

/** A run that cannot be carried out, with the code of lib/failure.ts. */
export class RunRefused extends Error {}

/** Throws RunCancelled or RunRefused; whatever it throws, nothing was changed. */
export async function computeRun(run: Run, watched: Watched): Promise<void> {
  const began = Date.now();
  const seconds = () => (Date.now() - began) / 1000;
  if (run.kind === 'MARKET') await computeMarket(run, watched, seconds);
  else await computePreview(run, watched, seconds);
  log.info({ runId: run.id, kind: run.kind, seconds: seconds() }, 'matching run computed');
}

/** A market under one version of weights, solved. */
type Solved = { pairs: KeptPairs; solved: LiveSolution; ranked: Ranked };

async function computeMarket(run: Run, watched: Watched, seconds: () => number): Promise<void> {
  const { weights } = await getWeights(db, run.weightsVersion);
  const live = await loadLiveMarket([weights], watched);
  const [pairs] = live.pairs;
  if (!pairs) throw new RangeError('no pairs were scored');
  const { fairness } = run;
  const solved = solve(live, pairs, fairness, watched, [0, 1]);
  const curves = curvesOf(solved, fairness);
  const ranked = rankKept(pairs, solved, curves);
  const both = { pairs, solved, ranked };
  const summary: RunSummary = {
    present: figuresOf(pairs, solved, ranked),
    ...(await outlook(live, both, { weights, fairness }, watched)),
    seconds: seconds(),
  };
  if (watched.isCancelled()) throw new RunCancelled('nobody waits for the ranking');
  await storeRun({ run, live, pairs, solved, ranked, curves, summary }, watched.report);
}

async function computePreview(run: Run, watched: Watched, seconds: () => number): Promise<void> {
  const row = await db.weightsVersion.findUnique({ where: { version: run.weightsVersion } });
  if (row?.revision !== run.revision) throw new RunRefused('weights.changed-meanwhile');
  const present = await activeWeights(db);
  const draft: WeightsInForce = await getWeights(db, run.weightsVersion);
  const live = await loadLiveMarket([present.weights, draft.weights], watched);
  const [before, after] = [present, draft].map(({ fairness }, at) => {
    const pairs = live.pairs[at] as KeptPairs;
    const solved = solve(live, pairs, fairness, watched, [at, 2]);
    return { pairs, solved, ranked: rankKept(pairs, solved, curvesOf(solved, fairness)) };
  }) as [Solved, Solved];
  const summary: RunSummary = {
    present: figuresOf(before.pairs, before.solved, before.ranked),
    draft: figuresOf(after.pairs, after.solved, after.ranked),
    ...(await changes(live, before.solved, after.solved)),
    ...(await outlook(live, after, draft, watched)),
    seconds: seconds(),
  };
  await finishPreview(run, summary, watched);
}

async function changes(live: LiveMarket, before: LiveSolution, after: LiveSolution) {
  const [was, is] = [before.solution, after.solution];
  return {
    smes: await changesOf('Sme', live.smeIds, was.perCandidate, is.perCandidate),
    partners: await changesOf('Partner', live.partnerIds, was.perEmployer, is.perEmployer),
  };
}

function solve(
  live: LiveMarket,
  pairs: KeptPairs,
  fairness: number,
  { report, isCancelled }: Watched,
  [part, parts]: [number, number],
): LiveSolution {
  const onProgress = (done: number) =>
    report('solve', Math.round((100 * (part + done)) / parts), 100);
  onProgress(0);
  return solveLive(pairs, { capacity: live.capacity, fairness, onProgress, isCancelled });
}

/** The trade-off of fairness, and who has no match and why. */
async function outlook(
  live: LiveMarket,
  { pairs, solved, ranked }: Solved,
  { weights, fairness }: { weights: Weights; fairness: number },
  { report, isCancelled }: Watched,
): Promise<Pick<RunSummary, 'tradeOff' | 'uncovered'>> {
  report('compare', 0, 0);
  const tradeOff = tradeOffOf(pairs, {
    capacity: live.capacity,
    known: { fairness, live: solved },
    onProgress: (done, total) => report('compare', done, total),
    isCancelled,
  });
  const uncovered = await uncoveredOf(live, uncoveredFirms(pairs, ranked), (places) =>
    reasonsOf(live, pairs, weights, places),
  );
  return { tradeOff, uncovered };
}

/** Why each of these firms has no match; one whose pairs are good enough lacks partners with room. */
async function reasonsOf(
  live: LiveMarket,
  pairs: KeptPairs,
  weights: Weights,
  places: readonly number[],
): Promise<Map<string, string>> {
  const market = noMatchMarket(live.partners, weights);
  const best = new Map(
    places.map((firm) => {
      const first = pairs.start[firm] as number;
      const hasOne =
        first < (pairs.start[firm + 1] as number) && pairs.kind[first] !== pairKinds.excluded;
      return [live.smeIds[firm], hasOne ? (pairs.score[first] as number) : 0] as const;
    }),
  );
  const firms = await readFirmsById(
    pool(),
    places.map((firm) => live.smeIds[firm] ?? ''),
  );
  return new Map(
    firms.map(({ facts }) => {
      const known = { best: best.get(facts.id) ?? 0 };
      return [facts.id, mainReason(facts, market, matchThreshold, known) ?? 'all-full'];
    }),
  );
}

async function finishPreview(run: Run, summary: RunSummary, { report }: Watched): Promise<void> {
  report('store', 0, 1);
  const { count } = await db.matchingRun.updateMany({
    where: { id: run.id, state: 'RUNNING', startedAt: run.startedAt },
    data: { state: 'DONE', phase: 'store', finishedAt: new Date(), summary },
  });
  if (count === 0) throw new RunCancelled('the preview was cancelled or taken over');
}
