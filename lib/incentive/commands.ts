import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { canKeepLines } from './policy';
import { archiveLineSchema, checkLineSchema, saveLineSchema } from './schema';

/** Officers keep the lines current: whoever saves or checks one has compared it with its source. */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema> };

const subjectOf = ({ code, titleEn }: { code: string; titleEn: string }) => ({
  kind: 'incentive',
  id: code,
  label: titleEn,
});

/** A line is compared with its source at least once a year. */
const longest = 366;

const isReview = (reviewBy: string, now: Date) =>
  reviewBy > dayOf(now) && reviewBy <= nextDay(dayOf(now), longest);

const asDay = (day: string) => new Date(`${day}T00:00:00Z`);

const find = async ({ tx, input }: { tx: Tx; input: { code: string } }) => ({
  line: await tx.incentiveLine.findUnique({ where: { code: input.code } }),
});

type Found = { line: Prisma.IncentiveLineGetPayload<object> | null };

export const saveLine = defineCommand({
  name: 'incentive.save',
  who: 'viewer',
  input: saveLineSchema,
  load: (context: Load<typeof saveLineSchema>) => find(context),
  policy: (viewer: Viewer, { line }: Found, input) => {
    if (!canKeepLines(viewer)) return false;
    if (input.version === 0) return line === null ? true : 'incentive.code-taken';
    return line?.version === input.version ? true : 'incentive.changed-meanwhile';
  },
  write: async ({ tx, actor, input, thing: { line }, now }) => {
    const { code, version, reviewBy, sourceDate, ...words } = input;
    if (!isReview(reviewBy, now)) {
      return fail('field.check', { reviewBy: 'incentive.review-too-far' });
    }
    if (sourceDate > dayOf(now)) return fail('field.check', { sourceDate: 'field.not-a-date' });
    const data = {
      ...{ ...words, reviewBy: asDay(reviewBy), sourceDate: asDay(sourceDate) },
      ...{ checkedAt: now, checkedByName: actor.name },
    };
    if (line === null) {
      const { _max } = await tx.incentiveLine.aggregate({ _max: { position: true } });
      const position = (_max.position ?? -1) + 1;
      // From version 2 on the facts leave a line alone.
      await tx.incentiveLine.create({ data: { ...data, code, position, version: 2 } });
    } else {
      const { count } = await tx.incentiveLine.updateMany({
        where: { code, version },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) return fail('incentive.changed-meanwhile');
    }
    return ok({
      value: { code },
      subject: subjectOf({ code, titleEn: words.titleEn }),
      detail: { reviewBy, confidence: words.confidence, conditions: words.conditions },
    });
  },
});

const seen = (viewer: Viewer, { line }: Found, input: { version: number }) => {
  if (!canKeepLines(viewer)) return false;
  return line?.version === input.version ? true : 'incentive.changed-meanwhile';
};

/** Compared with its source today, and still right. */
export const checkLine = defineCommand({
  name: 'incentive.check',
  who: 'viewer',
  input: checkLineSchema,
  load: (context: Load<typeof checkLineSchema>) => find(context),
  policy: seen,
  write: async ({ tx, actor, input, thing: { line }, now }) => {
    const { code, version, reviewBy } = input;
    if (!line) return fail('access.not-found');
    if (!isReview(reviewBy, now)) {
      return fail('field.check', { reviewBy: 'incentive.review-too-far' });
    }
    const { count } = await tx.incentiveLine.updateMany({
      where: { code, version },
      data: {
        ...{ checkedAt: now, checkedByName: actor.name, reviewBy: asDay(reviewBy) },
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('incentive.changed-meanwhile');
    return ok({ value: { code }, subject: subjectOf(line), detail: { reviewBy } });
  },
});

/** Out of the checklist, or back into it; on cases it stays as it was attached. */
export const archiveLine = defineCommand({
  name: 'incentive.archive',
  who: 'viewer',
  input: archiveLineSchema,
  load: (context: Load<typeof archiveLineSchema>) => find(context),
  policy: seen,
  write: async ({ tx, input, thing: { line }, now }) => {
    const { code, version } = input;
    if (!line) return fail('access.not-found');
    const archivedAt = line.archivedAt ? null : now;
    const { count } = await tx.incentiveLine.updateMany({
      where: { code, version },
      data: { archivedAt, version: { increment: 1 } },
    });
    if (count === 0) return fail('incentive.changed-meanwhile');
    return ok({
      value: { code },
      subject: subjectOf(line),
      detail: { archived: archivedAt !== null },
    });
  },
});
