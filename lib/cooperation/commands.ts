import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { fail, ok } from '@/lib/failure';
import { canSetTerm } from './policy';
import { setTermSchema } from './schema';
import { sinceDay } from './term';

/**
 * Until when a cooperation holds, as the desk or headquarters have learned it. The columns are not
 * those of the facts, so that loading the facts again never touches them.
 */
export const setTerm = defineCommand({
  name: 'cooperation.set-term',
  who: 'viewer',
  input: setTermSchema,
  load: ({ tx, input: { code } }) => tx.cooperation.findUnique({ where: { code } }),
  policy: (viewer: Viewer) => canSetTerm(viewer),
  write: async ({ tx, actor, input, thing, now }) => {
    const { code, version, validUntil, note } = input;
    const since = sinceDay(thing.date);
    if (validUntil !== null && since !== null && validUntil <= since) {
      return fail('cooperation.term-before-date', { validUntil: 'cooperation.term-before-date' });
    }
    const { count } = await tx.cooperation.updateMany({
      where: { code, version },
      data: {
        validUntil: validUntil === null ? null : new Date(`${validUntil}T00:00:00Z`),
        termNote: note,
        termSetByName: actor.name,
        termSetAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('cooperation.changed-meanwhile');
    return ok({
      value: { code },
      subject: { kind: 'cooperation', id: code, label: `${code} ${thing.titleEn}` },
      detail: {
        from: thing.validUntil?.toISOString().slice(0, 10) ?? null,
        to: validUntil,
        note,
      },
    });
  },
});
