/**
 * Loads the demo world: invented people, firms and partners, each marked as an example, and cases
 * between them in every state. Ids are the same on every machine; dates are counted back from now.
 * Does nothing where it has been loaded before.
 */
import { hashPassword } from '@/lib/auth/authenticate';
import type { Database } from '@/lib/db/client';
import { runNow } from '@/lib/ranking/run-now';
import { keepMails } from './demo/mails';
import { partnerRows, partnerTextRows } from './demo/partner-rows';
import { playCases } from './demo/play-cases';
import { playCentres } from './demo/play-centres';
import { playClock } from './demo/play-clock';
import { playConsultations } from './demo/play-consultations';
import { playDeskRequests } from './demo/play-desk-requests';
import { playEvents } from './demo/play-events';
import { playNeeds } from './demo/play-needs';
import { playProgrammes } from './demo/play-programmes';
import { playRegistrations } from './demo/play-registrations';
import { consentRows, needRows, smeRows, smeTextRows } from './demo/sme-rows';
import { desk, headquarters, logins, partnerId, smeId, userRows } from './demo/staff';
import { takeLeave } from './demo/take-leave';
import type { Checkers } from './demo/texts';
import { Trail } from './demo/trail';
import { demoSmes } from './demo-smes';
import { insertRows, upsert } from './upsert';

const checkers: Checkers = { th: desk, ja: desk, en: headquarters };

const patience = { timeout: 120_000 };

/** @returns whether anything was loaded */
export async function loadDemo(db: Database, now = new Date()): Promise<boolean> {
  const trail = new Trail();
  const loadedFirms = await loadFirms(db, now, trail);
  const loadedCases = await loadCases(db, now, trail);
  const held = await playEvents(db, now);
  // The cases of meetings that were held are older than today, too.
  if (loadedCases || held) await playClock(db, now);
  const asked = await db.$transaction((tx) => playConsultations(tx, now), patience);
  const played = await db.$transaction((tx) => playProgrammes(tx, now), patience);
  // After the cases: the places that they take are not free in the market.
  if ((await db.matchingRun.count({ where: { inForce: true } })) === 0) await runNow();
  return loadedFirms || loadedCases || asked || played || held;
}

async function loadFirms(db: Database, now: Date, trail: Trail): Promise<boolean> {
  const isLoaded = await db.user.findUnique({ where: { id: headquarters.id } });
  if (isLoaded) return false;
  const hashes = new Map<string, string>();
  for (const { email, password } of logins) hashes.set(email, await hashPassword(password));
  const provinces = new Map(
    (await db.province.findMany()).map(({ code, nameTh }) => [code, nameTh] as const),
  );
  const played = playRegistrations(now, trail);
  const registrations = [...played.values()];
  const byId = { key: ['id'] };
  await db.$transaction(async (tx) => {
    await upsert(tx, 'Partner', partnerRows(now), byId);
    await upsert(tx, 'Sme', smeRows(played), byId);
    await upsert(tx, 'User', userRows({ now, hashes }), byId);
    await upsert(tx, 'Need', needRows(played), byId);
    await upsert(tx, 'Consent', consentRows(played), byId);
    const reviews = registrations.flatMap((registration) => registration.reviews);
    await insertRows(tx, 'SmeReview', reviews);
    await upsert(tx, 'Text', partnerTextRows(checkers, now), byId);
    await upsert(tx, 'Text', smeTextRows(played, provinces, checkers), byId);
    const questions = registrations.flatMap((registration) => registration.questions);
    await upsert(tx, 'Text', questions, byId);
    await tx.$executeRaw`
      INSERT INTO "Sequence" ("name", "value") VALUES ('sme', ${demoSmes.length})
      ON CONFLICT ("name") DO UPDATE SET "value" = greatest("Sequence"."value", excluded."value")`;
  }, patience);
  return true;
}

async function loadCases(db: Database, now: Date, trail: Trail): Promise<boolean> {
  if ((await db.introduction.count({ where: { isExample: true } })) > 0) return false;
  await db.$transaction(async (tx) => {
    const cases = await playCases(tx, now, trail, checkers);
    await playDeskRequests(tx, now, cases, trail, checkers);
    await keepMails(tx, cases);
    await playNeeds(tx, { now, trail, checkers });
    await takeLeave(tx, now);
    await playCentres(tx, now);
    await tx.matchDismissal.create({
      data: {
        smeId: smeId('chantharot'),
        partnerId: partnerId('mihon-plastics'),
        reason: 'wrong-business',
        createdAt: now,
      },
    });
    await insertRows(tx, 'AuditEntry', trail.rows());
  }, patience);
  return true;
}
