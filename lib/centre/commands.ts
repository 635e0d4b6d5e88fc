import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { canEditCentre, canSetHead } from './policy';
import { editCentreSchema, setHeadSchema } from './schema';

/** What a centre says of itself, and who answers for it. */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema> };

const subjectOf = (centre: { code: string; nameEn: string }) => ({
  kind: 'centre',
  id: centre.code,
  label: `${centre.code} ${centre.nameEn}`,
  centreCode: centre.code,
});

const fields = ['services', 'addressTh', 'addressEn', 'phone'] as const;

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/** Saving says that all of it holds today, whether or not something was changed. */
export const editCentre = defineCommand({
  name: 'centre.edit',
  who: 'viewer',
  input: editCentreSchema,
  load: ({ tx, input }: Load<typeof editCentreSchema>) =>
    tx.centre.findUnique({ where: { code: input.code } }),
  policy: (viewer: Viewer, centre) => canEditCentre(viewer, centre),
  write: async ({ tx, actor, input, thing: centre, now }) => {
    const { code, version, hours, ...words } = input;
    const { count } = await tx.centre.updateMany({
      where: { code, version },
      data: {
        ...words,
        hours: hours as unknown as Prisma.InputJsonArray,
        checkedAt: now,
        checkedByName: actor.name,
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('centre.changed-meanwhile');
    const changed: string[] = fields.filter((field) => differs(centre[field], words[field]));
    if (differs(centre.hours, hours)) changed.push('hours');
    return ok({ value: { code }, subject: subjectOf(centre), detail: { changed } });
  },
});

/** Names the officer who answers for a centre: who sees its load and consents to moved cases. */
export const setHead = defineCommand({
  name: 'centre.set-head',
  who: 'viewer',
  input: setHeadSchema,
  load: async ({ tx, input }: Load<typeof setHeadSchema>) => {
    const centre = await tx.centre.findUnique({
      where: { code: input.code },
      include: { head: { select: { name: true } } },
    });
    if (!centre) return null;
    if (input.headId === null) return { centre, person: null };
    const person = await tx.user.findUnique({ where: { id: input.headId } });
    return person && { centre, person };
  },
  policy: canSetHead,
  write: async ({ tx, input, thing: { centre, person } }) => {
    // Who headed another centre before coming here heads it no longer.
    if (person) {
      await tx.centre.updateMany({
        where: { headId: person.id, code: { not: centre.code } },
        data: { headId: null, version: { increment: 1 } },
      });
    }
    const { count } = await tx.centre.updateMany({
      where: { code: input.code, version: input.version },
      data: { headId: person?.id ?? null, version: { increment: 1 } },
    });
    if (count === 0) return fail('centre.changed-meanwhile');
    return ok({
      value: { code: centre.code },
      subject: subjectOf(centre),
      detail: { from: centre.head?.name ?? null, to: person?.name ?? null },
    });
  },
});
