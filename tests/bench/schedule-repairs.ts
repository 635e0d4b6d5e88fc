/** Two hundred things that go wrong on the day, one at a time, and how fast a way on is proposed. */
import type { Disruption } from '@/lib/schedule/disruption';
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import { type RepairProposal, repairOptions } from '@/lib/schedule/repair';
import { verifySchedule } from '@/lib/schedule/verify';
import { median, quantile, timed } from './matching-statistics';
import type { Instance } from './schedule-instances';
import { solved } from './schedule-methods';
import { pick } from './schedule-wishes';
import { seeded } from './seeded';

export interface RepairRow {
  instance: string;
  size: string;
  disruptions: number;
  /** Those that touched a meeting and so have proposals. */
  answered: number;
  medianSeconds: number;
  p95Seconds: number;
  worstSeconds: number;
  worstCpuSeconds: number;
  /** Share of the weight that dropping alone would lose which the best proposals save. */
  saved: number;
}

function disruptionOf(
  random: () => number,
  { problem }: Instance,
  meetings: readonly ScheduledMeeting[],
): Disruption {
  const number = (below: number) => Math.floor(random() * below);
  const now = number(problem.slots.length) - 1;
  const side = random() < 0.5 ? 'sme' : 'partner';
  const party = number(problem[side === 'sme' ? 'smes' : 'partners'].length);
  const share = random();
  if (share < 0.3) return { now, kind: 'late', side, party, until: now + 2 + number(3) };
  if (share < 0.6) return { now, kind: 'gone', side, party, from: now + 1 };
  if (share < 0.8) return { now, kind: 'overrun', wish: pick(random, meetings).wish, slots: 1 };
  if (share < 0.9 || problem.interpreters.length === 0) {
    return { now, kind: 'table-out', table: number(problem.tables.length), from: now + 1 };
  }
  const interpreter = number(problem.interpreters.length);
  return { now, kind: 'interpreter-gone', interpreter, from: now + 1 };
}

const placeOf = ({ wish, slot, table, interpreter }: ScheduledMeeting) =>
  `${wish} ${slot} ${table} ${interpreter}`;

/** What a proposal breaks: the past, or a rule of what is left of the day. */
function faultsOf(
  meetings: readonly ScheduledMeeting[],
  disruption: Disruption,
  proposals: readonly RepairProposal[],
): string[] {
  const past = meetings.filter(({ slot }) => slot <= disruption.now).map(placeOf);
  return proposals.flatMap((proposal) => {
    const name = `${JSON.stringify(disruption)}, ${proposal.kind}`;
    const kept = new Set(proposal.meetings.map(placeOf));
    const violations = verifySchedule(proposal.problem, proposal.meetings);
    return [
      ...(past.some((place) => !kept.has(place)) ? [`${name}: changes the past`] : []),
      ...violations.map(({ kind }) => `${name}: ${kind}`),
    ];
  });
}

/** Weight that is lost when all that is concerned is dropped, and by the best proposal. */
function lossesOf(proposals: readonly RepairProposal[]): [number, number] {
  const dropped = Math.max(0, ...proposals.map(({ effect }) => effect.weightLost));
  return [dropped, Math.max(0, proposals[0]?.effect.weightLost ?? 0)];
}

export function repairDay(instance: Instance, count: number, budgetMs: number) {
  const { problem, spec } = instance;
  const { meetings } = solved(instance, budgetMs);
  const random = seeded(spec.seed + 7);
  const [times, cpu, faults]: [number[], number[], string[]] = [[], [], []];
  let [answered, concerned, lost] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const disruption = disruptionOf(random, instance, meetings);
    const { ms, cpuMs, result } = timed(() => repairOptions(problem, meetings, disruption));
    times.push(ms / 1000);
    cpu.push(cpuMs / 1000);
    if (result.length > 0) answered += 1;
    const found = faultsOf(meetings, disruption, result);
    faults.push(...found.map((fault) => `${spec.name}, seed ${spec.seed}: ${fault}`));
    const [all, least] = lossesOf(result);
    concerned += all;
    lost += least;
  }
  const row: RepairRow = {
    instance: spec.name,
    size: `${spec.smes} × ${spec.partners} × ${problem.slots.length}`,
    ...{ disruptions: count, answered, medianSeconds: median(times) },
    ...{ p95Seconds: quantile(times, 0.95), worstSeconds: Math.max(...times) },
    worstCpuSeconds: Math.max(...cpu),
    saved: concerned === 0 ? 1 : 1 - lost / concerned,
  };
  return { row, faults };
}
