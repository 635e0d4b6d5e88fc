import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { advisorSubject, loadAdvisor } from './advisor-rows';
import { dropSlots, placeAnew } from './leave';
import { canKeepSlots, canSaveAdvisor } from './policy';
import { leaveSchema, saveAdvisorSchema } from './schema';

/** Who advises, about what, and until when. */
type Load<Schema extends z.ZodType<{ userId: string }>> = {
  tx: Tx;
  actor: Viewer;
  input: z.output<Schema>;
};

/** Makes an officer an advisor, or changes what one advises about; who had left is back. */
export const saveAdvisor = defineCommand({
  name: 'advisor.save',
  who: 'viewer',
  input: saveAdvisorSchema,
  load: ({ tx, input }: Load<typeof saveAdvisorSchema>) => loadAdvisor(tx, input.userId),
  policy: canSaveAdvisor,
  write: async ({ tx, input, thing }) => {
    if (!thing.isOfficer) return fail('field.check', { userId: 'consultation.advisor-gone' });
    const { userId, ...data } = input;
    await tx.advisor.upsert({
      where: { userId },
      create: { userId, ...data },
      update: { ...data, lastDay: null, version: { increment: 1 } },
    });
    return ok({ value: { userId }, subject: advisorSubject(thing), detail: data });
  },
});

/** Times after the last day fall away at once; open questions stay until that day is over. */
export const leaveAdvisor = defineCommand({
  name: 'advisor.leave',
  who: 'viewer',
  input: leaveSchema,
  load: async ({ tx, input }: Load<typeof leaveSchema>) => {
    const thing = await loadAdvisor(tx, input.userId);
    return thing?.version === null ? null : thing;
  },
  policy: canKeepSlots,
  write: async ({ tx, actor, input, thing, now }) => {
    const today = dayOf(now);
    const isLater = input.lastDay !== null && input.lastDay >= today;
    const lastDay = isLater && input.lastDay ? input.lastDay : nextDay(today, -1);
    const { userId } = thing;
    await tx.advisor.update({
      where: { userId },
      data: { lastDay: new Date(`${lastDay}T00:00:00Z`), version: { increment: 1 } },
    });
    const leaving = { userId, by: actor, now };
    const from = new Date(`${lastDay}T23:59:59+07:00`);
    const dropped = await dropSlots(tx, leaving, { from, reason: null });
    const placed = isLater ? 0 : await placeAnew(tx, leaving);
    return ok({
      value: { userId },
      subject: advisorSubject(thing),
      detail: { lastDay, ...dropped, placed },
    });
  },
});
