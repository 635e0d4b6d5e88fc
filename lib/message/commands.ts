import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { caseInclude, caseSubject, loadCase } from '@/lib/introduction/case-row';
import { isEnded } from '@/lib/introduction/disclosure';
import { introductionScope } from '@/lib/introduction/scope';
import { writeOriginal } from '@/lib/text-record/write';
import { attachFiles, checkFiles } from './attach';
import { casePath } from './case-path';
import { tellOfMessage } from './notices';
import { canSend, isOwn, openAudiences, writerSide } from './policy';
import { editSchema, sendSchema } from './schema';

/** Writing in a case. Two who send at the same moment both have their say: nothing is replaced. */
export const sendMessage = defineCommand({
  name: 'message.send',
  who: 'viewer',
  input: sendSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: { id: string } }) =>
    loadCase(tx, actor, input.id),
  policy: (viewer: Viewer, thing, input) => canSend(viewer, thing, input.audience),
  write: async ({ tx, actor, input, thing, now }) => {
    const side = writerSide(actor, thing);
    const audience = input.audience ?? (side ? openAudiences(side, thing)[0] : undefined);
    if (!side || !audience) return fail('access.denied');
    const checked = await checkFiles(input.files);
    if (!checked.ok) return checked;
    const { id } = await tx.caseMessage.create({
      data: {
        introductionId: thing.id,
        audience,
        authorId: actor.id,
        authorName: actor.name,
        authorSide: side,
        createdAt: now,
      },
      select: { id: true },
    });
    if (input.body) {
      await writeOriginal(tx, bodyOf(id), {
        body: input.body,
        language: input.language,
        writtenById: actor.id,
      });
    }
    const files = await attachFiles(tx, checked.value, {
      introductionId: thing.id,
      messageId: id,
      audience,
      confidential: input.confidential,
      uploader: actor,
      side,
      now,
    });
    await tellOfMessage(tx, thing, { audience, author: actor, side, now });
    const path = casePath(actor.role, thing.code);
    return ok({
      value: { code: thing.code, messageId: id, path: `${path}#message-${id}` },
      subject: caseSubject(thing),
      detail: { message: id, audience, files },
    });
  },
});

const bodyOf = (messageId: string) => ({
  ownerKind: 'MESSAGE' as const,
  ownerId: messageId,
  field: 'body',
});

const withCase = { introduction: { include: caseInclude } } as const;

/** What hangs on a case, if the case exists for this viewer. */
function inScope(viewer: Viewer, id: string) {
  const scope = introductionScope(viewer);
  return scope ? { id, introduction: { is: scope } } : null;
}

type ById = { tx: Tx; actor: Viewer; input: { id: string } };

/**
 * Other words for a message. The earlier ones are kept beside it; what was translated from them says
 * from then on that it is of an earlier state.
 */
export const editMessage = defineCommand({
  name: 'message.edit',
  who: 'viewer',
  input: editSchema,
  load: async ({ tx, actor, input }: ById) => {
    const where = inScope(actor, input.id);
    return where && tx.caseMessage.findFirst({ where, include: withCase });
  },
  // What both sides read is not written on after the end of their case.
  policy: (viewer: Viewer, { authorId, audience, introduction }) => {
    if (!isOwn(viewer, authorId)) return false;
    return audience !== 'ALL' || !isEnded(introduction.state) || 'message.audience-closed';
  },
  write: async ({ tx, actor, input, thing: message, now }) => {
    // Of two editors the second waits here, and then sees what the first has written.
    await tx.$queryRaw`SELECT "id" FROM "CaseMessage" WHERE "id" = ${message.id}::uuid FOR UPDATE`;
    const key = bodyOf(message.id);
    const kept = await tx.text.findFirst({ where: { ...key, origin: 'ORIGINAL' } });
    if (!kept || kept.revision !== input.revision) return fail('message.changed-meanwhile');
    if (kept.body !== input.body) {
      await tx.text.create({ data: earlier(key, kept) });
      const words = { body: input.body, language: kept.language, writtenById: actor.id };
      await writeOriginal(tx, key, words);
      await tx.caseMessage.update({ where: { id: message.id }, data: { editedAt: now } });
    }
    const { introduction } = message;
    return ok({
      value: { path: `${casePath(actor.role, introduction.code)}#message-${message.id}` },
      subject: caseSubject(introduction),
      detail: { message: message.id, from: kept.revision },
    });
  },
});

function earlier(
  key: ReturnType<typeof bodyOf>,
  kept: Prisma.TextGetPayload<object>,
): Prisma.TextUncheckedCreateInput {
  const { language, body, revision, writtenById, updatedAt } = kept;
  return {
    ...key,
    field: `earlier:${revision}`,
    ...{ language, body, revision, writtenById },
    origin: 'ORIGINAL',
    createdAt: updatedAt,
  };
}
