import { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, TextOwner, Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { textLanguage, writtenText } from '@/lib/text-record/schema';
import { writeTranslation } from '@/lib/text-record/write';
import { introductionScope } from './scope';

/** Translating what one desk wrote for the other; the translator vouches for the wording. */
const translateSchema = z.object({
  ownerKind: z.enum(
    [
      ...(['SME', 'NEED', 'INTRODUCTION', 'DESK_REQUEST', 'MESSAGE'] as const),
      ...(['MEETING', 'SURVEY', 'POSTED_NEED', 'NEED_PROPOSAL'] as const),
    ],
    'request.malformed',
  ),
  ownerId: z.uuid('request.malformed'),
  field: z.string().regex(/^[a-z][a-z-]*(:[0-9a-f-]{36})?$/, 'request.malformed'),
  language: textLanguage,
  ofRevision: z.coerce.number().int().min(1),
  body: writtenText(20_000),
});

type Input = z.output<typeof translateSchema>;

/** Texts of a firm that the desk reads; an address, say, is none of them. */
const fieldsOf: Partial<Record<TextOwner, string>> = {
  SME: 'products',
  NEED: 'seeking',
  MESSAGE: 'body',
};

/** Between two who need no translation: the officer's proposal, a firm's no to a draft of a need. */
const untranslated = new Set(['proposal', 'refusal']);

/** What the audit trail calls the owner, and the case whose open pages are told. */
type Owner = { label: string; centreCode: string | null; caseId?: string };

/** Null when the desk cannot see the owner. */
async function findOwner(
  tx: Tx,
  viewer: Viewer,
  kind: Input['ownerKind'],
  id: string,
): Promise<Owner | null> {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  const ofCase = async (where: Prisma.IntroductionWhereInput) => {
    const found = await tx.introduction.findFirst({ where: { AND: [where, scope] } });
    return found && { label: found.code, centreCode: found.centreCode, caseId: found.id };
  };
  // A firm is the desk's matter once a case of it has been passed on.
  const introduced = { introductions: { some: scope } };
  switch (kind) {
    case 'INTRODUCTION':
      return ofCase({ id });
    case 'MESSAGE':
      return ofCase({ messages: { some: { id, audience: { in: ['ALL', 'STAFF'] } } } });
    case 'MEETING':
      return ofCase({ meetings: { some: { id } } });
    case 'SURVEY':
      return ofCase({ meetings: { some: { surveys: { some: { id } } } } });
    case 'SME': {
      const found = await tx.sme.findFirst({ where: { id, ...introduced } });
      return found && { label: found.code, centreCode: found.centreCode };
    }
    case 'NEED': {
      const found = await tx.need.findFirst({
        where: { id, sme: { is: introduced } },
        include: { sme: true },
      });
      return found && { label: found.sme.code, centreCode: found.sme.centreCode };
    }
    case 'DESK_REQUEST': {
      const found = await tx.deskRequest.findUnique({ where: { id } });
      return found && { label: found.code, centreCode: found.centreCode };
    }
    case 'POSTED_NEED':
    case 'NEED_PROPOSAL':
      return findNeed(tx, kind === 'POSTED_NEED' ? { id } : { proposals: { some: { id } } });
  }
}

/** Open needs are for both sides to read; drafts are their firm's and officer's. */
async function findNeed(tx: Tx, which: Prisma.PostedNeedWhereInput): Promise<Owner | null> {
  const found = await tx.postedNeed.findFirst({
    where: { AND: [which, { state: 'OPEN' }] },
    include: { sme: { select: { centreCode: true } } },
  });
  return found && { label: found.code, centreCode: found.sme?.centreCode ?? null };
}

export const translateText = defineCommand({
  name: 'text.translate',
  who: 'viewer',
  input: translateSchema,
  load: async ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: Input }) => {
    if (actor.role !== 'JAPAN_DESK') return null;
    const only = fieldsOf[input.ownerKind];
    if ((only && only !== input.field) || untranslated.has(input.field)) return null;
    return findOwner(tx, actor, input.ownerKind, input.ownerId);
  },
  policy: (viewer: Viewer) => viewer.role === 'JAPAN_DESK',
  write: async ({ tx, actor, input, thing, now }) => {
    const { ownerKind, ownerId, field, language, body, ofRevision } = input;
    const written = await writeTranslation(
      tx,
      { ownerKind, ownerId, field },
      { language, body, ofRevision, checkedBy: actor, now },
    );
    if (!written.ok) return written;
    const { label, centreCode, caseId } = thing;
    if (caseId) await tx.$executeRaw`SELECT pg_notify('case', ${caseId})`;
    return ok({
      value: null,
      subject: { kind: 'text', id: ownerId, label, centreCode },
      detail: { field, language, ofRevision },
    });
  },
});
