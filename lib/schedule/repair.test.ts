import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyShape, drawnProblem, plainShape, seeds } from './arbitraries';
import { affectedBy, type Disruption } from './disruption';
import type { ScheduledMeeting, ScheduleProblem } from './problem';
import { type RepairProposal, repairOptions } from './repair';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

function planned(problem: ScheduleProblem): ScheduledMeeting[] {
  const solution = solveSchedule(problem, { seed: 1, clock: () => 0, budgetMs: 1 });
  return solution.ok ? solution.schedule.meetings : [];
}

/** What may go wrong after slot `now`, from five drawn numbers. */
function disruptionOf(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  draws: readonly number[],
): Disruption | null {
  const [what = 0, which = 0, when = 0, long = 0, left = 0] = draws;
  const now = (when % (problem.slots.length + 1)) - 1;
  const side = left % 2 === 0 ? ('sme' as const) : ('partner' as const);
  const party = which % (side === 'sme' ? problem.smes.length : problem.partners.length);
  const running = meetings.filter(({ slot }) => slot === now);
  const overrun = running[which % Math.max(1, running.length)];
  const all: (Disruption | null)[] = [
    { now, kind: 'late', side, party, until: now + 1 + (long % 4) },
    { now, kind: 'gone', side, party, from: now + 1 + (long % 3) },
    overrun ? { now, kind: 'overrun', wish: overrun.wish, slots: 1 + (long % 2) } : null,
    { now, kind: 'table-out', table: which % problem.tables.length, from: now + 1 },
    problem.interpreters.length > 0
      ? { now, kind: 'interpreter-gone', interpreter: which % problem.interpreters.length, from: 0 }
      : null,
  ];
  return all[what % all.length] ?? null;
}

const inFuture = (meetings: readonly ScheduledMeeting[], now: number) =>
  meetings.filter(({ slot }) => slot > now);

describe('repairs of any day', () => {
  test('are lawful, leave the past as it was and are ranked', () => {
    const draws = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 });
    let proposed = 0;
    fc.assert(
      fc.property(anyShape(10), seeds, draws, (shape, seed, drawn) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const meetings = planned(problem);
        const disruption = disruptionOf(problem, meetings, drawn);
        if (!disruption) return;
        const affected = affectedBy(problem, meetings, disruption);
        const proposals = repairOptions(problem, meetings, disruption);
        expect(proposals.length > 0).toBe(affected.length > 0);
        proposed += proposals.length;
        const past = meetings.filter(({ slot }) => slot <= disruption.now);
        for (const proposal of proposals) {
          expect(verifySchedule(proposal.problem, proposal.meetings)).toEqual([]);
          for (const meeting of past) expect(proposal.meetings).toContainEqual(meeting);
          const later = inFuture(proposal.meetings, disruption.now);
          expect(later).toHaveLength(proposal.meetings.length - past.length);
          expect(countsOf(meetings, proposal)).toEqual(proposal.effect);
        }
        const lost = proposals.map(({ effect }) => effect.weightLost);
        expect(lost).toEqual([...lost].sort((a, b) => a - b));
      }),
      { numRuns: 120 },
    );
    expect(proposed).toBeGreaterThan(5);
  });

  function countsOf(before: readonly ScheduledMeeting[], { meetings, problem }: RepairProposal) {
    const old = new Map(before.map((meeting) => [meeting.wish, meeting]));
    const now = new Map(meetings.map((meeting) => [meeting.wish, meeting]));
    const weight = (list: readonly ScheduledMeeting[]) =>
      list.reduce((sum, { wish }) => sum + (problem.wishes[wish]?.weight ?? 0), 0);
    const kept = meetings.filter(({ wish }) => old.has(wish));
    return {
      weightLost: weight(before) - weight(meetings),
      moved: kept.filter((one) => JSON.stringify(one) !== JSON.stringify(copyOf(old, one))).length,
      dropped: before.filter(({ wish }) => !now.has(wish)).length,
      added: meetings.filter(({ wish }) => !old.has(wish)).length,
    };
  }

  function copyOf(old: Map<number, ScheduledMeeting>, like: ScheduledMeeting) {
    const { wish, slot, table, interpreter } = old.get(like.wish) as ScheduledMeeting;
    return { wish, slot, table, interpreter };
  }
});

describe('one day', () => {
  const slots = [0, 1, 2].map((slot) => ({ day: 0, half: 0, follows: slot > 0 }));
  const all = [0, 1, 2];
  const party = (id: string, presence: 'place' | 'both' = 'place') => ({
    ...{ id, cap: 3, available: all, preferredHalves: [], presence },
  });
  const wish = (sme: number, partner: number, weight: number) => ({
    ...{ sme, partner, weight, must: false, interpret: [], sectors: [] },
  });
  const problem: ScheduleProblem = {
    smes: [party('s0', 'both'), party('s1')],
    partners: [party('p0', 'both'), party('p1')],
    slots,
    tables: ['t0', 't1'].map((id, index) => ({
      ...{ id, floor: '', sectors: [], reservedFor: null, available: all },
      presence: index === 0 ? ('both' as const) : ('place' as const),
    })),
    interpreters: [],
    wishes: [wish(0, 0, 50), wish(1, 1, 40), wish(1, 0, 30)],
    fixed: [],
    travelSlots: 0,
  };
  const meetings = [
    { wish: 0, slot: 0, table: 0, interpreter: null },
    { wish: 1, slot: 0, table: 1, interpreter: null },
  ];

  test('moves the meeting of one who is late to the next free slot', () => {
    const disruption = { now: -1, kind: 'late', side: 'sme', party: 0, until: 1 } as const;
    const [best] = repairOptions(problem, meetings, disruption);
    expect(best?.effect).toMatchObject({ dropped: 0, moved: 1, added: 1, weightLost: -30 });
    const move = repairOptions(problem, meetings, disruption).find(({ kind }) => kind === 'move');
    expect(move?.difference.moved[0]?.to.slot).toBe(1);
  });

  test('offers the waiting pair the slot of one who is gone, or the line to one at home', () => {
    const disruption = { now: -1, kind: 'gone', side: 'sme', party: 0, from: 0 } as const;
    const options = repairOptions(problem, meetings, disruption);
    const standby = options.find(({ kind }) => kind === 'standby');
    expect(standby?.difference.added).toMatchObject([{ sme: 's1', partner: 'p0' }]);
    const online = options.find(({ kind }) => kind === 'online-later');
    expect(online?.effect.weightLost).toBe(0);
    expect(online?.meetings.find(({ wish }) => wish === 0)?.table).toBe(0);
  });

  test('needs nothing when nobody is concerned', () => {
    const disruption = { now: 0, kind: 'gone', side: 'sme', party: 0, from: 1 } as const;
    expect(repairOptions(problem, meetings, disruption)).toEqual([]);
  });
});

describe('a full house', () => {
  test('is repaired within a second of work', () => {
    const problem = drawnProblem({ ...plainShape, smes: 120, partners: 60, tables: 55 }, 4);
    const meetings = planned(problem);
    const before = process.cpuUsage();
    const disruption = { now: 3, kind: 'gone', side: 'partner', party: 5, from: 4 } as const;
    expect(repairOptions(problem, meetings, disruption).length).toBeGreaterThan(1);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
