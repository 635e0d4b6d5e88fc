import type { Tx } from '@/lib/db/client';
import { attendeeNames, isListed, namedAttendee } from '@/lib/event/attendee';
import { withDelay } from '@/lib/event/delay';
import { type ToldEvent, tellRegistrations } from '@/lib/event/notices';
import { recipientsOf, type ToldRegistration } from '@/lib/event/recipients';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { bestName, namesOf } from '@/lib/i18n/locales';
import { queuePush } from '@/lib/push/queue';
import type { PushNotice } from '@/lib/push/send';
import { type DayChange, pushWords } from './day-words';
import type { RepairChange } from './repair-schema';

const toldSelect = {
  id: true,
  side: true,
  smeId: true,
  partnerId: true,
  contactName: true,
  contactEmail: true,
  contactLanguage: true,
  listed: true,
  ...namedAttendee,
} as const;

type Told = ToldRegistration & { listed: boolean; names: PartialNames };

export async function toldOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Told>> {
  const rows = await tx.eventRegistration.findMany({
    where: { id: { in: [...ids] } },
    select: toldSelect,
  });
  return new Map(
    rows.map((row) => [row.id, { ...row, listed: isListed(row), names: attendeeNames(row) }]),
  );
}

const nobody: PartialNames = { th: null, ja: null, en: null };

/** A change as it is told to those who meet `other`. */
function toldAs({ from, to }: RepairChange, other: Told): { kind: DayChange; names: PartialNames } {
  const { listed, names } = other;
  if (to !== null) return { kind: from ? 'moved' : 'added', names };
  return listed ? { kind: 'dropped', names } : { kind: 'unnamed', names: nobody };
}

type Slots = ReadonlyMap<number, { startsAt: Date; endsAt: Date }>;

const momentOf = (slots: Slots, number: number | undefined) => {
  const slot = number === undefined ? undefined : slots.get(number);
  return slot ? { from: slot.startsAt.toISOString(), until: slot.endsAt.toISOString() } : null;
};

/** Both sides of every meeting that a repair has moved, dropped or added. */
export async function tellChanges(
  tx: Tx,
  event: ToldEvent & { delayMinutes: number },
  changes: readonly RepairChange[],
  occasion: string,
  now: Date,
): Promise<void> {
  const told = await toldOf(tx, [
    ...new Set(changes.flatMap(({ smeRegId, partnerRegId }) => [smeRegId, partnerRegId])),
  ]);
  const slots: Slots = new Map(
    (await tx.eventSlot.findMany({ where: { eventId: event.id } })).map((row) => [
      row.number,
      withDelay(row, event.delayMinutes, now),
    ]),
  );
  const tables = new Map(
    (await tx.eventTable.findMany({ where: { eventId: event.id } })).map((row) => [row.id, row]),
  );
  for (const change of changes) {
    const pair = [told.get(change.smeRegId), told.get(change.partnerRegId)];
    const [firm, partner] = pair;
    if (!firm || !partner) continue;
    const table = change.to ? (tables.get(change.to.tableId)?.label ?? '') : '';
    const otherOf = (one: { id: string }) => (one.id === firm.id ? partner : firm);
    const startsAt = slots.get((change.to ?? change.from)?.slotNumber ?? -1)?.startsAt ?? null;
    await tellRegistrations(
      tx,
      'event-day-changed',
      event,
      [firm, partner],
      {
        params: (one) => {
          const { kind, names } = toldAs(change, otherOf(one));
          return {
            ...{ event: namesOf(event), other: names, change: kind, table },
            was: momentOf(slots, change.from?.slotNumber),
            when: momentOf(slots, change.to?.slotNumber),
          };
        },
        page: '/meetings',
        occasion: (one) => `${occasion} ${otherOf(one).id}`,
      },
      now,
    );
    for (const one of [firm, partner]) {
      const { kind, names } = toldAs(change, otherOf(one));
      // Of several changes at once each stays to be read; a later one of the same two replaces it.
      await pushTo(tx, event, one, `change ${one.id} ${otherOf(one).id}`, (language) =>
        pushWords(language, kind, { table, startsAt, other: nameIn(names, language) }),
      );
    }
  }
}

export function nameIn(names: PartialNames, language: Locale): string {
  return bestName(names, language)?.text ?? '';
}

/** The whole day runs late, or on time again. */
export async function tellDelay(
  tx: Tx,
  event: ToldEvent,
  minutes: number,
  occasion: string,
  now: Date,
): Promise<void> {
  const rows = await tx.eventRegistration.findMany({
    where: { eventId: event.id, state: 'REGISTERED' },
    select: toldSelect,
  });
  const params = { event: namesOf(event), minutes };
  await tellRegistrations(
    tx,
    'event-day-delayed',
    event,
    rows,
    { params: () => params, page: '/meetings', occasion: () => occasion },
    now,
  );
  for (const row of rows) {
    await pushTo(tx, event, row, `delay ${event.id}`, (language) =>
      pushWords(language, minutes > 0 ? 'delayed' : 'onTime', { minutes }),
    );
  }
}

/** A notice on the phones of one registration that allowed them. */
export async function pushTo(
  tx: Tx,
  event: { code: string; centreCode: string | null },
  registration: ToldRegistration,
  tag: string,
  wordsFor: (language: Locale) => { title: string; body: string },
): Promise<number> {
  const people = await recipientsOf(tx, event, [registration]);
  const userIds = people.flatMap(({ way, to }) =>
    way === 'account' && to.userId ? to.userId : [],
  );
  const folder = registration.side === 'SME' ? 'sme' : 'partner';
  return queuePush(tx, { registrationId: registration.id, userIds }, (language, byLink) => {
    // A personal link is a secret that no notice repeats: it leads to the public page.
    const page = byLink ? `/events/${event.code}` : `/${folder}/events/${event.code}/meetings`;
    return { ...wordsFor(language), path: `/${language}${page}`, tag } satisfies PushNotice;
  });
}
