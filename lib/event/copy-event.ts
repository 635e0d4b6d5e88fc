import type { Tx } from '@/lib/db/client';

/** What an event's set-up consists of, onto another event so many milliseconds later. */
export async function copySetUp(tx: Tx, from: string, to: string, shift: number): Promise<void> {
  const later = (date: Date) => new Date(date.getTime() + shift);
  const where = { where: { eventId: from } };
  const [slots, items, tables, interpreters, texts] = [
    await tx.eventSlot.findMany(where),
    await tx.eventItem.findMany(where),
    await tx.eventTable.findMany(where),
    await tx.eventInterpreter.findMany(where),
    await tx.text.findMany({ where: { ownerKind: 'EVENT', ownerId: from, field: 'about' } }),
  ];
  await tx.eventSlot.createMany({
    data: slots.map(({ number, startsAt, endsAt }) => ({
      ...{ eventId: to, number, startsAt: later(startsAt), endsAt: later(endsAt) },
    })),
  });
  await tx.eventItem.createMany({
    data: items.map(({ id: _id, startsAt, endsAt, ...item }) => ({
      ...{ ...item, eventId: to, startsAt: later(startsAt), endsAt: later(endsAt) },
    })),
  });
  await tx.eventTable.createMany({
    data: tables.map(({ label, floor, sectors, online, position }) => ({
      ...{ eventId: to, label, floor, sectors, online, position },
    })),
  });
  await tx.eventInterpreter.createMany({
    data: interpreters.map(({ id: _id, goneFrom: _gone, ...interpreter }) => ({
      ...interpreter,
      eventId: to,
    })),
  });
  await tx.text.createMany({
    data: texts.map(({ id: _id, createdAt: _made, updatedAt: _changed, ...text }) => ({
      ...text,
      ownerId: to,
    })),
  });
}
