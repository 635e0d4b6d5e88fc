import { fits } from '@/lib/consultation/routing';
import type { Tx } from '@/lib/db/client';
import { chooseInCharge } from '@/lib/introduction/in-charge';
import { writeEvent } from '@/lib/introduction/move';
import { closedStates } from '@/lib/introduction/states';
import { isTopic } from '@/lib/taxonomy/topics';

/**
 * Everything that goes over with a province: its firms, their open cases and those that are still
 * followed up, their questions, the desk's requests about those cases. Each row that is decided
 * upon gets a new version, so that a decision which was on its way finds that it came too late.
 */
export type Moving = { provinceCode: string; fromCode: string; toCode: string };

export type MovedCounts = {
  firms: number;
  registrations: number;
  cases: number;
  consultations: number;
};

export type Moved = {
  counts: MovedCounts;
  smeIds: string[];
  /** Who has been put in charge of cases, with the codes. */
  assigned: Map<string, { caseId: string; codes: string[] }>;
};

type Mover = { id: string; name: string };

/** Ended for good. What was agreed is followed up for a year, by the centre that has the firm. */
const ended = closedStates.filter((state) => state !== 'AGREED');
const inReview = ['STAGE_1', 'STAGE_2', 'RETURNED', 'ON_HOLD'];

export async function moveOver(tx: Tx, moving: Moving, mover: Mover, now: Date): Promise<Moved> {
  await lockCases(tx, moving);
  const firms = await moveFirms(tx, moving, now);
  const smeIds = firms.map(({ id }) => id);
  const { count, assigned } = await moveCases(tx, smeIds, moving, mover, now);
  const consultations = await moveConsultations(tx, smeIds, moving, mover, now);
  await tx.$executeRaw`SELECT search_changed('NEED', "id"::text) FROM "PostedNeed"
    WHERE "smeId" = ANY(${smeIds}::uuid[])`;
  const registrations = firms.filter(({ state }) => inReview.includes(state)).length;
  const counts = { firms: firms.length, registrations, cases: count, consultations };
  return { counts, smeIds, assigned };
}

/** A decision locks its case before it looks at the firm, and so does this. */
async function lockCases(tx: Tx, { provinceCode, fromCode }: Moving): Promise<void> {
  await tx.$executeRaw`SELECT i."id" FROM "Introduction" i JOIN "Sme" s ON s."id" = i."smeId"
    WHERE s."provinceCode" = ${provinceCode} AND s."centreCode" = ${fromCode}
      AND i."centreCode" = ${fromCode}
    ORDER BY i."id" FOR UPDATE OF i`;
}

/** Locked before they move: whoever opens a case of a firm at this moment waits, and then finds its new centre. */
async function moveFirms(tx: Tx, { provinceCode, fromCode, toCode }: Moving, now: Date) {
  const firms = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT "id", "state"::text FROM "Sme"
    WHERE "provinceCode" = ${provinceCode} AND "centreCode" = ${fromCode}
    ORDER BY "id" FOR UPDATE`;
  await tx.sme.updateMany({
    where: { id: { in: firms.map(({ id }) => id) } },
    data: { centreCode: toCode, version: { increment: 1 }, updatedAt: now },
  });
  return firms;
}

async function moveCases(
  tx: Tx,
  smeIds: string[],
  { fromCode, toCode }: Moving,
  mover: Mover,
  now: Date,
) {
  const cases = await tx.introduction.findMany({
    where: { smeId: { in: smeIds }, centreCode: fromCode, state: { notIn: ended } },
    orderBy: { id: 'asc' },
    select: { id: true, code: true, state: true, requestedBy: true, requestedById: true },
  });
  const officers = await officersOf(tx);
  const assigned: Moved['assigned'] = new Map();
  for (const one of cases) {
    const unlike = one.requestedBy === 'OFFICER' ? one.requestedById : null;
    const officerId = await chooseInCharge(tx, 'officer', { centreCode: toCode, now, unlike });
    await tx.introduction.update({
      where: { id: one.id },
      data: { centreCode: toCode, officerId, version: { increment: 1 } },
      select: { id: true },
    });
    await writeEvent(tx, one.id, {
      move: 'assign',
      mover: { ...mover, side: 'OFFICER' },
      now,
      fromState: one.state,
      toState: one.state,
      data: { to: officers.get(officerId ?? '') ?? toCode, fromCentre: fromCode, toCentre: toCode },
    });
    if (officerId) {
      const had = assigned.get(officerId) ?? { caseId: one.id, codes: [] };
      assigned.set(officerId, { ...had, codes: [...had.codes, one.code] });
    }
  }
  await tx.deskRequest.updateMany({
    where: {
      introductionId: { in: cases.map(({ id }) => id) },
      centreCode: fromCode,
      state: 'OPEN',
    },
    data: { centreCode: toCode, version: { increment: 1 } },
  });
  return { count: cases.length, assigned };
}

async function officersOf(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const people = await tx.user.findMany({
    where: { role: 'OFFICER' },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/**
 * Questions that are not closed belong to the new centre. What the old one was answering goes to
 * an advisor of the new one who has the topic and the language, else into its queue; where a
 * conversation is booked, the advisor keeps it to its end, as after any other hand-over.
 */
async function moveConsultations(
  tx: Tx,
  smeIds: string[],
  { fromCode, toCode }: Moving,
  mover: Mover,
  now: Date,
): Promise<number> {
  await tx.$executeRaw`SELECT "id" FROM "Consultation"
    WHERE "smeId" = ANY(${smeIds}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const open = await tx.consultation.findMany({
    where: { smeId: { in: smeIds }, centreCode: fromCode, state: { not: 'CLOSED' } },
    orderBy: { id: 'asc' },
    include: { bookings: { where: { state: 'BOOKED' }, select: { id: true } } },
  });
  const advisors = await queuesAt(tx, toCode, now);
  for (const one of open) {
    const stays = one.handledAtCode !== fromCode || one.bookings.length > 0;
    const next = advisors
      .filter(({ open: has, most }) => has < most)
      .filter((advisor) => isTopic(one.topic) && fits(advisor, { ...one, topic: one.topic }))
      .toSorted((a, b) => a.open - b.open || (a.userId < b.userId ? -1 : 1))[0];
    if (!stays && next) next.open += 1;
    const withStaff = next ? ('WITH_ADVISOR' as const) : ('WAITING' as const);
    const waits = one.state === 'WAITING' || one.state === 'WITH_ADVISOR';
    await tx.consultation.update({
      where: { id: one.id },
      data: {
        centreCode: toCode,
        version: { increment: 1 },
        ...(stays
          ? {}
          : {
              handledAtCode: toCode,
              advisorId: next?.userId ?? null,
              routedBy: 'by-hand',
              ...(waits ? { state: withStaff } : {}),
            }),
      },
      select: { id: true },
    });
    if (stays) continue;
    await tx.consultationEntry.create({
      data: {
        ...{ consultationId: one.id, kind: 'hand-over', side: 'STAFF' },
        detail: { from: fromCode, to: toCode, advisor: next?.name ?? null },
        ...{ authorId: mover.id, authorName: mover.name, createdAt: now },
      },
    });
  }
  return open.length;
}

/** The advisors of a centre with what each has open. */
async function queuesAt(tx: Tx, centreCode: string, now: Date) {
  const rows = await tx.advisor.findMany({
    where: {
      user: { centreCode, role: 'OFFICER', disabledAt: null },
      OR: [{ lastDay: null }, { lastDay: { gte: now } }],
    },
    include: {
      user: { select: { name: true } },
      _count: {
        select: { consultations: { where: { state: { in: ['WITH_ADVISOR', 'ASKED_BACK'] } } } },
      },
    },
  });
  return rows.map(({ userId, topics, languages, most, user, _count }) => ({
    ...{ userId, topics, languages, most, centreCode, name: user.name, open: _count.consultations },
  }));
}
