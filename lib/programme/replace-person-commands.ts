import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { applicationSubject } from './answer-all';
import { findPerson, isOver } from './participant-commands';
import { actsFor } from './policy';
import { replaceSchema } from './schema';

/** Another person comes in somebody's place. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** Whether a lesson has begun or the roll was called: what came of it is the person's own. */
async function hasBegun(tx: Tx, { id, roundId }: Person, now: Date): Promise<boolean> {
  const lessons = await tx.programmeSession.count({
    where: { roundId, pairId: null, cancelledAt: null, startsAt: { lte: now } },
  });
  return lessons > 0 || (await tx.sessionAttendance.count({ where: { participantId: id } })) > 0;
}

/** Who leaves keeps their lessons; who comes begins with none. The place is held all along. */
async function succeed(
  tx: Tx,
  person: Person,
  successor: { name: string; nameRoman: string | null; position: string | null },
  now: Date,
): Promise<string> {
  const { id, roundId, applicationId } = person;
  await tx.participant.update({
    where: { id },
    data: { state: 'CANCELLED', version: { increment: 1 } },
  });
  const made = await tx.participant.create({
    data: { ...successor, roundId, applicationId, replacesId: id, createdAt: now },
  });
  return made.id;
}

export const replacePerson = defineCommand({
  name: 'participant.replace',
  who: 'viewer',
  input: replaceSchema,
  load: ({ tx, actor, input }: Load<typeof replaceSchema>) => findPerson(tx, actor, input.id),
  policy: (viewer: Viewer, { application }) => actsFor(viewer, application) !== null,
  write: async ({ tx, input, thing: person, now }) => {
    if (isOver(person.round) || person.state !== 'BOOKED') {
      return fail('participant.move-not-allowed');
    }
    // The round is locked: nobody changes the place between this look and the writing.
    if (person.version !== input.version) return fail('participant.changed-meanwhile');
    const { name, nameRoman, position } = input;
    const isSame = name === person.name;
    const leaves = !isSame && (await hasBegun(tx, person, now));
    if (!leaves) {
      await tx.participant.update({
        where: { id: person.id },
        data: { name, nameRoman, position, version: { increment: 1 } },
      });
    }
    const successor = leaves
      ? await succeed(tx, person, { name, nameRoman, position }, now)
      : person.id;
    return ok({
      value: { roundCode: person.round.code },
      subject: applicationSubject(person.application),
      detail: { participant: person.id, successor },
    });
  },
});
