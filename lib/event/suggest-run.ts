import { db, type Tx } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { PairIndex } from '@/lib/matching/pair-index';
import {
  type Attendee,
  firmFacts,
  type Measures,
  partnerFacts,
  readAttendees,
  readMeasures,
} from './attendee-facts';
import { type ScoredPair, type Suggested, suggest } from './suggest';

/** Suggestions of an event: asked for when registrations change, computed in the worker. */

/** So long a change waits for others that follow it. */
const settleMs = 10_000;

/** Asks for new suggestions; of many changes in a row the first sets the time. */
export async function askForSuggestions(tx: Tx, eventId: string, now: Date): Promise<void> {
  await addJob(
    tx,
    'event-suggestions',
    { eventId },
    {
      key: `event-suggestions:${eventId}`,
      keepsRunAt: true,
      queue: `event-suggestions:${eventId}`,
      runAt: new Date(now.getTime() + settleMs),
    },
  );
}

/** Pairs are kept up to about so many; of a larger event the best of each participant. */
const mostPairs = 200_000;
const mostPerParty = 100;
const leastPerParty = 20;

export function keptPerParty(participants: number): number {
  const fair = Math.floor(mostPairs / Math.max(1, participants));
  return Math.max(leastPerParty, Math.min(mostPerParty, fair));
}

type Party = { id: string; cap: number; row: Attendee };

/** The pairs that are worth suggesting: the best of each firm and of each partner. */
function scoredPairs(
  smes: readonly Party[],
  partners: readonly Party[],
  { weights, cooperations }: Measures,
): ScoredPair[] {
  const index = new PairIndex(weights);
  const places = {
    sme: new Map(smes.map(({ id }, at) => [id, at])),
    partner: new Map(partners.map(({ id }, at) => [id, at])),
  };
  const ofPartner = new Map<string, ReturnType<typeof partnerFacts>>();
  for (const { id, row } of smes) {
    if (row.sme) index.putSme({ ...firmFacts({ ...row, sme: row.sme }), id });
  }
  for (const { id, row } of partners) {
    if (!row.partner) continue;
    const facts = { ...partnerFacts({ ...row, partner: row.partner }, cooperations), id };
    ofPartner.set(id, facts);
    index.putPartner(facts);
  }
  const kept = keptPerParty(smes.length + partners.length);
  const found = new Map<string, ScoredPair>();
  const take = (smeId: string, partnerId: string, pair: Omit<ScoredPair, 'sme' | 'partner'>) => {
    const [sme, partner] = [places.sme.get(smeId), places.partner.get(partnerId)];
    if (sme === undefined || partner === undefined || pair.score <= 0) return;
    const { score, forSme, forPartner } = pair;
    found.set(`${sme} ${partner}`, { sme, partner, score, forSme, forPartner });
  };
  for (const { smeId, best } of index.everySme(kept)) {
    for (const pair of best) take(smeId, pair.id, pair);
  }
  // With as many kept as there are partners, every pair is among them already.
  if (kept < partners.length) {
    for (const [id, facts] of ofPartner) {
      for (const pair of index.topSmes(facts, kept).best) take(pair.id, id, pair);
    }
  }
  return [...found.values()].sort((a, b) => a.sme - b.sme || a.partner - b.partner);
}

/** @returns how many pairs are suggested */
export async function computeSuggestions(eventId: string, now: Date): Promise<number> {
  const event = await db.matchingEvent.findUnique({ where: { id: eventId } });
  if (!event || event.state === 'CLOSED' || event.state === 'CANCELLED') return 0;
  const attendees = await readAttendees(db, eventId);
  const measures = await readMeasures(db);
  const partiesOf = (side: string, usual: number): Party[] =>
    attendees.flatMap((row) =>
      row.side === side ? [{ id: row.id, cap: row.maxMeetings ?? usual, row }] : [],
    );
  const smes = partiesOf('SME', event.meetingsPerSme);
  const partners = partiesOf('PARTNER', event.meetingsPerPartner);
  const suggested = suggest(scoredPairs(smes, partners, measures), {
    smeCaps: smes.map(({ cap }) => cap),
    partnerCaps: partners.map(({ cap }) => cap),
    fairness: measures.fairness,
  });
  await db.$transaction((tx) => store(tx, eventId, { suggested, smes, partners, now }), {
    timeout: 120_000,
  });
  return suggested.length;
}

type Found = {
  suggested: readonly Suggested[];
  smes: readonly Party[];
  partners: readonly Party[];
  now: Date;
};

/** Puts the new lists in the place of the old ones. */
async function store(tx: Tx, eventId: string, { suggested, smes, partners, now }: Found) {
  const key = `event-suggestions:${eventId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  await tx.eventSuggestion.deleteMany({ where: { eventId } });
  const column = (pick: (pair: Suggested) => number) => suggested.map(pick);
  await tx.$executeRaw`
    INSERT INTO "EventSuggestion" ("eventId", "smeRegId", "partnerRegId", "score", "forSme",
      "forPartner", "rankForSme", "rankForPartner", "computedAt")
    SELECT ${eventId}::uuid, x."sme", x."partner", x."score", x."forSme", x."forPartner",
      x."rankForSme", x."rankForPartner", ${now}
    FROM unnest(
      ${suggested.map(({ sme }) => smes[sme]?.id ?? '')}::uuid[],
      ${suggested.map(({ partner }) => partners[partner]?.id ?? '')}::uuid[],
      ${column(({ score }) => score)}::int[], ${column(({ forSme }) => forSme)}::int[],
      ${column(({ forPartner }) => forPartner)}::int[],
      ${column(({ rankForSme }) => rankForSme)}::int[],
      ${column(({ rankForPartner }) => rankForPartner)}::int[]
    ) AS x("sme", "partner", "score", "forSme", "forPartner", "rankForSme", "rankForPartner")`;
}
