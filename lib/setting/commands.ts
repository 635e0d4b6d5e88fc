import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { canChangeSettings } from './policy';
import { readCaseClock } from './read';
import { saveCaseClockSchema } from './schema';

type Load = { tx: Tx; actor: Viewer; input: z.output<typeof saveCaseClockSchema> };

const key = 'case-clock';

/**
 * Changes how long each side has. Deadlines that were told stay; clocks that start from now on, and
 * what follows a deadline, go by the new figures.
 */
export const saveCaseClock = defineCommand({
  name: 'setting.save-case-clock',
  who: 'viewer',
  input: saveCaseClockSchema,
  load: async ({ tx }: Load) => ({
    row: await tx.setting.findUnique({ where: { key } }),
    before: await readCaseClock(tx),
  }),
  policy: (viewer: Viewer) => canChangeSettings(viewer),
  write: async ({ tx, input, thing: { row, before }, now }) => {
    const { seen, ...value } = input;
    if (row) {
      const { count } = await tx.setting.updateMany({
        where: { key, updatedAt: row.updatedAt },
        data: { value, updatedAt: now },
      });
      if (count === 0 || seen !== row.updatedAt.toISOString()) {
        return fail('setting.changed-meanwhile');
      }
    } else {
      const { count } = await tx.setting.createMany({
        data: { key, value, updatedAt: now },
        skipDuplicates: true,
      });
      if (count === 0) return fail('setting.changed-meanwhile');
    }
    // The next sweep plans every open clock anew.
    await tx.introduction.updateMany({ where: { tickAt: { not: null } }, data: { tickAt: now } });
    const changed = Object.entries(value).filter(
      ([name, days]) => before[name as keyof typeof before] !== days,
    );
    return ok({
      value: {},
      subject: { kind: 'setting', id: key, label: key },
      detail: { changed: Object.fromEntries(changed) },
    });
  },
});
