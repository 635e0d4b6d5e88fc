import { createHmac } from 'node:crypto';
import { defineCommand } from '@/lib/action';
import { takePoint } from '@/lib/auth/limits';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { fail, ok } from '@/lib/failure';
import { canWrite } from './policy';
import { type Saved, subjectOf } from './read-version';
import { feedbackSchema, handleFeedbackSchema } from './schema';

/**
 * Whether an article helped. Everybody has one voice for each, which they may change; who they are
 * is kept as a keyed hash alone.
 */
type Given = Saved & { verdict: 'helpful' | 'unclear'; said: boolean };

type Live = Prisma.ArticleGetPayload<{ include: { liveVersion: { select: { number: true } } } }>;

function voiceOf(articleId: string, { address }: Visitor, agent: string): string {
  const key = createHmac('sha256', env().AUTH_SECRET).update('article-feedback').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([articleId, address, agent]))
    .digest('base64url');
}

export const giveFeedback = defineCommand<Visitor, typeof feedbackSchema, Live, Given>({
  name: 'article.feedback',
  who: 'visitor',
  input: feedbackSchema,
  load: async ({ tx, input }) =>
    tx.article.findFirst({
      where: { slug: input.slug, liveVersionId: { not: null } },
      include: { liveVersion: { select: { number: true } } },
    }),
  policy: (_, { liveVersion }) => liveVersion !== null,
  write: async ({ tx, actor, input, thing, now }) => {
    if (!(await takePoint('article-feedback', actor.address))) return fail('request.too-many');
    const { verdict, language, agent } = input;
    const note = verdict === 'unclear' ? input.note : null;
    const number = Math.min(input.number, thing.liveVersion?.number ?? 1);
    const voice = voiceOf(thing.id, actor, agent);
    const said = { verdict, language, number: Math.max(1, number), createdAt: now };
    await tx.articleFeedback.upsert({
      where: { articleId_voice: { articleId: thing.id, voice } },
      create: { articleId: thing.id, voice, note, ...said },
      // Pressing the button once more does not take back what was written.
      update: {
        ...said,
        ...(note || verdict === 'helpful' ? { note, handledAt: null, handledByName: null } : {}),
      },
    });
    return ok({
      value: { slug: thing.slug, verdict, said: note !== null },
      subject: subjectOf(thing),
      detail: { verdict },
    });
  },
});

type Row = Prisma.ArticleFeedbackGetPayload<{ include: { article: true } }>;

export const handleFeedback = defineCommand<Viewer, typeof handleFeedbackSchema, Row, Saved>({
  name: 'article.feedback-handle',
  who: 'viewer',
  input: handleFeedbackSchema,
  load: ({ tx, input }: { tx: Tx; input: { id: string } }) =>
    tx.articleFeedback.findUnique({ where: { id: input.id }, include: { article: true } }),
  policy: (viewer) => canWrite(viewer),
  write: async ({ tx, actor, thing, now }) => {
    await tx.articleFeedback.updateMany({
      where: { id: thing.id, handledAt: null },
      data: { handledAt: now, handledByName: actor.name },
    });
    return ok({ value: { slug: thing.article.slug }, subject: subjectOf(thing.article) });
  },
});
