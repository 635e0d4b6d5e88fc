import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { Prisma, type Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { type Locale, locales } from '@/lib/i18n/locales';
import { addDays, beginOf, dateOf, endOf, thaiYear } from '@/lib/programme/days';
import { removeOriginal, writeOriginal } from '@/lib/text-record/write';
import { noteChange } from './changed';
import { copySetUp } from './copy-event';
import { lengthenEventLinks } from './links';
import { eventSubject, findEventRow, manages } from './move-event';
import { giveToWaiting } from './places';
import { canCreateFor } from './policy';
import { lockSchedule } from './schedule-lock';
import { copyEventSchema, createEventSchema, type EventFields, editEventSchema } from './schema';
import { halfOf } from './slot-pattern-schema';
import { eventAfter, sides } from './states';

/** Making an event, changing what it says, and making a new one of an old one. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** Days in the order in which they come; field → code. */
function wrongDays(input: EventFields): Record<string, FailureCode> {
  const wrong: Record<string, FailureCode> = {};
  const { opensOn, registrationEndsOn, wishesEndOn, confirmOn, startsOn, endsOn } = input;
  if (endsOn < startsOn || addDays(startsOn, 30) < endsOn) wrong.endsOn = 'field.out-of-range';
  if (opensOn && opensOn > registrationEndsOn) wrong.opensOn = 'field.out-of-range';
  if (registrationEndsOn > startsOn) wrong.registrationEndsOn = 'field.out-of-range';
  if (wishesEndOn < registrationEndsOn || wishesEndOn > startsOn) {
    wrong.wishesEndOn = 'field.out-of-range';
  }
  if (confirmOn && (confirmOn < wishesEndOn || confirmOn > startsOn)) {
    wrong.confirmOn = 'field.out-of-range';
  }
  if ((input.lat === null) !== (input.lon === null)) wrong.lon = 'field.required';
  if (input.presence !== 'online' && !input.placeTh && !input.placeJa && !input.placeEn) {
    wrong.placeTh = 'field.required';
  }
  return wrong;
}

function columnsOf(input: EventFields) {
  const { nameTh, nameJa, nameEn, presence, address, lat, lon } = input;
  const { placesSme, placesPartner, meetingsPerSme, meetingsPerPartner } = input;
  const { travelSlots, sparePercent, placeTh: th, placeJa: ja, placeEn: en } = input;
  return {
    ...{ nameTh, nameJa, nameEn, presence, address, lat, lon },
    ...{ placesSme, placesPartner, meetingsPerSme, meetingsPerPartner, travelSlots, sparePercent },
    startsOn: dateOf(input.startsOn),
    endsOn: dateOf(input.endsOn),
    opensAt: input.opensOn ? beginOf(input.opensOn) : null,
    registrationEndsAt: endOf(input.registrationEndsOn),
    wishesEndAt: endOf(input.wishesEndOn),
    confirmBy: input.confirmOn ? endOf(input.confirmOn) : null,
    place: th || ja || en ? { th, ja, en } : Prisma.DbNull,
    ...(input.eligibility ? { eligibility: input.eligibility } : {}),
  };
}

const aboutColumns = { th: 'aboutTh', ja: 'aboutJa', en: 'aboutEn' } as const;

async function writeAbout(tx: Tx, viewer: Viewer, eventId: string, input: EventFields) {
  const key = { ownerKind: 'EVENT', ownerId: eventId, field: 'about' } as const;
  for (const language of locales) {
    const body = input[aboutColumns[language]];
    if (body) await writeOriginal(tx, key, { body, language, writtenById: viewer.id });
    else await removeOriginal(tx, key, language satisfies Locale);
  }
}

async function nextEventCode(tx: Tx, startsOn: Date): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`SELECT next_number('event') AS number`;
  if (!row) throw new Error('no running number was given');
  return `EV-${thaiYear(startsOn)}-${String(row.number).padStart(4, '0')}`;
}

export const createEvent = defineCommand({
  name: 'event.create',
  who: 'viewer',
  input: createEventSchema,
  load: async ({ tx, input }: Load<typeof createEventSchema>) => {
    const { centreCode } = input;
    if (centreCode === null) return { centreCode };
    return tx.centre.findUnique({ where: { code: centreCode } }).then((centre) => {
      return centre && { centreCode };
    });
  },
  policy: (viewer: Viewer, { centreCode }) => canCreateFor(viewer, centreCode),
  write: async ({ tx, actor, input, thing: { centreCode } }) => {
    const wrong = wrongDays(input);
    if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
    const columns = columnsOf(input);
    const event = await tx.matchingEvent.create({
      data: {
        ...columns,
        code: await nextEventCode(tx, columns.startsOn),
        centreCode,
        createdById: actor.id,
        createdByName: actor.name,
      },
    });
    await writeAbout(tx, actor, event.id, input);
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});

/** While the day has not come; there are never fewer places than have been given. */
export const editEvent = defineCommand({
  name: 'event.edit',
  who: 'viewer',
  input: editEventSchema,
  load: ({ tx, actor, input }: Load<typeof editEventSchema>) => findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, actor, input, thing: event, now }) => {
    if (eventAfter(event.state, 'edit') === null) return fail('event.move-not-allowed');
    const wrong = wrongDays(input);
    if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
    if (await hasSlotsOutside(tx, event.id, input)) {
      return fail('event.slots-outside', { startsOn: 'event.slots-outside' });
    }
    const columns = columnsOf(input);
    // In the order in which publishing takes the two: nobody is told of a meeting meanwhile.
    if (columns.presence !== event.presence) await lockSchedule(tx, event.id);
    const least = (places: number | null) => (places === null ? {} : { lte: places });
    const { count } = await tx.matchingEvent.updateMany({
      where: {
        ...{ id: event.id, version: input.version, state: event.state },
        takenSme: least(columns.placesSme),
        takenPartner: least(columns.placesPartner),
      },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) {
      const isShort = event.version === input.version;
      return fail(isShort ? 'event.fewer-than-taken' : 'event.changed-meanwhile');
    }
    if (!(await allComeAs(tx, event, columns.presence))) {
      return fail('event.presence-in-use', { presence: 'event.presence-in-use' });
    }
    await writeAbout(tx, actor, event.id, input);
    await noteChange(tx, event, now);
    await lengthenEventLinks(tx, { id: event.id, endsOn: columns.endsOn });
    // New places are for those who wait, before anybody registers for them.
    for (const side of sides) await giveToWaiting(tx, { eventId: event.id, side, now });
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});

/**
 * Where an event is now held in one way alone, so does everybody come: nobody could meet otherwise.
 * @returns false where meetings that were told lie at tables of the other kind
 */
async function allComeAs(
  tx: Tx,
  was: { id: string; presence: string },
  presence: string,
): Promise<boolean> {
  if (presence === was.presence || presence === 'both') return true;
  const eventId = was.id;
  const told = await tx.eventMeeting.count({
    where: {
      ...{ eventId, state: { in: ['OFFERED', 'CONFIRMED'] } },
      table: { online: presence !== 'online' },
    },
  });
  if (told > 0) return false;
  // Forms that show what was said before are to be opened anew.
  await tx.eventRegistration.updateMany({
    where: { eventId },
    data: { presence, version: { increment: 1 } },
  });
  return true;
}

async function hasSlotsOutside(tx: Tx, eventId: string, input: EventFields): Promise<boolean> {
  const slots = await tx.eventSlot.findMany({ where: { eventId }, select: { startsAt: true } });
  return slots
    .map(({ startsAt }) => halfOf(startsAt).slice(0, 10))
    .some((day) => day < input.startsOn || day > input.endsOn);
}

/** A draft with the same set-up on other days: slots, tables, interpreters, programme. Nobody comes along. */
export const copyEvent = defineCommand({
  name: 'event.copy',
  who: 'viewer',
  input: copyEventSchema,
  load: ({ tx, actor, input }: Load<typeof copyEventSchema>) => findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, actor, input, thing: event }) => {
    const startsOn = dateOf(input.startsOn);
    const shift = startsOn.getTime() - event.startsOn.getTime();
    const moved = (date: Date | null) => date && new Date(date.getTime() + shift);
    const { nameTh, nameJa, nameEn, presence, centreCode, address, lat, lon } = event;
    const { placesSme, placesPartner, meetingsPerSme, meetingsPerPartner } = event;
    const { travelSlots, sparePercent } = event;
    const copy = await tx.matchingEvent.create({
      data: {
        ...{ nameTh, nameJa, nameEn, presence, centreCode, address, lat, lon },
        ...{ placesSme, placesPartner, meetingsPerSme, meetingsPerPartner },
        ...{ travelSlots, sparePercent, isExample: event.isExample },
        place: event.place ?? Prisma.DbNull,
        eligibility: event.eligibility ?? {},
        startsOn,
        endsOn: new Date(event.endsOn.getTime() + shift),
        opensAt: moved(event.opensAt),
        registrationEndsAt: moved(event.registrationEndsAt),
        wishesEndAt: moved(event.wishesEndAt),
        confirmBy: moved(event.confirmBy),
        code: await nextEventCode(tx, startsOn),
        createdById: actor.id,
        createdByName: actor.name,
      },
    });
    await copySetUp(tx, event.id, copy.id, shift);
    return ok({
      value: { code: copy.code },
      subject: eventSubject(copy),
      detail: { from: event.code },
    });
  },
});
