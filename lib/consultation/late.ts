import { addWorkingDays } from '@/lib/calendar/working-days';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { writeEntry } from './entry';
import { moveOn } from './move';
import { headquartersReaders, leadReaders, staffReaders, tell } from './notices';
import { type ConsultationThing, reloadConsultation } from './scope';

/**
 * The clock of answers: on the day that one is due its advisor is reminded; once it is late the head
 * of the centre is told, and a working day later headquarters.
 */
const most = 200;
const remindMs = 12 * 3_600_000;

const ticking = {
  state: { in: ['WAITING', 'WITH_ADVISOR'] },
} satisfies Prisma.ConsultationWhereInput;

/** @returns how many questions it acted on */
export async function runConsultationClock(now: Date = new Date()): Promise<number> {
  const soon = await ids({
    dueAt: { gt: now, lte: new Date(now.getTime() + remindMs) },
    remindedAt: null,
  });
  const late = await ids({ dueAt: { lte: now }, escalatedAt: null });
  const stillLate = await lateWithHead(now);
  let acts = 0;
  const act = async (id: string, what: (tx: Tx, id: string, now: Date) => Promise<boolean>) => {
    if (await db.$transaction((tx) => what(tx, id, now))) acts += 1;
  };
  for (const id of soon) await act(id, remind);
  for (const id of late) await act(id, escalate);
  for (const { id, escalatedAt } of stillLate) {
    await act(id, (tx) => escalateFurther(tx, id, { escalatedAt, now }));
  }
  return acts;
}

async function ids(where: Prisma.ConsultationWhereInput): Promise<string[]> {
  const rows = await db.consultation.findMany({
    where: { AND: [ticking, where] },
    orderBy: { dueAt: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Late for a whole working day, and headquarters do not know yet. */
async function lateWithHead(now: Date): Promise<{ id: string; escalatedAt: Date }[]> {
  const rows = await db.$queryRaw<{ id: string; dueAt: Date; escalatedAt: Date }[]>`
    SELECT c."id", c."dueAt", c."escalatedAt" FROM "Consultation" c
    WHERE c."state" IN ('WAITING', 'WITH_ADVISOR') AND c."dueAt" <= ${now}
      AND c."escalatedAt" IS NOT NULL
      AND (SELECT e."detail"->>'to' FROM "ConsultationEntry" e
        WHERE e."consultationId" = c."id" AND e."kind" = 'escalated'
        ORDER BY e."createdAt" DESC LIMIT 1) = 'head'
    ORDER BY c."dueAt" LIMIT ${most}`;
  if (rows.length === 0) return [];
  const calendar = await readCalendar(db);
  return rows.filter(({ dueAt }) => addWorkingDays(calendar, dueAt, 1, ['TH']).dueAt <= now);
}

/** Of two workers one writes the mark, and the mails with it. */
async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.consultation.updateMany({
    where: { AND: [{ id, remindedAt: null, dueAt: { gt: now } }, ticking] },
    data: { remindedAt: now },
  });
  if (count === 0) return false;
  const thing = await reloadConsultation(tx, id);
  const occasion = await writeEntry(tx, {
    ...{ consultationId: id, kind: 'reminded', side: 'STAFF', author: null, internal: true, now },
  });
  const notice = { template: 'consultation-due', side: 'STAFF', thing, occasion } as const;
  await tell(tx, notice, await staffReaders(tx, thing));
  return true;
}

async function escalate(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.consultation.updateMany({
    where: { AND: [{ id, escalatedAt: null, dueAt: { lte: now } }, ticking] },
    data: { escalatedAt: now },
  });
  if (count === 0) return false;
  const thing = await reloadConsultation(tx, id);
  const { handlerHeadId } = thing;
  // A head who is late in person is not the one to tell.
  const to = handlerHeadId && handlerHeadId !== thing.advisorId ? 'head' : 'headquarters';
  await tellLate(tx, thing, to, now);
  return true;
}

/** `escalatedAt`: as it was when it was found late; another worker may have told since. */
async function escalateFurther(
  tx: Tx,
  id: string,
  { escalatedAt, now }: { escalatedAt: Date; now: Date },
): Promise<boolean> {
  const thing = await reloadConsultation(tx, id);
  if (thing.escalatedAt?.getTime() !== escalatedAt.getTime()) return false;
  if (!(await moveOn(tx, thing, { escalatedAt: now }))) return false;
  await tellLate(tx, thing, 'headquarters', now);
  return true;
}

async function tellLate(
  tx: Tx,
  thing: ConsultationThing,
  to: 'head' | 'headquarters',
  now: Date,
): Promise<void> {
  const occasion = await writeEntry(tx, {
    ...{ consultationId: thing.id, kind: 'escalated', side: 'STAFF', author: null, now },
    ...{ internal: true, detail: { to } },
  });
  const readers =
    to === 'head' ? await leadReaders(tx, thing.handlerHeadId) : await headquartersReaders(tx);
  const advisor = thing.advisor?.user.name ?? null;
  const notice = { template: 'consultation-late', side: 'STAFF', thing, occasion } as const;
  await tell(tx, { ...notice, advisor, kind: to }, readers);
}
