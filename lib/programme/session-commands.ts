import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { Names } from '@/lib/i18n/locales';
import { momentOf } from './days';
import { type Addressee, roundPage, tellApplicant, titlesOf } from './notices';
import { lockRound } from './places';
import { canManageRounds, canWorkOnPair, isStaff } from './policy';
import { heldAt } from './roll';
import {
  addSessionSchema,
  attendanceSchema,
  editSessionSchema,
  onSessionSchema,
  reportSchema,
  type SessionFields,
} from './schema';

/** Lessons and days of matching of a round; visits of a pair, which its own people arrange. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const pairInclude = { sme: { select: { centreCode: true } } } as const;
const include = { round: true, pair: { include: pairInclude } } as const;

function findSession(tx: Tx, id: string) {
  return tx.programmeSession.findUnique({ where: { id }, include });
}

type SessionRecord = NonNullable<Awaited<ReturnType<typeof findSession>>>;
type PairRecord = NonNullable<SessionRecord['pair']>;

function mayWork(viewer: Viewer, { pair }: { pair: PairRecord | null }): boolean {
  if (pair === null || canManageRounds(viewer)) return canManageRounds(viewer);
  return pair.state !== 'PROPOSED' && canWorkOnPair(viewer, pair);
}

/** Outside what the viewer may work on a session is not found. */
async function findWithin(tx: Tx, viewer: Viewer, id: string): Promise<SessionRecord | null> {
  const session = await findSession(tx, id);
  return session && mayWork(viewer, session) ? session : null;
}

/** A title in every language: where one is missing, the first that was given. */
function titlesFrom({ titleTh, titleJa, titleEn }: SessionFields): Names {
  const first = titleTh ?? titleJa ?? titleEn ?? '';
  return { th: titleTh ?? first, ja: titleJa ?? titleEn ?? first, en: titleEn ?? first };
}

function columnsOf(input: SessionFields) {
  const { kind, place, videoUrl, date, from, until } = input;
  const { th: titleTh, ja: titleJa, en: titleEn } = titlesFrom(input);
  const startsAt = momentOf(date ?? '', from);
  const endsAt = momentOf(date ?? '', until);
  return { kind, place, videoUrl, titleTh, titleJa, titleEn, startsAt, endsAt };
}

function subjectOf(session: { id: string; titleTh: string }) {
  return { kind: 'programme-session', id: session.id, label: session.titleTh };
}

const takesSessions = (state: string) => state !== 'ENDED' && state !== 'CANCELLED';

export const addSession = defineCommand({
  name: 'session.add',
  who: 'viewer',
  input: addSessionSchema,
  load: async ({ tx, actor, input }: Load<typeof addSessionSchema>) => {
    const round = await tx.programmeRound.findUnique({ where: { code: input.code } });
    if (!round) return null;
    const pair = input.pairId
      ? await tx.programmePair.findFirst({
          where: { id: input.pairId, roundId: round.id },
          include: pairInclude,
        })
      : null;
    if ((input.pairId && !pair) || !mayWork(actor, { pair })) return null;
    return { round, pair };
  },
  policy: (viewer: Viewer, thing) => mayWork(viewer, thing),
  write: async ({ tx, input, thing: { round, pair } }) => {
    if (!takesSessions(round.state)) return fail('round.move-not-allowed');
    const columns = columnsOf(input);
    if (columns.endsAt <= columns.startsAt) {
      return fail('field.check', { until: 'field.out-of-range' });
    }
    const session = await tx.programmeSession.create({
      data: { ...columns, roundId: round.id, pairId: pair?.id ?? null },
    });
    return ok({ value: { id: session.id, roundCode: round.code }, subject: subjectOf(session) });
  },
});

/** Everybody whom a session concerns: its pair, or the cohort of the round. */
async function concernedBy(tx: Tx, { roundId, pair }: SessionRecord): Promise<Addressee[]> {
  if (pair) {
    return [
      { smeId: pair.smeId, partnerId: null },
      { smeId: null, partnerId: pair.partnerId },
    ];
  }
  return tx.programmeApplication.findMany({
    where: { roundId, state: 'ACCEPTED' },
    select: { smeId: true, partnerId: true },
  });
}

type Times = { startsAt: Date; endsAt: Date };

async function tellChange(
  tx: Tx,
  session: SessionRecord,
  change: 'moved' | 'cancelled',
  { startsAt, endsAt }: Times,
): Promise<void> {
  const when = { from: startsAt.toISOString(), until: endsAt.toISOString() };
  const { titleTh: th, titleJa: ja, titleEn: en } = session;
  for (const to of await concernedBy(tx, session)) {
    await tellApplicant(tx, 'session-changed', to, {
      params: { round: titlesOf(session.round), title: { th, ja, en }, change, when },
      page: roundPage(session.round),
      occasion: `${session.id} ${session.version}`,
    });
  }
}

export const editSession = defineCommand({
  name: 'session.edit',
  who: 'viewer',
  input: editSessionSchema,
  load: ({ tx, actor, input }: Load<typeof editSessionSchema>) => findWithin(tx, actor, input.id),
  policy: mayWork,
  write: async ({ tx, input, thing: session }) => {
    if (session.cancelledAt) return fail('session.cancelled');
    if (!takesSessions(session.round.state)) return fail('round.move-not-allowed');
    const columns = columnsOf(input);
    if (columns.endsAt <= columns.startsAt) {
      return fail('field.check', { until: 'field.out-of-range' });
    }
    const { count } = await tx.programmeSession.updateMany({
      where: { id: session.id, version: input.version, cancelledAt: null },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) return fail('session.changed-meanwhile');
    const hasMoved =
      columns.startsAt.getTime() !== session.startsAt.getTime() ||
      columns.endsAt.getTime() !== session.endsAt.getTime();
    if (hasMoved) await tellChange(tx, session, 'moved', columns);
    return ok({
      value: { id: session.id, roundCode: session.round.code },
      subject: subjectOf(session),
    });
  },
});

export const cancelSession = defineCommand({
  name: 'session.cancel',
  who: 'viewer',
  input: onSessionSchema,
  load: ({ tx, actor, input }: Load<typeof onSessionSchema>) => findWithin(tx, actor, input.id),
  policy: mayWork,
  write: async ({ tx, input, thing: session, now }) => {
    if (session.cancelledAt) return fail('session.cancelled');
    const { count } = await tx.programmeSession.updateMany({
      where: { id: session.id, version: input.version, cancelledAt: null },
      data: { cancelledAt: now, version: { increment: 1 } },
    });
    if (count === 0) return fail('session.changed-meanwhile');
    if (session.startsAt > now) await tellChange(tx, session, 'cancelled', session);
    return ok({
      value: { id: session.id, roundCode: session.round.code },
      subject: subjectOf(session),
    });
  },
});

/** What was done, once the session has begun. */
export const reportSession = defineCommand({
  name: 'session.report',
  who: 'viewer',
  input: reportSchema,
  load: ({ tx, actor, input }: Load<typeof reportSchema>) => findWithin(tx, actor, input.id),
  policy: mayWork,
  write: async ({ tx, actor, input, thing: session, now }) => {
    if (session.cancelledAt) return fail('session.cancelled');
    if (session.startsAt > now) return fail('session.not-yet');
    const { count } = await tx.programmeSession.updateMany({
      where: { id: session.id, version: input.version, cancelledAt: null },
      data: {
        ...{ report: input.report, reportLanguage: input.language, reportedByName: actor.name },
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('session.changed-meanwhile');
    return ok({
      value: { id: session.id, roundCode: session.round.code },
      subject: subjectOf(session),
    });
  },
});

/** Calls the roll: whoever is listed came or did not; the last word counts. */
export const takeAttendance = defineCommand({
  name: 'session.attendance',
  who: 'viewer',
  input: attendanceSchema,
  load: async ({ tx, actor, input }: Load<typeof attendanceSchema>) =>
    isStaff(actor) ? findWithin(tx, actor, input.id) : null,
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: session, now }) => {
    if (session.cancelledAt) return fail('session.cancelled');
    if (session.startsAt > now) return fail('session.not-yet');
    // Nobody is replaced while their attendance is written down.
    await lockRound(tx, session.roundId);
    const people = await tx.participant.findMany({
      where: {
        ...{ id: { in: input.listed }, roundId: session.roundId, ...heldAt(session.startsAt) },
        application: { state: 'ACCEPTED' },
      },
      select: { id: true },
    });
    for (const { id: participantId } of people) {
      const key = { sessionId: session.id, participantId };
      const data = { came: input.came.includes(participantId), byName: actor.name, at: now };
      await tx.sessionAttendance.upsert({
        where: { sessionId_participantId: key },
        create: { ...key, ...data },
        update: data,
      });
    }
    return ok({
      value: { id: session.id, roundCode: session.round.code },
      subject: subjectOf(session),
      detail: { listed: people.length, came: input.came.length },
    });
  },
});
