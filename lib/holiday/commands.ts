import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { canEditHolidays } from './policy';
import { addHolidaySchema, editHolidaySchema, holidayKeySchema } from './schema';

/**
 * The calendar as admins keep it. Every change is marked as theirs, so that loading the facts again
 * leaves it alone, and has all open clocks planned anew.
 */
type Key = { country: 'TH' | 'JP'; date: string; id: string; seen: string };

const whereOf = ({ country, date, id }: Omit<Key, 'seen'>) => ({
  country_date_nameEn: { country, date: dateOf(date), nameEn: id },
});

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

const load = ({ tx, input }: { tx: Tx; input: Key }) =>
  tx.holiday.findUnique({ where: whereOf(input) });

const pageOf = ({ country, date }: { country: string; date: string }) => ({
  country,
  year: date.slice(0, 4),
});

/** Of an open case no deadline moves to an earlier day, see the job. */
async function replan(tx: Tx, { country, date }: { country: string; date: string }) {
  await addJob(tx, 'replan-clocks', { country, date }, { key: `replan-clocks:${country}:${date}` });
}

function subjectOf({ country, date, name }: { country: string; date: string; name: string }) {
  return { kind: 'holiday', id: `${country} ${date}`, label: `${country} ${date} ${name}` };
}

export const addHoliday = defineCommand({
  name: 'holiday.add',
  who: 'viewer',
  input: addHolidaySchema,
  load: async (_: { tx: Tx; actor: Viewer; input: z.output<typeof addHolidaySchema> }) => ({}),
  policy: (viewer: Viewer) => canEditHolidays(viewer),
  write: async ({ tx, actor, input, now }) => {
    const { count } = await tx.holiday.createMany({
      data: { ...input, date: dateOf(input.date), editedAt: now, editedBy: actor.name },
      skipDuplicates: true,
    });
    if (count === 0) return fail('holiday.exists', { nameEn: 'holiday.exists' });
    await replan(tx, input);
    return ok({
      value: pageOf(input),
      subject: subjectOf({ ...input, name: input.nameEn }),
      detail: { counts: input.counts, official: input.official, source: input.source },
    });
  },
});

/** Writes if the row is still as the form showed it. */
async function change(
  tx: Tx,
  { country, date, id, seen }: Key,
  data: Prisma.HolidayUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.holiday.updateMany({
    where: { country, date: dateOf(date), nameEn: id, editedAt: seen ? new Date(seen) : null },
    data,
  });
  return count === 1;
}

export const editHoliday = defineCommand({
  name: 'holiday.edit',
  who: 'viewer',
  input: editHolidaySchema,
  load,
  policy: (viewer: Viewer) => canEditHolidays(viewer),
  write: async ({ tx, actor, input, thing: before, now }) => {
    const { country, date, id, seen, ...facts } = input;
    const mark = { editedAt: now, editedBy: actor.name };
    if (!(await change(tx, { country, date, id, seen }, { ...facts, ...mark }))) {
      return fail('holiday.changed-meanwhile');
    }
    await replan(tx, input);
    const after: Record<string, unknown> = facts;
    const changed = Object.keys(facts).filter(
      (name) => after[name] !== before[name as keyof typeof before],
    );
    return ok({
      value: pageOf(input),
      subject: subjectOf({ country, date, name: id }),
      detail: { changed, counts: facts.counts, source: facts.source },
    });
  },
});

/** Taken out, the row stays: its year is known, and loading the facts does not bring it back. */
function switchCommand(name: 'holiday.take-out' | 'holiday.put-back', removed: boolean) {
  return defineCommand({
    name,
    who: 'viewer',
    input: holidayKeySchema,
    load,
    policy: (viewer: Viewer) => canEditHolidays(viewer),
    write: async ({ tx, actor, input, now }) => {
      const mark = { removed, editedAt: now, editedBy: actor.name };
      if (!(await change(tx, input, mark))) return fail('holiday.changed-meanwhile');
      await replan(tx, input);
      return ok({ value: pageOf(input), subject: subjectOf({ ...input, name: input.id }) });
    },
  });
}

export const takeOutHoliday = switchCommand('holiday.take-out', true);
export const putBackHoliday = switchCommand('holiday.put-back', false);
