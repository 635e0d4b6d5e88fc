import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import { introductionScope } from '@/lib/introduction/scope';
import { canNoteOnCase } from './policy';
import { answerSchema, attachSchema, detachSchema } from './schema';

/** What a case asks the Board of Investment for: a line as it read when it was attached. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const caseOf = { id: true, code: true, smeId: true, centreCode: true, state: true } as const;

/** Null for partners: to them there is no such thing. */
const scopeOf = (viewer: Viewer) =>
  viewer.role === 'PARTNER_CONTACT' ? null : introductionScope(viewer);

const pathOf = (viewer: Viewer, code: string) => {
  const room = { SME_MEMBER: '/sme', JAPAN_DESK: '/desk' } as Partial<Record<string, string>>;
  return `${room[viewer.role] ?? '/officer'}/introductions/${code}#incentives`;
};

export const attachLine = defineCommand({
  name: 'incentive.attach',
  who: 'viewer',
  input: attachSchema,
  load: async ({ tx, actor, input }: Load<typeof attachSchema>) => {
    const scope = scopeOf(actor);
    const introduction =
      scope &&
      (await tx.introduction.findFirst({
        where: { AND: [{ id: input.introductionId }, scope] },
        select: caseOf,
      }));
    const line = await tx.incentiveLine.findUnique({ where: { code: input.lineCode } });
    return introduction && line ? { introduction, line } : null;
  },
  policy: (viewer: Viewer, { introduction, line }) => {
    const allowed = canNoteOnCase(viewer, introduction);
    if (allowed !== true) return allowed;
    return line.archivedAt ? 'incentive.archived' : true;
  },
  write: async ({ tx, actor, thing: { introduction, line }, now }) => {
    const made = await tx.caseIncentive.createManyAndReturn({
      data: {
        introductionId: introduction.id,
        lineCode: line.code,
        snapshot: {
          version: line.version,
          names: { th: line.titleTh, ja: line.titleJa, en: line.titleEn },
          details: { th: line.detailTh, ja: line.detailJa, en: line.detailEn },
          source: { title: line.sourceTitle, url: line.sourceUrl },
          sourceDate: line.sourceDate.toISOString().slice(0, 10),
          confidence: line.confidence,
        },
        attachedByName: actor.name,
        createdAt: now,
      },
      skipDuplicates: true,
      select: { id: true },
    });
    if (made.length === 0) return fail('incentive.already-attached');
    return ok({
      value: { path: pathOf(actor, introduction.code) },
      subject: caseSubject(introduction),
      detail: { line: line.code },
    });
  },
});

async function loadAttached({
  tx,
  actor,
  input,
}: {
  tx: Tx;
  actor: Viewer;
  input: { id: string };
}) {
  const scope = scopeOf(actor);
  if (!scope) return null;
  return tx.caseIncentive.findFirst({
    where: { id: input.id, introduction: scope },
    include: { introduction: { select: caseOf } },
  });
}

type Attached = NonNullable<Awaited<ReturnType<typeof loadAttached>>>;

const mayNote = (viewer: Viewer, { introduction }: Attached) => canNoteOnCase(viewer, introduction);

export const answerLine = defineCommand({
  name: 'incentive.answer',
  who: 'viewer',
  input: answerSchema,
  load: loadAttached,
  policy: mayNote,
  write: async ({ tx, actor, input, thing }) => {
    const { id, version, answer, note } = input;
    const { count } = await tx.caseIncentive.updateMany({
      where: { id, version },
      data: { answer, note, version: { increment: 1 } },
    });
    if (count === 0) return fail('incentive.changed-meanwhile');
    return ok({
      value: { path: pathOf(actor, thing.introduction.code) },
      subject: caseSubject(thing.introduction),
      detail: { line: thing.lineCode, from: thing.answer, to: answer },
    });
  },
});

export const detachLine = defineCommand({
  name: 'incentive.detach',
  who: 'viewer',
  input: detachSchema,
  load: loadAttached,
  policy: mayNote,
  write: async ({ tx, actor, input, thing }) => {
    const { count } = await tx.caseIncentive.deleteMany({
      where: { id: input.id, version: input.version },
    });
    if (count === 0) return fail('incentive.changed-meanwhile');
    return ok({
      value: { path: pathOf(actor, thing.introduction.code) },
      subject: caseSubject(thing.introduction),
      detail: { line: thing.lineCode, answer: thing.answer },
    });
  },
});
