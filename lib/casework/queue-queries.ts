import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { type StaffOnCase, staffOnCase, staffSelect } from '@/lib/introduction/staff';
import type { IntroductionState, Turn } from '@/lib/introduction/states';
import { listLoads, ownIdsOf, type PersonLoad } from './balance';
import { queueWhere, turnWhere, workerOf } from './queue-where';
import { pageSize, type QueueFilter } from './schema';

/** The next-action queue over all states: what the desks see of their cases, by the clock. */
export type QueueRow = {
  id: string;
  code: string;
  state: IntroductionState;
  turn: Turn;
  centreCode: string;
  sme: PartialNames;
  smeCode: string;
  partner: Names;
  clockFrom: Date;
  dueAt: Date | null;
  clockStage: 'RUNNING' | 'HALF_REMINDED' | 'DAY_REMINDED' | 'ESCALATED' | 'CLOSING';
  closesAt: Date | null;
  pausedUntil: Date | null;
  /** On the viewer's side of the table. */
  person: StaffOnCase | null;
  /** Times are proposed and wait to be picked from. */
  picks: boolean;
  isExample: boolean;
};

export type Queue = {
  rows: QueueRow[];
  /** How many there are under the same filters. */
  total: number;
  /** All and the viewer's own, under the filters besides. */
  whose: { mine: number; all: number };
  loads: PersonLoad[];
  ownIds: string[];
};

const names = { nameTh: true, nameJa: true, nameEn: true } as const;

const rowSelect = {
  id: true,
  code: true,
  state: true,
  turn: true,
  centreCode: true,
  clockFrom: true,
  dueAt: true,
  clockStage: true,
  closesAt: true,
  pausedUntil: true,
  isExample: true,
  sme: { select: { code: true, ...names } },
  partner: { select: names },
  officer: { select: staffSelect },
  desk: { select: staffSelect },
  meetings: { where: { state: 'PROPOSED' }, select: { id: true }, take: 1 },
} satisfies Prisma.IntroductionSelect;

type Row = Prisma.IntroductionGetPayload<{ select: typeof rowSelect }>;

/** One page, overdue cases first, in three round trips with the balance of work beside it. */
export async function readQueue(viewer: Viewer, filter: QueueFilter, now: Date): Promise<Queue> {
  const loads = await listLoads(viewer, now);
  const ownIds = ownIdsOf(viewer, loads);
  const none = { rows: [], total: 0, whose: { mine: 0, all: 0 } };
  const parts = queueWhere(viewer, filter, { mine: ownIds, now });
  const worker = workerOf(viewer);
  if (!parts || !worker) return { ...none, loads, ownIds };
  const everybody = queueWhere(viewer, { ...filter, who: 'all' }, { mine: ownIds, now }) ?? [];
  const turn = turnWhere(viewer, filter.turn);
  const [rows, groups] = await Promise.all([
    db.introduction.findMany({
      where: { AND: [...parts, turn] },
      select: rowSelect,
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { clockFrom: 'asc' }, { id: 'asc' }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
    db.introduction.groupBy({
      by: [worker.column],
      where: { AND: [...everybody, turn] },
      _count: { _all: true },
    }),
  ]);
  const sum = (of: typeof groups) => of.reduce((total, group) => total + group._count._all, 0);
  const mine = sum(groups.filter((group) => ownIds.includes(group[worker.column] ?? '')));
  const all = sum(groups);
  return {
    rows: rows.map((row) => rowOf(row, worker.column, now)),
    total: filter.who === 'mine' ? mine : all,
    whose: { mine, all },
    loads,
    ownIds,
  };
}

function rowOf(row: Row, column: 'officerId' | 'deskId', now: Date): QueueRow {
  const { sme, partner, officer, desk, meetings, ...rest } = row;
  return {
    ...rest,
    picks: row.state === 'ACCEPTED' && meetings.length > 0,
    sme: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    smeCode: sme.code,
    partner: namesOf(partner),
    person: staffOnCase(column === 'deskId' ? desk : officer, now),
  };
}
