import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import { textOf, writeEvent } from '@/lib/introduction/move';
import { introductionScope } from '@/lib/introduction/scope';
import { closedStates } from '@/lib/introduction/states';
import { queueMail } from '@/lib/mail/outbox';
import { canAssign, canSetLeave } from './policy';
import { assignSchema, leaveSchema } from './schema';

/** Who does the work: cases change hands, people go on leave. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const person = {
  id: true,
  email: true,
  name: true,
  language: true,
  role: true,
  centreCode: true,
  disabledAt: true,
} as const;

/**
 * Gives one or many cases to another person of the same desk. Their clocks run on; who gets them is
 * told in one mail, and the note stays with the two desks.
 */
export const assignCases = defineCommand({
  name: 'introduction.assign',
  who: 'viewer',
  input: assignSchema,
  load: async ({ tx, actor, input }: Load<typeof assignSchema>) => {
    const scope = introductionScope(actor);
    if (!scope || (actor.role !== 'OFFICER' && actor.role !== 'JAPAN_DESK')) return null;
    const cases = await tx.introduction.findMany({
      where: { AND: [{ id: { in: input.ids } }, scope] },
      orderBy: { code: 'asc' },
    });
    const to = await tx.user.findUnique({ where: { id: input.to }, select: person });
    return to && cases.length === input.ids.length ? { cases, person: to } : null;
  },
  policy: canAssign,
  write: async ({ tx, actor, input, thing, now }) => {
    const { cases, person: to } = thing;
    const desk = actor.role === 'JAPAN_DESK';
    const { count } = await tx.introduction.updateMany({
      where: { id: { in: input.ids }, state: { notIn: [...closedStates] } },
      data: desk ? { deskId: to.id } : { officerId: to.id },
    });
    if (count < cases.length) return fail('introduction.move-not-allowed');
    for (const one of cases) {
      await writeEvent(tx, one.id, {
        move: 'assign',
        mover: {
          id: actor.id,
          name: actor.name,
          side: desk ? 'DESK' : isHeadquarters(actor) ? 'HEADQUARTERS' : 'OFFICER',
        },
        now,
        fromState: one.state,
        toState: one.state,
        text: textOf(input),
        data: { to: to.name },
      });
    }
    const first = cases[0];
    if (!first) return fail('access.not-found');
    const base = desk ? '/desk' : '/officer';
    if (to.id !== actor.id) {
      await queueMail(tx, {
        template: 'casework-assigned',
        params: {
          by: actor.name,
          count: cases.length,
          code: first.code,
          path: cases.length === 1 ? `${base}/introductions/${first.code}` : `${base}/cases`,
        },
        to: { ...to, userId: to.id },
        dedupeKey: `casework-assigned ${first.id} ${to.id} ${now.toISOString()}`,
      });
    }
    return ok({
      value: { code: cases.length === 1 ? first.code : null, desk },
      subject: caseSubject(first),
      detail: { to: to.name, cases: cases.map((one) => one.code) },
    });
  },
});

/** From when until when somebody is away, and who does their work meanwhile; or no leave at all. */
export const setLeave = defineCommand({
  name: 'user.set-leave',
  who: 'viewer',
  input: leaveSchema,
  load: async ({ tx, actor, input }: Load<typeof leaveSchema>) => {
    const found = await tx.user.findUnique({
      where: { id: input.userId ?? actor.id },
      select: person,
    });
    if (!found) return null;
    const deputy = input.deputyId
      ? await tx.user.findUnique({ where: { id: input.deputyId }, select: person })
      : null;
    return input.deputyId && !deputy ? null : { person: found, deputy };
  },
  policy: canSetLeave,
  write: async ({ tx, actor, input, thing: { person: away, deputy }, now }) => {
    await tx.user.update({
      where: { id: away.id },
      data: {
        awayFrom: input.from ? new Date(input.from) : null,
        awayUntil: input.until ? new Date(input.until) : null,
        deputyId: deputy?.id ?? null,
      },
    });
    if (deputy && deputy.id !== actor.id) {
      await queueMail(tx, {
        template: 'casework-deputy',
        params: {
          person: away.name,
          from: { date: `${input.from}T03:00:00Z` },
          until: { date: `${input.until}T03:00:00Z` },
          path: away.role === 'JAPAN_DESK' ? '/desk/cases' : '/officer/cases',
        },
        to: { ...deputy, userId: deputy.id },
        dedupeKey: `casework-deputy ${away.id} ${deputy.id} ${now.toISOString()}`,
      });
    }
    return ok({
      value: { role: actor.role, userId: away.id },
      subject: { kind: 'user', id: away.id, label: away.name, centreCode: away.centreCode },
      detail: { from: input.from, until: input.until, deputy: deputy?.name ?? null },
    });
  },
});
