import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { introductionScope } from '@/lib/introduction/scope';
import { queueMail } from '@/lib/mail/outbox';
import { mailReaders } from '@/lib/mail/readers';
import { writeOriginal } from '@/lib/text-record/write';
import { canAnswer, canAsk, canClose } from './policy';
import { answerRequestSchema, closeRequestSchema, createRequestSchema } from './schema';

/** What the desk asks of the officers, and their answers. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** Common working days in which an officer answers. */
const answerDays = 5;

export const createDeskRequest = defineCommand({
  name: 'desk-request.create',
  who: 'viewer',
  input: createRequestSchema,
  load: async ({ tx, actor, input }: Load<typeof createRequestSchema>) => {
    if (!input.caseCode) return { introduction: null };
    const scope = introductionScope(actor);
    if (!scope) return null;
    const introduction = await tx.introduction.findFirst({
      where: { AND: [{ code: input.caseCode }, scope] },
      select: { id: true, partnerId: true, isExample: true },
    });
    return introduction ? { introduction } : null;
  },
  policy: canAsk,
  write: async ({ tx, actor, input, thing, now }) => {
    const { dueAt } = addCommonWorkingDays(await readCalendar(tx), now, answerDays);
    const [row] = await tx.$queryRaw<{ number: number }[]>`
      SELECT next_number('desk-request') AS number`;
    const request = await tx.deskRequest.create({
      data: {
        code: `JR-${String(row?.number ?? 0).padStart(4, '0')}`,
        kind: input.kind,
        centreCode: input.centreCode || null,
        introductionId: thing.introduction?.id ?? null,
        partnerId: thing.introduction?.partnerId ?? null,
        isExample: thing.introduction?.isExample ?? false,
        authorId: actor.id,
        authorName: actor.name,
        dueAt,
        createdAt: now,
      },
    });
    const owner = { ownerKind: 'DESK_REQUEST' as const, ownerId: request.id };
    for (const field of ['subject', 'body'] as const) {
      await writeOriginal(
        tx,
        { ...owner, field },
        { language: input.language, body: input[field], writtenById: actor.id },
      );
    }
    await tell(tx, { role: 'OFFICER', centreCode: request.centreCode }, (to) => ({
      template: 'desk-request-asked',
      params: {
        code: request.code,
        author: actor.name,
        due: { date: dueAt.toISOString() },
        path: '/officer/requests',
      },
      to,
      dedupeKey: `desk-request-asked ${request.id} ${to.userId}`,
    }));
    return ok({
      value: { code: request.code },
      subject: subjectOf(request),
      detail: { kind: input.kind },
    });
  },
});

export const answerDeskRequest = defineCommand({
  name: 'desk-request.answer',
  who: 'viewer',
  input: answerRequestSchema,
  load: ({ tx, input }: Load<typeof answerRequestSchema>) =>
    tx.deskRequest.findUnique({ where: { id: input.id } }),
  policy: canAnswer,
  write: async ({ tx, actor, input, thing, now }) => {
    const { count } = await tx.deskRequest.updateMany({
      where: { id: thing.id, state: 'OPEN', version: input.version },
      data: {
        state: 'ANSWERED',
        answeredById: actor.id,
        answeredByName: actor.name,
        answeredAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('desk-request.already-answered');
    await writeOriginal(
      tx,
      { ownerKind: 'DESK_REQUEST', ownerId: thing.id, field: 'answer' },
      { language: input.language, body: input.answer, writtenById: actor.id },
    );
    await tell(tx, { role: 'JAPAN_DESK' }, (to) => ({
      template: 'desk-request-answered',
      params: { code: thing.code, author: actor.name, path: '/desk/requests' },
      to,
      dedupeKey: `desk-request-answered ${thing.id} ${to.userId}`,
    }));
    return ok({ value: { code: thing.code }, subject: subjectOf(thing) });
  },
});

export const closeDeskRequest = defineCommand({
  name: 'desk-request.close',
  who: 'viewer',
  input: closeRequestSchema,
  load: ({ tx, input }: Load<typeof closeRequestSchema>) =>
    tx.deskRequest.findUnique({ where: { id: input.id } }),
  policy: canClose,
  write: async ({ tx, input, thing }) => {
    const { count } = await tx.deskRequest.updateMany({
      where: { id: thing.id, state: { not: 'CLOSED' }, version: input.version },
      data: { state: 'CLOSED', version: { increment: 1 } },
    });
    if (count === 0) return fail('desk-request.already-answered');
    return ok({ value: { code: thing.code }, subject: subjectOf(thing) });
  },
});

function subjectOf(request: { id: string; code: string; centreCode: string | null }) {
  return {
    kind: 'desk-request',
    id: request.id,
    label: request.code,
    centreCode: request.centreCode,
  };
}

type Reader = { email: string; name: string; language: 'th' | 'ja' | 'en'; userId: string };

async function tell(
  tx: Tx,
  who: Prisma.UserWhereInput,
  mailTo: (to: Reader) => Parameters<typeof queueMail>[1],
): Promise<void> {
  for (const { id, ...reader } of await mailReaders(tx, who))
    await queueMail(tx, mailTo({ ...reader, userId: id }));
}
