import type { SchedulePlan } from './plan-view';

/** What stands in the way of telling both sides, and until when they can answer. Pure. */
export type Hindrance = {
  key: 'unanswered' | 'barred' | 'declined' | 'untold' | 'left-out' | 'must-unmet';
  state: 'clear' | 'warn' | 'stop';
  count: number;
};

const dayMs = 86_400_000;
const bangkokMs = 7 * 3_600_000;
const roundMs = 5 * 60_000;

export function hindrancesOf(plan: SchedulePlan, now: Date): Hindrance[] {
  const isOut = plan.event.confirmBy !== null && plan.event.confirmBy > now;
  const unanswered = plan.meetings.filter(({ state }) => state === 'OFFERED').length;
  const untold = plan.meetings.filter(({ state }) => state === 'PLANNED').length;
  const declined = plan.ended.filter(({ state }) => state === 'DECLINED').length;
  const met = new Set(plan.meetings.flatMap((one) => [one.smeRegId, one.partnerRegId]));
  const wished = new Set(plan.unmet.flatMap((one) => [one.smeRegId, one.partnerRegId]));
  const leftOut = [...wished].filter(
    (id) => !met.has(id) && plan.parties.get(id)?.isRegistered,
  ).length;
  const mustUnmet = plan.unmet.filter(({ must }) => must).length;
  const warn = (count: number) => (count > 0 ? ('warn' as const) : ('clear' as const));
  return [
    {
      key: 'unanswered',
      // Before the deadline they still may; after it the clock has let them go.
      state: unanswered > 0 && isOut ? 'stop' : warn(unanswered),
      count: unanswered,
    },
    { key: 'barred', state: warn(plan.barred), count: plan.barred },
    { key: 'untold', state: warn(untold), count: untold },
    { key: 'declined', state: warn(declined), count: declined },
    { key: 'must-unmet', state: warn(mustUnmet), count: mustUnmet },
    { key: 'left-out', state: warn(leftOut), count: leftOut },
  ];
}

/** Answers are worth something before the first meeting begins. */
export function latestAnswer(plan: Pick<SchedulePlan, 'slots'>): Date | null {
  return plan.slots[0]?.startsAt ?? null;
}

/**
 * The time that was given before while it is ahead, so that nobody's changes unasked. The first time:
 * three days from now at 18.00 in Bangkok, but not after the day before the event; once that evening
 * has passed, half of the time that is left.
 */
export function suggestedAnswer(
  plan: Pick<SchedulePlan, 'slots'> & { event: { confirmBy: Date | null } },
  now: Date,
): Date {
  const { confirmBy } = plan.event;
  if (confirmBy && confirmBy > now) return confirmBy;
  const evening = (at: number) => {
    const day = new Date(at + bangkokMs).toISOString().slice(0, 10);
    return new Date(`${day}T18:00:00+07:00`);
  };
  const usual = evening(now.getTime() + 3 * dayMs);
  const latest = latestAnswer(plan);
  if (!latest || usual < latest) return usual;
  const before = evening(latest.getTime() - dayMs);
  if (before > now) return before;
  const half = (now.getTime() + latest.getTime()) / 2;
  return new Date(Math.floor(half / roundMs) * roundMs);
}

/** A moment as a form's controls show it, on Thai clocks: `2026-12-01` and `18:00`. */
export function wallClock(at: Date): { day: string; time: string } {
  const text = new Date(at.getTime() + bangkokMs).toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}
