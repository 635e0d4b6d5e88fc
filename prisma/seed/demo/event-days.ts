/** Puts the events of the demo world into their states, and plays what happened on the day. */
import type { Tx } from '@/lib/db/client';
import { keepReason } from '@/lib/event/call-off';
import { heldInclude } from '@/lib/event-day/held';
import { rate, sayWhoCame, timesOf as slotOf } from '@/lib/event-day/rate';
import type { Result } from '@/lib/failure';
import type { Outlook } from '@/lib/outcome/outlook';
import { dateOf } from '@/lib/programme/days';
import { type EventPlan, eventPlans } from './event-plans';
import { dayMs, eventId, itemsFor, officerFor, type Stage, slotsFor, timesOf } from './event-rows';
import { desk } from './staff';

export async function playEventDays(stage: Stage): Promise<void> {
  const before = await stage.tx.mailMessage.findMany({ select: { id: true } });
  for (const plan of eventPlans) {
    if (plan.startsIn <= 0) await putInPlace(stage, plan);
    await setState(stage, plan);
    if (plan.state === 'RUNNING' || plan.state === 'CLOSED') await playMeetings(stage, plan);
  }
  await markAsked(stage);
  await keepMails(
    stage,
    before.map(({ id }) => id),
  );
}

/** Both sides were asked at the times that have passed since. */
async function markAsked({ tx, now }: Stage): Promise<void> {
  await tx.$executeRaw`
    UPDATE "OutcomeRound" o SET "askedAt" = o."dueAt", "remindedAt" = o."dueAt"
    FROM "EventMeeting" m
    WHERE m."introductionId" = o."introductionId" AND o."askedAt" IS NULL AND o."dueAt" <= ${now}`;
}

/** What was written on those days lies in the outbox, and is not sent now. */
async function keepMails({ tx, now }: Stage, before: readonly string[]): Promise<void> {
  await tx.mailMessage.updateMany({
    where: { id: { notIn: [...before] } },
    data: { state: 'KEPT', attempts: 1, createdAt: new Date(now.getTime() - dayMs) },
  });
}

/** From the days on which it was planned to its own. */
async function putInPlace({ tx, now }: Stage, plan: EventPlan): Promise<void> {
  const id = eventId(plan);
  const { dates, first, last } = timesOf(plan, now, 0);
  await tx.matchingEvent.update({
    where: { id },
    data: { startsOn: dateOf(first), endsOn: dateOf(last) },
  });
  for (const { number, ...times } of slotsFor(dates)) {
    await tx.eventSlot.update({
      where: { eventId_number: { eventId: id, number } },
      data: times,
    });
  }
  await tx.eventItem.deleteMany({ where: { eventId: id } });
  await tx.eventItem.createMany({ data: itemsFor(plan, dates) });
}

async function setState({ tx, now }: Stage, plan: EventPlan): Promise<void> {
  const id = eventId(plan);
  const { state, startsIn, days } = plan;
  const over = new Date(now.getTime() + (startsIn + days) * dayMs);
  const isPublic = state === 'PUBLISHED' || state === 'RUNNING' || state === 'CLOSED';
  // Three days before it begins, and never in days to come.
  const published = new Date(now.getTime() + Math.min(startsIn - 3, -1) * dayMs);
  await tx.matchingEvent.update({
    where: { id },
    data: {
      ...{ state, updatedAt: now },
      ...(plan.reason ? { cancelledReason: plan.reason.th } : {}),
      ...(isPublic ? { publishedAt: published } : {}),
      ...(state === 'CLOSED' ? { closedAt: over } : {}),
    },
  });
  const by = { language: 'th', writtenById: officerFor(plan).id } as const;
  if (plan.reason) await keepReason(tx, id, plan.reason, by);
  if (state === 'PROVISIONAL') await offer(tx, id, now);
  if (isPublic) await confirm(tx, id, new Date(published.getTime() - dayMs));
}

/** Told two days ago: a third has had both answers, a third one, the others none. */
async function offer(tx: Tx, id: string, now: Date): Promise<void> {
  const told = new Date(now.getTime() - 2 * dayMs);
  const answered = new Date(now.getTime() - dayMs);
  await tx.$executeRaw`
    UPDATE "EventMeeting" m SET "state" = (CASE n."at" % 3 WHEN 0 THEN 'CONFIRMED' ELSE 'OFFERED' END)::"EventMeetingState",
      "toldAt" = ${told}, "toldSlot" = m."slotNumber", "toldTableId" = m."tableId",
      "answerBy" = e."confirmBy",
      "smeAnswer" = CASE WHEN n."at" % 3 < 2 THEN 'YES' END,
      "smeAnsweredAt" = CASE WHEN n."at" % 3 < 2 THEN ${answered}::timestamptz END,
      "partnerAnswer" = CASE WHEN n."at" % 3 = 0 THEN 'YES' END,
      "partnerAnsweredAt" = CASE WHEN n."at" % 3 = 0 THEN ${answered}::timestamptz END,
      "updatedAt" = ${answered}
    FROM "MatchingEvent" e, (SELECT "id", row_number() OVER (ORDER BY "slotNumber", "tableId") AS "at"
      FROM "EventMeeting" WHERE "eventId" = ${id}::uuid) n
    WHERE m."id" = n."id" AND e."id" = m."eventId" AND m."state" = 'PLANNED'`;
}

async function confirm(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE "EventMeeting" SET "state" = 'CONFIRMED', "toldAt" = ${at}, "toldSlot" = "slotNumber",
      "toldTableId" = "tableId", "smeAnswer" = 'YES', "partnerAnswer" = 'YES',
      "smeAnsweredAt" = ${at}, "partnerAnsweredAt" = ${at}, "updatedAt" = ${at}
    WHERE "eventId" = ${id}::uuid AND "state" = 'PLANNED'`;
}

const taps: readonly { usefulness: number; outlook: Outlook }[] = [
  { usefulness: 5, outlook: 'sample' },
  { usefulness: 4, outlook: 'quote' },
  { usefulness: 4, outlook: 'stay-in-touch' },
  { usefulness: 5, outlook: 'trial' },
  { usefulness: 3, outlook: 'none' },
];

/** Of so many meetings of a running event both sides have said who came; of the others nobody yet. */
const spokenOf = 8;

/** Every fifth meeting was missed, by one side or the other; of the others most were rated. */
async function playMeetings({ tx, now }: Stage, plan: EventPlan): Promise<void> {
  const meetings = await tx.eventMeeting.findMany({
    where: { eventId: eventId(plan), sme: { sme: { introductions: { none: {} } } } },
    include: heldInclude,
    orderBy: [{ slotNumber: 'asc' }, { tableId: 'asc' }],
  });
  const most = plan.state === 'RUNNING' ? spokenOf : meetings.length;
  for (const [index, meeting] of meetings.slice(0, most).entries()) {
    const times = await slotOf(tx, meeting);
    if (times && times.endsAt <= now) await playMeeting(tx, meeting.id, times.endsAt, index);
  }
  const past = await tx.eventSlot.findMany({
    where: { eventId: eventId(plan), startsAt: { lte: now } },
    select: { startsAt: true },
    orderBy: { number: 'asc' },
    take: 1,
  });
  const came = past[0]?.startsAt;
  if (!came) return;
  await tx.eventPerson.updateMany({
    where: { registration: { eventId: eventId(plan), state: 'REGISTERED' } },
    data: { checkedInAt: new Date(came.getTime() - 20 * 60_000), checkedInBy: desk.name },
  });
}

const sides = ['SME', 'PARTNER'] as const;

async function playMeeting(tx: Tx, id: string, over: Date, index: number): Promise<void> {
  const read = () => tx.eventMeeting.findUniqueOrThrow({ where: { id }, include: heldInclude });
  const at = new Date(over.getTime() + 4 * 60_000);
  const isMissed = index % 5 === 4;
  for (const side of sides) {
    const row = await read();
    const word = !isMissed
      ? 'both'
      : side === (index % 2 === 0 ? 'SME' : 'PARTNER')
        ? 'own'
        : 'other';
    must(await sayWhoCame(tx, row, speakerOf(row, side), word, at), id);
  }
  const row = await read();
  if (row.state !== 'HELD') return;
  for (const side of sides) {
    // A few have not rated yet.
    if (index % 3 === 2 && side === 'PARTNER') continue;
    const tap = taps[(index + (side === 'SME' ? 0 : 1)) % taps.length] ?? taps[0];
    if (!tap) continue;
    const language = side === 'SME' ? 'th' : 'ja';
    must(await rate(tx, await read(), speakerOf(row, side), { ...tap, language }, at), id);
  }
}

type Row = { sme: { contactName: string | null }; event: { code: string } };

function speakerOf(row: Row, side: 'SME' | 'PARTNER') {
  // The desk speaks for partners without an account.
  const isDesk = side === 'PARTNER';
  const mover = isDesk
    ? { id: desk.id, name: desk.name, side: 'DESK' as const, onBehalf: true }
    : { id: null, name: row.sme.contactName ?? row.event.code, side: 'SME' as const };
  return { side, mover, onBehalf: isDesk, viaLink: !isDesk };
}

function must(result: Result<unknown>, id: string): void {
  if (!result.ok) throw new Error(`the demo meeting ${id}: ${result.failure.code}`);
}
