import type { FailureCode } from '@/lib/failure';
import type { ProblemFault } from '@/lib/schedule/problem';
import { type BuiltProblem, pairOf } from './problem';
import type { FailureDetail, Pair } from './run-schema';

/** What makes an event unsolvable, as the code that is told and whom it concerns. */
export function faultOf(
  faults: readonly ProblemFault[],
  built: BuiltProblem,
): { code: FailureCode; detail: FailureDetail } {
  const [first] = faults;
  const detail = { pairs: [], registrationId: null, slotNumber: null, reason: null };
  if (!first) return { code: 'schedule.failed', detail };
  const alike = faults.filter(({ kind }) => kind === first.kind);
  switch (first.kind) {
    case 'no-slots':
    case 'no-tables':
    case 'nobody-available':
      return { code: `schedule.${first.kind}`, detail };
    case 'locks-collide':
      return {
        code: 'schedule.locks-collide',
        detail: {
          ...detail,
          pairs: alike.flatMap((fault) =>
            fault.kind === 'locks-collide' ? fault.fixed.map((at) => lockedPair(built, at)) : [],
          ),
          slotNumber: slotOf(built, first.fixed[0]),
        },
      };
    case 'lock-impossible':
      return {
        code: 'schedule.lock-impossible',
        detail: {
          ...detail,
          pairs: alike.flatMap((fault) =>
            fault.kind === 'lock-impossible' ? [lockedPair(built, fault.fixed)] : [],
          ),
          slotNumber: slotOf(built, first.fixed),
          reason: first.reason,
        },
      };
    case 'locks-over-cap': {
      const { problem } = built;
      const party = (first.side === 'sme' ? problem.smes : problem.partners)[first.party];
      const locked = problem.fixed.filter(
        ({ kind, wish }) => kind === 'locked' && problem.wishes[wish]?.[first.side] === first.party,
      );
      return {
        code: 'schedule.locks-over-cap',
        detail: {
          ...detail,
          registrationId: party?.id ?? null,
          pairs: locked.map(({ wish }) => pairOf(problem, wish)),
        },
      };
    }
  }
}

function lockedPair({ problem }: BuiltProblem, fixed: number): Pair {
  return pairOf(problem, problem.fixed[fixed]?.wish ?? -1);
}

function slotOf({ problem, rows }: BuiltProblem, fixed: number): number | null {
  const slot = problem.fixed[fixed]?.slot ?? null;
  return slot === null ? null : (rows.slots[slot]?.number ?? null);
}
