import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { locales } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { removeOriginal, writeOriginal } from '@/lib/text-record/write';
import { missingIn, stepsInRow } from './completeness';
import type { RegistrationStep } from './points';
import { readRegistration } from './registration';
import type { SmeState } from './states';

/**
 * A member's own firm inside a command. Whose firm it is comes from the person's row, locked, never
 * from what was sent: there is no way to name another's firm, and forms sent at once wait in line.
 */
export const withNeed = {
  needs: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.SmeInclude;

export type OwnSmeRow = Prisma.SmeGetPayload<{ include: typeof withNeed }>;

export async function loadOwnSme(context: {
  tx: Tx;
  actor: Viewer;
}): Promise<{ sme: OwnSmeRow | null }> {
  const { tx, actor } = context;
  const [person] = await tx.$queryRaw<{ smeId: string | null }[]>`
    SELECT "smeId" FROM "User" WHERE "id" = ${actor.id}::uuid FOR UPDATE`;
  if (!person?.smeId) return { sme: null };
  // A key lock would wait for a ranking that is being stored, whose rows name the firm.
  await tx.$queryRaw`
    SELECT "id" FROM "Sme" WHERE "id" = ${person.smeId}::uuid FOR NO KEY UPDATE`;
  return { sme: await tx.sme.findUnique({ where: { id: person.smeId }, include: withNeed }) };
}

/** The member's firm; made as an empty draft at the first saving. */
export async function ensureOwnSme(
  tx: Tx,
  viewer: Viewer,
  sme: OwnSmeRow | null,
): Promise<OwnSmeRow> {
  if (sme) return sme;
  const [next] = await tx.$queryRaw<{ number: number }[]>`SELECT next_number('sme') AS number`;
  const code = `SME-${String(next?.number ?? 0).padStart(6, '0')}`;
  const made = await tx.sme.create({ data: { code, needs: { create: {} } }, include: withNeed });
  await tx.user.update({ where: { id: viewer.id }, data: { smeId: made.id } });
  return made;
}

/** Keeps a text in the languages in which the member wrote it; an emptied one goes. */
export async function saveTexts(
  tx: Tx,
  viewer: Viewer,
  key: { ownerKind: 'SME' | 'NEED'; ownerId: string; field: string },
  texts: { th: string | null; ja: string | null; en: string | null },
): Promise<void> {
  for (const language of locales) {
    const body = texts[language];
    if (body) await writeOriginal(tx, key, { language, body, writtenById: viewer.id });
    else await removeOriginal(tx, key, language);
  }
}

export type Saved = {
  id: string;
  state: SmeState;
  /** Field → code of what the step still lacks, though what was typed is kept. */
  missing: Record<string, string>;
  /** A consent was taken back, and the registration with it. */
  withdrawn: boolean;
};

/**
 * Ends the saving of a step: counts what is done and, for an approved firm, has its matches
 * computed anew. An approved firm's profile cannot be left with holes.
 */
export async function finishStep(
  tx: Tx,
  before: { id: string; state: SmeState },
  step: RegistrationStep,
): Promise<Result<Saved>> {
  const smeId = before.id;
  const { sme, registration } = await readRegistration(tx, smeId);
  const missing = missingIn(step, registration);
  const wasApproved = before.state === 'APPROVED';
  // A consent can be taken back at any time; nothing else of a profile in use may go missing.
  const withdrawn = before.state !== 'DRAFT' && sme.state === 'DRAFT';
  if (wasApproved && !withdrawn && Object.keys(missing).length > 0) {
    return fail('sme.incomplete', missing);
  }
  await tx.sme.update({
    where: { id: smeId },
    data: { step: stepsInRow(registration), version: { increment: 1 } },
  });
  if (wasApproved) {
    await addJob(tx, 'match-sme', { smeId }, { key: `match-sme:${smeId}` });
  }
  return ok({ id: smeId, state: sme.state, missing, withdrawn });
}

export function subjectOf(sme: {
  id: string;
  code: string;
  nameTh: string | null;
  nameEn: string | null;
  centreCode: string | null;
}) {
  return {
    kind: 'sme',
    id: sme.id,
    label: [sme.code, sme.nameTh ?? sme.nameEn].filter(Boolean).join(' '),
    centreCode: sme.centreCode,
  };
}
