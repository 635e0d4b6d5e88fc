import type { Prisma, TextOwner } from '@/lib/db/client';
import { nameColumns, reachColumns } from '@/lib/text/mask';

/** What the after-life of a case needs of its rows: a fragment of the case's one query. */
export const outcomeInclude = {
  outcomeRounds: {
    orderBy: { day: 'asc' },
    include: {
      reports: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      rulings: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  },
} satisfies Prisma.IntroductionInclude;

/** The same for the meetings of the case: `meetings: { include: { …, ...surveyInclude } }`. */
export const surveyInclude = {
  surveys: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.MeetingInclude;

export type RoundRow = Prisma.OutcomeRoundGetPayload<{
  include: { reports: true; rulings: true };
}>;

export type SurveyRow = Prisma.MeetingSurveyGetPayload<object>;

type MeetingRow = Pick<Prisma.MeetingGetPayload<object>, 'id' | 'state' | 'startsAt' | 'endsAt'> & {
  surveys: SurveyRow[];
};

type EventRow = Pick<
  Prisma.IntroductionEventGetPayload<object>,
  'id' | 'move' | 'actorName' | 'actorSide' | 'onBehalf' | 'data' | 'createdAt'
>;

type FileRow = Pick<
  Prisma.CaseFileGetPayload<object>,
  | 'id'
  | 'name'
  | 'outcomeRoundId'
  | 'removedAt'
  | 'createdAt'
  | 'audience'
  | 'confidential'
  | 'uploadedSide'
>;

const named = { ...nameColumns, ...reachColumns } as const;

/** The two sides, with what is struck out of words while it is closed to their reader. */
export const pairInclude = {
  sme: { select: named },
  partner: { select: named },
} as const satisfies Prisma.IntroductionSelect;

/** A case as its after-life is read; `meetings` may come from another room's fragment. */
export type OutcomeRow = Pick<
  Prisma.IntroductionGetPayload<object>,
  'id' | 'state' | 'turn' | 'dueAt' | 'metAt' | 'agreedAt' | 'agreedPhase'
> & {
  events: EventRow[];
  meetings: MeetingRow[];
  outcomeRounds: RoundRow[];
  files?: FileRow[];
};

/** Whose texts to read along with the case: words of the surveys (`next-step`, `comment`). */
export function outcomeTextOwners(row: {
  meetings: { surveys: { id: string }[] }[];
}): { kind: TextOwner; id: string }[] {
  return row.meetings.flatMap((meeting) =>
    meeting.surveys.map(({ id }) => ({ kind: 'SURVEY' as const, id })),
  );
}
