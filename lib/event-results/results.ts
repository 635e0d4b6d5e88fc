import { type Side, sides } from '@/lib/event/states';
import type { PartialNames } from '@/lib/i18n/locales';
import { type CountedRound, countCases } from '@/lib/outcome/counts';
import { outlooks } from '@/lib/outcome/outlook';
import { phases, type Standing, tiers } from '@/lib/outcome/tier';

/**
 * What came of an event, as numbers that open. Pure.
 *
 * Vocabulary
 * - *planned*: a meeting of which both sides were told, or which is still in the schedule; it was
 *   held, or missed, or fell through before its time, or nobody has said yet.
 * - *figure*: a number with the keys of the lines behind it; it never is anything but their count.
 * - *line*: a meeting, a registration or a must-wish, as the officer reads it.
 * Claimed, confirmed and evidenced outcomes are three numbers and have no sum.
 */
export const missedReasons = ['sme-absent', 'partner-absent', 'both-absent', 'other'] as const;

export const fallenReasons = [
  'declined',
  'expired',
  'late',
  'absent',
  'left',
  'rescheduled',
  'officer',
  'other',
] as const;

export const yearDays = [0, 30, 90, 180, 365] as const;

/** How a round of a case stands: a tier, no tier, or its day has not come. */
export const roundStates = [...tiers, 'differs', 'silent', 'to-come'] as const;
export type RoundState = (typeof roundStates)[number];

export const grades = [5, 4, 3, 2, 1] as const;

export type ResultRound = { day: number; isDue: boolean; standing: Standing };

export type ResultMeeting = {
  id: string;
  state: string;
  wasTold: boolean;
  endedReason: string | null;
  smeRegId: string;
  partnerRegId: string;
  surveys: readonly { side: string; usefulness: number; outlook: string }[];
  caseId: string | null;
  rounds: readonly ResultRound[];
};

export type ResultRegistration = { id: string; side: Side; state: string; checkedIn: boolean };

export type ResultWish = { fromId: string; toId: string; side: Side };

export type ResultRows = {
  meetings: readonly ResultMeeting[];
  registrations: readonly ResultRegistration[];
  musts: readonly ResultWish[];
};

export type ResultLine = {
  key: string;
  sme: PartialNames | null;
  partner: PartialNames | null;
  slot: { startsAt: Date; endsAt: Date } | null;
  table: string | null;
  state: string | null;
  /** Of the introduction, where the reader may open it. */
  caseCode: string | null;
};

/** Keys of the lines behind each figure, by the figure's key. */
export type Figures = ReadonlyMap<string, readonly string[]>;

const ofMeeting = ({ id }: { id: string }) => `meeting ${id}`;
const ofRegistration = ({ id }: { id: string }) => `registration ${id}`;
const ofWish = ({ fromId, toId }: ResultWish) => `wish ${fromId} ${toId}`;
export const lineKeys = { ofMeeting, ofRegistration, ofWish };

const open = new Set(['PLANNED', 'OFFERED', 'CONFIRMED']);
const ended = new Set(['DECLINED', 'EXPIRED', 'CANCELLED']);

const among = <Word extends string>(words: readonly Word[], word: string | null): Word =>
  words.find((one) => one === word) ?? ('other' as Word);

export const missedReason = ({ endedReason }: ResultMeeting) => among(missedReasons, endedReason);

export function fallenReason({ state, endedReason }: ResultMeeting) {
  if (state === 'DECLINED') return 'declined';
  return state === 'EXPIRED' ? 'expired' : among(fallenReasons, endedReason);
}

function meetingFigures(meetings: readonly ResultMeeting[]): [string, ResultMeeting[]][] {
  const held = meetings.filter(({ state }) => state === 'HELD');
  const missed = meetings.filter(({ state }) => state === 'MISSED');
  const waiting = meetings.filter(({ state }) => open.has(state));
  const fallen = meetings.filter(({ state, wasTold }) => ended.has(state) && wasTold);
  return [
    ['planned', [...held, ...missed, ...fallen, ...waiting]],
    ['held', held],
    ['missed', missed],
    ...missedReasons.map((reason): [string, ResultMeeting[]] => [
      `missed.${reason}`,
      missed.filter((one) => missedReason(one) === reason),
    ]),
    ['fallen', fallen],
    ...fallenReasons.map((reason): [string, ResultMeeting[]] => [
      `fallen.${reason}`,
      fallen.filter((one) => fallenReason(one) === reason),
    ]),
    ['open', waiting],
  ];
}

/** What the two sides said after their meetings. */
function surveyFigures(held: readonly ResultMeeting[]): [string, ResultMeeting[]][] {
  const said = (side: Side, is: (one: ResultMeeting['surveys'][number]) => boolean) =>
    held.filter(({ surveys }) => surveys.some((one) => one.side === side && is(one)));
  const steps = held.filter(({ surveys }) => surveys.some(({ outlook }) => outlook !== 'none'));
  return [
    ...sides.flatMap((side): [string, ResultMeeting[]][] => [
      [`answered.${side}`, said(side, () => true)],
      ...grades.map((grade): [string, ResultMeeting[]] => [
        `grade.${side}.${grade}`,
        said(side, ({ usefulness }) => usefulness === grade),
      ]),
      ...outlooks.map((outlook): [string, ResultMeeting[]] => [
        `outlook.${side}.${outlook}`,
        said(side, (one) => one.outlook === outlook),
      ]),
    ]),
    ['next-step', steps],
  ];
}

/** One meeting for each case: the first of the event that was held. */
export function casesOf(meetings: readonly ResultMeeting[]): ResultMeeting[] {
  const first = new Map<string, ResultMeeting>();
  for (const meeting of meetings) {
    const { caseId, state } = meeting;
    if (state === 'HELD' && caseId !== null && !first.has(caseId)) first.set(caseId, meeting);
  }
  return [...first.values()];
}

export function roundState(round: ResultRound | undefined): RoundState {
  if (!round) return 'to-come';
  // What was said before its day counts as said.
  return round.standing.tier === 'silent' && !round.isDue ? 'to-come' : round.standing.tier;
}

export function roundsOf(cases: readonly ResultMeeting[]): CountedRound[] {
  return cases.flatMap(({ caseId, rounds }) =>
    rounds.map(({ day, standing }) => ({ caseId: caseId ?? '', day, standing })),
  );
}

function outcomeFigures(cases: readonly ResultMeeting[]): [string, ResultMeeting[]][] {
  const onDay = (meeting: ResultMeeting, day: number) =>
    roundState(meeting.rounds.find((round) => round.day === day));
  const counts = countCases(roundsOf(cases));
  return [
    ['cases', [...cases]],
    ...yearDays.flatMap((day) =>
      roundStates.map((state): [string, ResultMeeting[]] => [
        `day.${day}.${state}`,
        cases.filter((meeting) => onDay(meeting, day) === state),
      ]),
    ),
    ...phases.flatMap((phase) =>
      tiers.map((tier): [string, ResultMeeting[]] => {
        const ids = new Set(counts[phase][tier].caseIds);
        return [`phase.${phase}.${tier}`, cases.filter(({ caseId }) => ids.has(caseId ?? ''))];
      }),
    ),
  ];
}

/** Who came: somebody was checked in, or a meeting was held. */
function attendanceFigures({ registrations, meetings }: ResultRows): [string, string[]][] {
  const held = meetings.filter(({ state }) => state === 'HELD');
  const met = new Set(held.flatMap(({ smeRegId, partnerRegId }) => [smeRegId, partnerRegId]));
  return sides.flatMap((side) => {
    const own = registrations.filter(
      (one) => one.side === side && ['REGISTERED', 'LEFT'].includes(one.state),
    );
    const came = own.filter(({ id, checkedIn }) => checkedIn || met.has(id));
    const keys = (list: readonly ResultRegistration[]) => list.map(ofRegistration);
    return [
      [`registered.${side}`, keys(own)],
      [`came.${side}`, keys(came)],
      [`met.${side}`, keys(own.filter(({ id }) => met.has(id)))],
      [`unmet.${side}`, keys(came.filter(({ id }) => !met.has(id)))],
    ] as [string, string[]][];
  });
}

function mustFigures({ musts, meetings }: ResultRows): [string, string[]][] {
  const pairs = new Set(
    meetings
      .filter(({ state }) => state === 'HELD')
      .flatMap(({ smeRegId: sme, partnerRegId: partner }) => [
        `${sme} ${partner}`,
        `${partner} ${sme}`,
      ]),
  );
  return sides.flatMap((side) => {
    const own = musts.filter((wish) => wish.side === side);
    const met = own.filter(({ fromId, toId }) => pairs.has(`${fromId} ${toId}`));
    return [
      [`must.${side}`, own.map(ofWish)],
      [`must-met.${side}`, met.map(ofWish)],
      [`must-unmet.${side}`, own.filter((wish) => !met.includes(wish)).map(ofWish)],
    ] as [string, string[]][];
  });
}

export function figuresOf(rows: ResultRows): Figures {
  const held = rows.meetings.filter(({ state }) => state === 'HELD');
  const meetings = [
    ...meetingFigures(rows.meetings),
    ...surveyFigures(held),
    ...outcomeFigures(casesOf(rows.meetings)),
  ].map(([key, list]): [string, string[]] => [key, list.map(ofMeeting)]);
  return new Map([...attendanceFigures(rows), ...mustFigures(rows), ...meetings]);
}

/** Mean of what a side's answers say of its meetings, 1–5; null without any. */
export function meanGrade(meetings: readonly ResultMeeting[], side: Side): number | null {
  const given = meetings
    .filter(({ state }) => state === 'HELD')
    .flatMap(({ surveys }) => surveys.filter((one) => one.side === side))
    .map(({ usefulness }) => usefulness);
  return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length;
}
