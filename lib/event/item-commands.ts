import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { dayText } from './event-view';
import { eventSubject, findEventRow, manages } from './move-event';
import { deskScope } from './queries';
import { addItemSchema, editItemSchema, onItemSchema } from './schema';
import { bangkokMoment } from './slot-pattern-schema';
import { eventAfter } from './states';

/** The lines of an event's programme that everybody reads. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Fields = Omit<z.output<typeof addItemSchema>, 'code'>;

export function findItem(tx: Tx, viewer: Viewer, id: string) {
  return tx.eventItem.findFirst({
    where: { id, event: deskScope(viewer) },
    include: { event: true },
  });
}

function wrongTimes(input: Fields, event: { startsOn: Date; endsOn: Date }) {
  const wrong: Record<string, FailureCode> = {};
  const { date, from, until } = input;
  if (date < dayText(event.startsOn) || date > dayText(event.endsOn)) {
    wrong.date = 'field.out-of-range';
  }
  if (until <= from) wrong.until = 'field.out-of-range';
  return wrong;
}

function columnsOf({ kind, date, from, until, titleTh, titleJa, titleEn }: Fields) {
  return {
    ...{ kind, titleTh, titleJa, titleEn },
    startsAt: bangkokMoment(date, from),
    endsAt: bangkokMoment(date, until),
  };
}

export const addEventItem = defineCommand({
  name: 'event.add-item',
  who: 'viewer',
  input: addItemSchema,
  load: ({ tx, actor, input }: Load<typeof addItemSchema>) => findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, input, thing: event }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const wrong = wrongTimes(input, event);
    if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
    const item = await tx.eventItem.create({ data: { ...columnsOf(input), eventId: event.id } });
    return ok({ value: { code: event.code, id: item.id }, subject: eventSubject(event) });
  },
});

export const editEventItem = defineCommand({
  name: 'event.edit-item',
  who: 'viewer',
  input: editItemSchema,
  load: ({ tx, actor, input }: Load<typeof editItemSchema>) => findItem(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, input, thing: { event, id } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const wrong = wrongTimes(input, event);
    if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
    await tx.eventItem.update({ where: { id }, data: columnsOf(input) });
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});

export const removeEventItem = defineCommand({
  name: 'event.remove-item',
  who: 'viewer',
  input: onItemSchema,
  load: ({ tx, actor, input }: Load<typeof onItemSchema>) => findItem(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, thing: { event, id } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    await tx.eventItem.delete({ where: { id } });
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});
