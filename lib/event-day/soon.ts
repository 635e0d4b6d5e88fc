import { db, type Tx } from '@/lib/db/client';
import { withDelay } from '@/lib/event/delay';
import { tellRegistrations } from '@/lib/event/notices';
import { namesOf } from '@/lib/i18n/locales';
import { nameIn, pushTo, toldOf } from './day-notices';
import { pushWords } from './day-words';

/**
 * "Your meeting in ten minutes at table 12": on the phones of both sides that allowed notices, by
 * mail to a side that has none.
 */
export const soonMinutes = 10;

const minuteMs = 60_000;
const ahead = ['PLANNED', 'OFFERED', 'CONFIRMED'] as const;

/** @returns how many meetings were told of: each once, unless it moves */
export async function noticeSoon(now: Date, most = 500): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "EventMeeting" m
      JOIN "MatchingEvent" e ON e."id" = m."eventId"
      JOIN "EventSlot" s ON s."eventId" = m."eventId" AND s."number" = m."slotNumber"
    WHERE e."state" IN ('PUBLISHED', 'RUNNING') AND m."noticedAt" IS NULL
      AND m."state"::text = ANY(${[...ahead]})
      AND s."startsAt" + e."delayMinutes" * interval '1 minute' > ${now}
      AND s."startsAt" + e."delayMinutes" * interval '1 minute'
        <= ${new Date(now.getTime() + soonMinutes * minuteMs)}
    ORDER BY s."startsAt", m."id" LIMIT ${most}`;
  let told = 0;
  for (const { id } of rows) {
    if (await db.$transaction((tx) => noticeOne(tx, id, now))) told += 1;
  }
  return told;
}

async function noticeOne(tx: Tx, id: string, now: Date): Promise<boolean> {
  // Two workers at once: one of them tells.
  const { count } = await tx.eventMeeting.updateMany({
    where: { id, noticedAt: null, state: { in: [...ahead] } },
    data: { noticedAt: now },
  });
  if (count === 0) return false;
  const row = await tx.eventMeeting.findUniqueOrThrow({
    where: { id },
    include: { event: true, table: true },
  });
  const { event, table, smeRegId, partnerRegId, slotNumber: number } = row;
  const slot = await tx.eventSlot.findUniqueOrThrow({
    where: { eventId_number: { eventId: event.id, number } },
  });
  const { startsAt, endsAt } = withDelay(slot, event.delayMinutes, now);
  const minutes = Math.max(1, Math.round((startsAt.getTime() - now.getTime()) / minuteMs));
  const told = await toldOf(tx, [smeRegId, partnerRegId]);
  for (const [own, other] of [
    [smeRegId, partnerRegId],
    [partnerRegId, smeRegId],
  ] as const) {
    const to = told.get(own);
    if (!to) continue;
    const names = told.get(other)?.names ?? { th: null, ja: null, en: null };
    const phones = await pushTo(tx, event, to, `soon ${id}`, (language) =>
      pushWords(language, 'soon', {
        ...{ minutes, startsAt, table: table.label, other: nameIn(names, language) },
      }),
    );
    if (phones > 0) continue;
    const when = { from: startsAt.toISOString(), until: endsAt.toISOString() };
    const params = { event: namesOf(event), other: names, when, table: table.label };
    // A meeting that moves is told of again.
    const occasion = () => `${id} ${number}`;
    const about = { params: () => params, page: '/meetings' as const, occasion };
    await tellRegistrations(tx, 'event-meeting-soon', event, [to], about, now);
  }
  return true;
}
