import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { centreOfProvince } from '@/lib/centre/of-province';
import { Prisma, type Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { findIndustry } from '@/lib/taxonomy/industries';
import { namesOfCode } from '@/lib/taxonomy/names';
import { fillableSteps, isComplete, missingIn } from './completeness';
import { consentInForce, consentVersion } from './consent';
import { loadOwnSme, type OwnSmeRow, saveTexts, subjectOf, withNeed } from './own-sme';
import { canChangeConsent, canSubmitSme } from './policy';
import { readRegistration } from './registration';
import {
  consentSchema,
  type FirmInput,
  firmSchema,
  industriesSchema,
  productsSchema,
  submitSchema,
} from './schema';
import { stepCommand } from './step-command';
import { sendOn, withdraw } from './submission';

/**
 * A member's own registration, step by step, and its sending for review. No command takes the
 * firm's id: it is always the member's own.
 */
const unknownAmong = (codes: readonly string[], isKnown: (code: string) => boolean) =>
  codes.some((code) => !isKnown(code));

const hasName = (code: string) => namesOfCode(code) !== null;

/** Two firms cannot hold one number, even when both save it at the same moment. */
async function isTaken(tx: Tx, juristicId: string, smeId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${juristicId}, 13))`;
  const other = await tx.sme.findFirst({
    where: { juristicId, id: { not: smeId } },
    select: { id: true },
  });
  return other !== null;
}

function changesIdentity(sme: OwnSmeRow, input: FirmInput): boolean {
  return (['nameTh', 'nameJa', 'nameEn', 'juristicId'] as const).some(
    (column) => sme[column] !== input[column],
  );
}

export const saveFirm = stepCommand({
  name: 'sme.save-firm',
  step: 'firm',
  input: firmSchema,
  save: async ({ tx, actor, input, sme, now }) => {
    const { goal: _goal, address, ...columns } = input;
    const centreCode = await servingCentre(tx, sme, input.provinceCode);
    if (input.provinceCode && !centreCode) return { provinceCode: 'field.not-a-choice' };
    if (input.juristicId && (await isTaken(tx, input.juristicId, sme.id))) {
      return { juristicId: 'sme.juristic-id-taken' };
    }
    await tx.sme.update({
      where: { id: sme.id },
      data: { ...columns, centreCode },
    });
    const key = { ownerKind: 'SME', ownerId: sme.id, field: 'address' } as const;
    await saveTexts(tx, actor, key, addressByLanguage(actor, address));
    if (sme.contactEmail !== null && sme.contactEmail !== input.contactEmail) {
      await addJob(tx, 'event-contact', { ownerId: sme.id });
    }
    if (sme.state === 'APPROVED' && changesIdentity(sme, input)) {
      const fresh = await tx.sme.findUniqueOrThrow({ where: { id: sme.id }, include: withNeed });
      await sendOn(tx, actor, fresh, 'revise', now);
    }
    return null;
  },
});

/**
 * The centre of the province; a firm that stays in its province stays with its centre, also when
 * what is new there goes to another one by now.
 */
async function servingCentre(
  tx: Tx,
  sme: Pick<OwnSmeRow, 'provinceCode' | 'centreCode'>,
  provinceCode: string | null,
): Promise<string | null> {
  if (provinceCode === null) return null;
  if (provinceCode === sme.provinceCode && sme.centreCode) return sme.centreCode;
  return centreOfProvince(tx, provinceCode);
}

/** An address is written once, in the language that its letters belong to. */
function addressByLanguage(viewer: Viewer, address: string | null) {
  const none = { th: null, ja: null, en: null };
  if (!address) return none;
  if (/\p{Script=Thai}/u.test(address)) return { ...none, th: address };
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(address)) {
    return { ...none, ja: address };
  }
  return /[a-z]/i.test(address)
    ? { ...none, en: address }
    : { ...none, [viewer.language]: address };
}

export const saveIndustries = stepCommand({
  name: 'sme.save-industries',
  step: 'industries',
  input: industriesSchema,
  save: async ({ tx, input, sme }) => {
    const { industries, processes } = input;
    if (unknownAmong(industries, (code) => findIndustry(code) !== null)) {
      return { industries: 'field.not-a-choice' };
    }
    if (unknownAmong(processes, hasName)) return { processes: 'field.not-a-choice' };
    await tx.sme.update({ where: { id: sme.id }, data: { industries, processes } });
    return null;
  },
});

export const saveProducts = stepCommand({
  name: 'sme.save-products',
  step: 'products',
  input: productsSchema,
  save: async ({ tx, actor, input, sme }) => {
    const { offers, certificates, employees, exportExperience, languages } = input;
    if (unknownAmong(offers, hasName)) return { offers: 'field.not-a-choice' };
    if (unknownAmong(certificates, hasName)) return { certificates: 'field.not-a-choice' };
    await tx.sme.update({
      where: { id: sme.id },
      data: {
        ...{ offers, certificates, employees, exportExperience, languages },
        exportsTo: exportExperience === 'none' ? [] : input.exportsTo,
        monthlyCapacity:
          input.capacityAmount !== null && input.capacityUnit !== null
            ? { amount: input.capacityAmount, unit: input.capacityUnit }
            : Prisma.DbNull,
      },
    });
    const key = { ownerKind: 'SME', ownerId: sme.id, field: 'products' } as const;
    const { productsTh: th, productsJa: ja, productsEn: en } = input;
    await saveTexts(tx, actor, key, { th, ja, en });
    return null;
  },
});

/** Records each consent once per version; a tick taken away withdraws it. */
export const saveConsent = stepCommand({
  name: 'sme.save-consent',
  step: 'consent',
  input: consentSchema,
  policy: canChangeConsent,
  save: async ({ tx, actor, input, sme, now }) => {
    const { consents } = await readRegistration(tx, sme.id);
    const given = { registration: input.registration, 'transfer-to-japan': input.transfer };
    // The text was changed while the page was open: the person has not read the present one.
    const isPresent = input.textVersion === consentVersion;
    for (const purpose of ['registration', 'transfer-to-japan'] as const) {
      const inForce = consentInForce(consents, purpose);
      if (given[purpose] !== '' && isPresent && !inForce) {
        const { id: userId, language } = actor;
        await tx.consent.create({
          data: {
            ...{ userId, smeId: sme.id, purpose, language },
            textVersion: consentVersion,
            grantedAt: now,
          },
        });
      }
      if (given[purpose] === '' && inForce) {
        const { id } = inForce;
        await tx.consent.updateMany({ where: { id }, data: { withdrawnAt: now } });
        await withdraw(tx, actor, sme, now);
      }
    }
    return null;
  },
});

export const submitSme = defineCommand<Viewer, typeof submitSchema, OwnSmeRow, { id: string }>({
  name: 'sme.submit',
  who: 'viewer',
  input: submitSchema,
  load: async (context) => (await loadOwnSme(context)).sme,
  policy: canSubmitSme,
  write: async ({ tx, actor, input, thing: sme, now }) => {
    const { registration } = await readRegistration(tx, sme.id);
    if (!isComplete(registration)) {
      const lacksConsent = fillableSteps
        .filter((step) => step !== 'consent')
        .every((step) => Object.keys(missingIn(step, registration)).length === 0);
      return fail(lacksConsent ? 'sme.consent-missing' : 'sme.incomplete');
    }
    const sent = await sendOn(tx, actor, sme, 'submit', now, input.note);
    if (!sent) return fail('sme.not-editable');
    await tx.sme.update({ where: { id: sme.id }, data: { step: 6 } });
    return ok({ value: { id: sme.id }, subject: subjectOf(sme), detail: { stage: sme.stage } });
  },
});
