import { createHash } from 'node:crypto';
import { sql, value } from '../support/rows';

/** Things of the demo world that addresses name. */
export type Things = Awaited<ReturnType<typeof findThings>>;

const caseOf = (partner: string, centre: string) =>
  value(
    `SELECT i."code" FROM "Introduction" i JOIN "Partner" p ON p."id" = i."partnerId"
     WHERE i."isExample" AND p."slug" = $1 AND i."centreCode" = $2`,
    [partner, centre],
  );

const auditOf = (condition: string) =>
  value(`SELECT "id"::text FROM "AuditEntry" WHERE ${condition} ORDER BY "id" LIMIT 1`);

const applicationOf = (centre: string | null) =>
  value(
    `SELECT a."code" FROM "ProgrammeApplication" a JOIN "ProgrammeRound" r ON r."id" = a."roundId"
       LEFT JOIN "Sme" s ON s."id" = a."smeId"
     WHERE r."code" = 'BIG_BROTHER-2569-2' AND s."centreCode" IS NOT DISTINCT FROM $1
     ORDER BY a."code" LIMIT 1`,
    [centre],
  );

const roundOf = (kind: string) =>
  value(
    `SELECT "code" FROM "ProgrammeRound" WHERE "kind" = $1 AND "state" = 'OPEN'
       AND "opensAt" <= now() AND "closesAt" > now() ORDER BY "code" LIMIT 1`,
    [kind],
  );

/** An event of the demo world: held by BSC-09, or by headquarters. */
const eventOf = (state: string, centre: string | null) =>
  value(
    `SELECT "code" FROM "MatchingEvent" WHERE "isExample" AND "state"::text = $1
       AND "centreCode" IS NOT DISTINCT FROM $2 ORDER BY "code" LIMIT 1`,
    [state, centre],
  );

const registrationOf = (event: string, owner: string) =>
  value(
    `SELECT r."id" FROM "EventRegistration" r JOIN "MatchingEvent" e ON e."id" = r."eventId"
       LEFT JOIN "Partner" p ON p."id" = r."partnerId"
     WHERE e."code" = $1 AND (r."smeId"::text = $2 OR p."slug" = $2)`,
    [event, owner],
  );

/** As mails would hold them: the database keeps their hashes alone. */
const eventLink = 'demo-event-link-demo-event-link-demo-event-';
const wishLink = 'demo-wish-link--demo-wish-link--demo-wish--';

/** A personal link to a registration, made once. @returns its token */
async function linkOf(registration: string, token: string): Promise<string> {
  await sql(
    `INSERT INTO "OneTapLink" ("id", "purpose", "tokenHash", "side", "subjectId", "email",
       "recipientName", "language", "expiresAt")
     VALUES (gen_random_uuid(), 'EVENT', $1, 'PARTNER', $2, 'guest@example.test', 'Guest', 'ja',
       now() + interval '1 day') ON CONFLICT ("tokenHash") DO NOTHING`,
    [createHash('sha256').update(token).digest('hex'), registration],
  );
  return token;
}

async function pairApart(event: string): Promise<{ sme: string; partner: string }> {
  const [pair] = await sql<{ sme: string; partner: string }>(
    `SELECT s."id" AS "sme", p."id" AS "partner" FROM "MatchingEvent" e
       JOIN "EventRegistration" s ON s."eventId" = e."id" AND s."side" = 'SME'
       JOIN "EventRegistration" p ON p."eventId" = e."id" AND p."side" = 'PARTNER'
     WHERE e."code" = $1 AND s."state" = 'REGISTERED' AND p."state" = 'REGISTERED'
       AND NOT EXISTS (SELECT FROM "EventMeeting" m
         WHERE m."smeRegId" = s."id" AND m."partnerRegId" = p."id")
     ORDER BY s."id", p."id" LIMIT 1`,
    [event],
  );
  if (!pair) throw new Error(`everybody meets everybody at ${event}`);
  return pair;
}

/**
 * Events of the demo world. The firm and the partner with an account are registered at those that
 * have begun or will; the other firm at none.
 */
async function findEvents(firmId: string) {
  const running = await eventOf('RUNNING', 'BSC-09');
  const told = await eventOf('PROVISIONAL', 'BSC-09');
  const wishes = await eventOf('WISHES', null);
  const elsewhere = await eventOf('PUBLISHED', null);
  const meeting = `SELECT m."id" FROM "EventMeeting" m
    JOIN "MatchingEvent" e ON e."id" = m."eventId" AND e."code" = $1`;
  return {
    running,
    told,
    draft: await eventOf('DRAFT', 'BSC-09'),
    open: await eventOf('OPEN', 'BSC-09'),
    /** Of headquarters: with a schedule, and one that is over, without the firm and the partner. */
    elsewhere,
    over: await eventOf('CLOSED', null),
    firmAt: await registrationOf(told, firmId),
    partnerAt: await registrationOf(told, 'mihon-foods'),
    /** Of the firm at an event of headquarters. */
    firmElsewhere: await registrationOf(elsewhere, firmId),
    /** Not registered at the event that is open. */
    partner: await value(`SELECT "id" FROM "Partner" WHERE "slug" = 'mihon-precision'`),
    /** Registered, and without a meeting. */
    apart: await pairApart(told),
    meeting: await value(`${meeting} ORDER BY m."id" LIMIT 1`, [told]),
    meetingElsewhere: await value(`${meeting} ORDER BY m."id" LIMIT 1`, [elsewhere]),
    badge: await value(
      `SELECT p."badge" FROM "EventPerson" p
         JOIN "EventRegistration" r ON r."id" = p."registrationId"
         JOIN "MatchingEvent" e ON e."id" = r."eventId" AND e."code" = $1
       ORDER BY p."badge" LIMIT 1`,
      [running],
    ),
    hall: await value(`SELECT "hallSecret" FROM "MatchingEvent" WHERE "code" = $1`, [running]),
    link: await linkOf(await registrationOf(running, 'mihon-seafood'), eventLink),
    /** While wishes are taken. */
    linkToWish: await linkOf(await registrationOf(wishes, 'mihon-precision'), wishLink),
  };
}

export async function findThings() {
  const [firm] = await sql<{ id: string; userId: string }>(
    `SELECT "smeId" AS "id", "id" AS "userId" FROM "User" WHERE "email" = 'sme@example.test'`,
  );
  const firmId = firm?.id ?? '';
  return {
    firm: firmId,
    member: firm?.userId ?? '',
    partner: await value(`SELECT "id" FROM "Partner" WHERE "slug" = 'mihon-foods'`),
    programme: await value(`SELECT "slug" FROM "Programme" ORDER BY "code" LIMIT 1`),
    cooperation: await value(`SELECT "code" FROM "Cooperation" ORDER BY "code" LIMIT 1`),
    /** A partner that the firm has not asked for. */
    matchedPartner: await value(
      `SELECT m."partnerId" FROM "Match" m WHERE m."smeId" = $1 AND NOT m."excluded"
       AND NOT EXISTS (SELECT FROM "Introduction" i
         WHERE i."smeId" = m."smeId" AND i."partnerId" = m."partnerId")
       ORDER BY m."waits", m."value" DESC, m."partnerId" LIMIT 1`,
      [firmId],
    ),
    /** Of the firm, not yet let through. */
    caseInReview: await caseOf('mihon-foods', 'BSC-09'),
    /** Of a firm of BSC-01 with the same partner, with the Japanese side. */
    caseElsewhere: await caseOf('mihon-foods', 'BSC-01'),
    /** Of the firm with another partner, with the Japanese side. */
    caseOfOtherPartner: await caseOf('mihon-dryers', 'BSC-09'),
    /** What a firm wrote to a partner whose case the Japanese side has. */
    textOfCase: await value(
      `SELECT t."id"::text FROM "Text" t JOIN "Introduction" i ON i."id" = t."ownerId"
       JOIN "Partner" p ON p."id" = i."partnerId"
       WHERE i."isExample" AND p."slug" = 'mihon-foods' AND i."centreCode" = 'BSC-01'
         AND t."ownerKind" = 'INTRODUCTION' AND t."field" = 'message'
         AND t."origin" = 'ORIGINAL' AND t."language" = 'th'`,
    ),
    returnedFirm: await value(`SELECT "smeId" FROM "User" WHERE "email" = 'new-sme@example.test'`),
    draftFirm: await value(
      `SELECT "id" FROM "Sme" WHERE "state" = 'DRAFT' AND "isExample" ORDER BY "code" LIMIT 1`,
    ),
    auditOfCentre: await auditOf(`"centreCode" = 'BSC-09'`),
    auditOfNoCentre: await auditOf(`"centreCode" IS NULL`),
    /** Open to everybody: the firm's own, and one of the partner with an account. */
    needOfFirm: await value(
      `SELECT "code" FROM "PostedNeed" WHERE "smeId" = $1 AND "state" = 'OPEN' AND "isPublic"
       ORDER BY "code" LIMIT 1`,
      [firmId],
    ),
    needOfPartner: await value(
      `SELECT n."code" FROM "PostedNeed" n JOIN "Partner" p ON p."id" = n."partnerId"
       WHERE p."slug" = 'mihon-foods' AND n."state" = 'OPEN' AND n."isPublic"
       ORDER BY n."code" LIMIT 1`,
    ),
    /** Drafted by an officer; its firm has not said yes. */
    needWaiting: await value(
      `SELECT "code" FROM "PostedNeed" WHERE "state" = 'WAITING' AND "smeId" IS NOT NULL
       ORDER BY "code" LIMIT 1`,
    ),
    /** Of the firm, answered at its own centre; and one that only BSC-01 has to do with. */
    consultationOfFirm: await value(
      `SELECT "code" FROM "Consultation" WHERE "smeId" = $1 AND "handledAtCode" = 'BSC-09'
       ORDER BY "code" LIMIT 1`,
      [firmId],
    ),
    consultationElsewhere: await value(
      `SELECT "code" FROM "Consultation" WHERE "centreCode" = 'BSC-01' AND "handledAtCode" = 'BSC-01'
       ORDER BY "code" LIMIT 1`,
    ),
    /** A course and a call that take applications. */
    openRound: await roundOf('course'),
    openCall: await roundOf('call'),
    /** In selection: of a firm of BSC-09, of one of BSC-06, and of a partner. */
    applicationOfCentre: await applicationOf('BSC-09'),
    applicationElsewhere: await applicationOf('BSC-06'),
    applicationOfPartner: await applicationOf(null),
    /** A lesson at which a roll was called. */
    lesson: await value(
      `SELECT s."id" FROM "ProgrammeSession" s JOIN "ProgrammeRound" r ON r."id" = s."roundId"
       WHERE r."code" = 'LASI-2569-1' ORDER BY s."startsAt" LIMIT 1`,
    ),
    /** Agreed: of the firm with the partner that has an account, and of a firm of other centres. */
    pairOfFirm: await value(
      `SELECT p."id" FROM "ProgrammePair" p JOIN "Partner" c ON c."id" = p."partnerId"
       WHERE p."smeId" = $1 AND c."slug" = 'mihon-foods' AND p."state" = 'CONFIRMED'
       ORDER BY p."id" LIMIT 1`,
      [firmId],
    ),
    pairElsewhere: await value(
      `SELECT p."id" FROM "ProgrammePair" p JOIN "Sme" s ON s."id" = p."smeId"
       WHERE s."centreCode" NOT IN ('BSC-09', 'BSC-01') ORDER BY p."id" LIMIT 1`,
    ),
    mail: await value(`SELECT "id" FROM "MailMessage" ORDER BY "createdAt" LIMIT 1`),
    event: await findEvents(firmId),
  };
}
