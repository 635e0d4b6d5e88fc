/** What makes a problem unsolvable as stated; found before anything is solved. */
import { bothThere, type Frame, frameOf } from './frame';
import type { FixedMeeting, ProblemFault, ScheduleProblem, UnmetReason } from './problem';

/** No faults: it can be solved, unless locked meetings are in each other's way in a longer chain. */
export function checkProblem(problem: ScheduleProblem): ProblemFault[] {
  if (problem.slots.length === 0) return [{ kind: 'no-slots' }];
  if (!problem.tables.some((table) => table.available.length > 0)) return [{ kind: 'no-tables' }];
  const frame = frameOf(problem);
  const nobody = problem.wishes.length > 0 && !anyTogether(frame);
  if (nobody) return [{ kind: 'nobody-available' }];
  return [...impossibleLocks(frame), ...collidingLocks(problem), ...locksOverCap(problem)];
}

function anyTogether(frame: Frame): boolean {
  for (let wish = 0; wish < frame.wishes; wish += 1) {
    for (let slot = 0; slot < frame.slots; slot += 1) {
      if (bothThere(frame, wish, slot)) return true;
    }
  }
  return false;
}

const locksOf = (problem: ScheduleProblem) =>
  problem.fixed
    .map((lock, index) => ({ lock, index }))
    .filter(({ lock }) => lock.kind === 'locked' && problem.wishes[lock.wish] !== undefined);

function impossibleLocks(frame: Frame): ProblemFault[] {
  return locksOf(frame.problem).flatMap(({ lock, index }) => {
    const reason = lockFault(frame, lock);
    return reason === null ? [] : [{ kind: 'lock-impossible' as const, fixed: index, reason }];
  });
}

/** Why a meeting cannot be as it is locked even if it were the only one, or null. */
export function lockFault(frame: Frame, lock: FixedMeeting): UnmetReason | null {
  const { wish } = lock;
  if (frame.tableClass[wish] === 0) return 'no-presence';
  const slots = Array.from({ length: frame.slots }, (_, slot) => slot)
    .filter((slot) => lock.slot === null || lock.slot === slot)
    .filter((slot) => bothThere(frame, wish, slot));
  if (slots.length === 0) return 'no-common-slot';
  const seated = slots.filter((slot) => hasTable(frame, lock, slot));
  if (seated.length === 0) return 'no-table';
  return seated.some((slot) => hasInterpreter(frame, lock, slot)) ? null : 'no-interpreter';
}

function hasTable(frame: Frame, { wish, table }: FixedMeeting, slot: number): boolean {
  const fitting = frame.tablesOf[frame.tableClass[wish] as number] as Int32Array;
  return fitting.some(
    (one) => (table === null || table === one) && frame.tableReady[slot * frame.tables + one] === 1,
  );
}

function hasInterpreter(frame: Frame, { wish, interpreter }: FixedMeeting, slot: number): boolean {
  const row = frame.interpreterClass[wish] as number;
  if (row < 0) return interpreter === null;
  return (frame.interpretersOf[row] as Int32Array).some(
    (one) =>
      (interpreter === null || interpreter === one) &&
      frame.interpreterReady[slot * frame.interpreters + one] === 1,
  );
}

/** Pairs of locks that claim one party, table or interpreter in one slot, or lock a wish twice. */
function collidingLocks(problem: ScheduleProblem): ProblemFault[] {
  const claims = new Map<string, number>();
  const faults: ProblemFault[] = [];
  for (const { lock, index } of locksOf(problem)) {
    const hit = claimsOf(problem, lock)
      .map((claim) => claims.get(claim))
      .find((other) => other !== undefined);
    if (hit !== undefined) faults.push({ kind: 'locks-collide', fixed: [hit, index] });
    for (const claim of claimsOf(problem, lock)) {
      if (!claims.has(claim)) claims.set(claim, index);
    }
  }
  return faults;
}

function claimsOf(problem: ScheduleProblem, lock: FixedMeeting): string[] {
  const own = [`wish ${lock.wish}`];
  if (lock.slot === null) return own;
  const wish = problem.wishes[lock.wish];
  own.push(`sme ${wish?.sme} ${lock.slot}`, `partner ${wish?.partner} ${lock.slot}`);
  if (lock.table !== null) own.push(`table ${lock.table} ${lock.slot}`);
  if (lock.interpreter !== null) own.push(`interpreter ${lock.interpreter} ${lock.slot}`);
  return own;
}

function locksOverCap(problem: ScheduleProblem): ProblemFault[] {
  return (['sme', 'partner'] as const).flatMap((side) => {
    const parties = side === 'sme' ? problem.smes : problem.partners;
    const count = new Map<number, number>();
    for (const { lock } of locksOf(problem)) {
      const party = problem.wishes[lock.wish]?.[side] as number;
      count.set(party, (count.get(party) ?? 0) + 1);
    }
    return [...count]
      .filter(([party, locks]) => locks > (parties[party]?.cap ?? 0))
      .map(([party]) => ({ kind: 'locks-over-cap' as const, side, party }));
  });
}
