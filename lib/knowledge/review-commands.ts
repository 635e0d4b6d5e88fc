import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { sourceOf } from '@/lib/text-record/best';
import {
  canDiscard,
  canPublish,
  canReturn,
  canSubmit,
  canWithdraw,
  canWrite,
  hadAHand,
} from './policy';
import { askForReview, goLive, tellWriters } from './publish';
import {
  asOpen,
  loadVersion,
  lockArticle,
  type Saved,
  subjectOf,
  touch,
  type VersionRow,
} from './read-version';
import {
  articleFields,
  publishSchema,
  readSources,
  returnSchema,
  reviewAgainSchema,
  seenSchema,
  withdrawSchema,
} from './schema';
import { dayInBangkok } from './states';
import { fieldRows, readVersionTexts } from './texts';

/** The way out: before a second person, published now or later, taken back, looked over again. */

/** What is missing before somebody else should read it. */
async function missing(tx: Tx, thing: VersionRow): Promise<FailureCode | null> {
  const rows = await readVersionTexts(tx, thing.id);
  const isWritten = articleFields.every((field) => sourceOf(fieldRows(rows, thing.id, field)));
  if (!isWritten) return 'article.incomplete';
  if (thing.topics.length === 0) return 'article.topic-missing';
  return readSources(thing.sources).length === 0 ? 'article.source-missing' : null;
}

const done = (thing: VersionRow, detail: Prisma.InputJsonObject = {}) =>
  ok({
    value: { slug: thing.article.slug } satisfies Saved,
    subject: subjectOf(thing.article),
    detail: { number: thing.number, ...detail },
  });

export const submitArticle = defineCommand<Viewer, typeof seenSchema, VersionRow, Saved>({
  name: 'article.submit',
  who: 'viewer',
  input: seenSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canSubmit(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, thing, actor } = context;
    const code = await missing(tx, thing);
    if (code) return fail(code);
    if (!(await touch(context, { state: 'IN_REVIEW', returnNote: null }))) {
      return fail('article.changed-meanwhile');
    }
    await askForReview(tx, thing, actor);
    return done(thing);
  },
});

/** Sent back with a reason, or taken back by one who wrote on it. */
export const returnArticle = defineCommand<Viewer, typeof returnSchema, VersionRow, Saved>({
  name: 'article.return',
  who: 'viewer',
  input: returnSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canReturn(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, actor, input, thing } = context;
    const own = hadAHand(actor, thing);
    if (!own && input.note === null) return fail('field.check', { note: 'field.required' });
    const data = { state: 'DRAFT', returnNote: input.note, publishAt: null } as const;
    if (!(await touch(context, data, false))) return fail('article.changed-meanwhile');
    if (!own) await tellWriters(tx, thing, 'article-returned', input.note ?? '');
    return done(thing);
  },
});

export const publishArticle = defineCommand<Viewer, typeof publishSchema, VersionRow, Saved>({
  name: 'article.publish',
  who: 'viewer',
  input: publishSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canPublish(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, actor, input, thing, now } = context;
    if (input.when === 'now') {
      const live = await goLive(tx, thing, now, actor);
      return live ? done(thing) : fail('article.changed-meanwhile');
    }
    if (!input.day) return fail('field.check', { day: 'field.required' });
    const publishAt = momentInBangkok(input.day, input.time || '09:00');
    if (publishAt <= now) return fail('field.check', { day: 'article.time-past' });
    const reviewed = { reviewerId: actor.id, reviewerName: actor.name, reviewedAt: now };
    if (!(await touch(context, { state: 'SCHEDULED', publishAt, ...reviewed }, false))) {
      return fail('article.changed-meanwhile');
    }
    return done(thing, { publishAt: publishAt.toISOString() });
  },
});

function momentInBangkok(day: string, time: string): Date {
  const [hour = '9', minute = '00'] = time.split(/[:.]/);
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`);
}

export const discardArticle = defineCommand<Viewer, typeof seenSchema, VersionRow, Saved>({
  name: 'article.discard',
  who: 'viewer',
  input: seenSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canDiscard(viewer, asOpen(thing), version),
  write: async (context) => {
    if (!(await touch(context, { state: 'DISCARDED', publishAt: null }, false))) {
      return fail('article.changed-meanwhile');
    }
    return done(context.thing);
  },
});

type Live = Prisma.ArticleGetPayload<{ include: { liveVersion: true } }>;

async function loadLive({ tx, input }: { tx: Tx; input: { articleId: string } }) {
  await lockArticle(tx, input.articleId);
  return tx.article.findUnique({
    where: { id: input.articleId },
    include: { liveVersion: true },
  });
}

/** Takes an article from the public at once, and says why; its versions stay. */
export const withdrawArticle = defineCommand<Viewer, typeof withdrawSchema, Live, Saved>({
  name: 'article.withdraw',
  who: 'viewer',
  input: withdrawSchema,
  load: loadLive,
  policy: (viewer, { liveVersion }) => canWithdraw(viewer, liveVersion ?? { hands: [] }),
  write: async ({ tx, input, thing, now }) => {
    if (!thing.liveVersion) return fail('article.not-published');
    await tx.article.update({
      where: { id: thing.id },
      data: {
        ...{ liveVersionId: null, withdrawnAt: now, withdrawnReason: input.reason },
        ...{ askedFor: null, version: { increment: 1 } },
      },
    });
    await tx.articleVersion.update({
      where: { id: thing.liveVersion.id },
      data: { state: 'SUPERSEDED', version: { increment: 1 } },
    });
    // The clock brings back nothing of what was taken from the public: somebody looks at it first.
    await tx.articleVersion.updateMany({
      where: { articleId: thing.id, state: 'SCHEDULED' },
      data: { state: 'IN_REVIEW', publishAt: null, version: { increment: 1 } },
    });
    return ok({
      value: { slug: thing.slug },
      subject: subjectOf(thing),
      detail: { number: thing.liveVersion.number, reason: input.reason },
    });
  },
});

/** Somebody has looked it over: it still holds, until the next day on which it is looked over. */
export const reviewArticleAgain = defineCommand<Viewer, typeof reviewAgainSchema, Live, Saved>({
  name: 'article.review-again',
  who: 'viewer',
  input: reviewAgainSchema,
  load: loadLive,
  policy: canWrite,
  write: async ({ tx, actor, input, thing, now }) => {
    if (!thing.liveVersion) return fail('article.not-published');
    const reviewBy = new Date(input.reviewBy);
    if (reviewBy <= dayInBangkok(now)) return fail('field.check', { reviewBy: 'field.day-past' });
    // Who wrote it may say that it holds; the second person who let it out stays named.
    const checked = hadAHand(actor, thing.liveVersion)
      ? {}
      : { reviewerId: actor.id, reviewerName: actor.name, reviewedAt: now };
    await tx.articleVersion.update({
      where: { id: thing.liveVersion.id },
      data: { reviewBy, ...checked, version: { increment: 1 } },
    });
    await tx.article.update({
      where: { id: thing.id },
      data: { askedFor: null, version: { increment: 1 } },
    });
    return ok({
      value: { slug: thing.slug },
      subject: subjectOf(thing),
      detail: { reviewBy: input.reviewBy },
    });
  },
});
