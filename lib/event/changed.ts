import { z } from 'zod';
import { db, Prisma, type Tx } from '@/lib/db/client';
import { type Locale, locales, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { dateOf } from '@/lib/programme/days';
import { dayText, placeNames } from './event-view';
import { onlineNames, type ReadCalendars, tellRegistrations } from './notices';
import { toldColumns } from './recipients';
import { isAhead } from './states';

/**
 * Where and when an event is held, when it is no longer as those who come know it: they are told
 * what it was and what it is, in one mail for all edits of a few minutes. The event keeps what it
 * was until then, so that an edit which is taken back is told to nobody.
 */
const knownSchema = z.object({
  startsOn: z.string(),
  endsOn: z.string(),
  where: z.object({ th: z.string(), ja: z.string(), en: z.string() }).partial(),
  /** Whoever came later was told of the next one. */
  until: z.iso.datetime(),
});

type Held = {
  presence: string;
  place: unknown;
  address: string | null;
  startsOn: Date;
  endsOn: Date;
};

type Known = { startsOn: string; endsOn: string; where: Partial<Record<Locale, string>> };

type Version = Known & { until: string };

/** As it was before each edit, the first one first. */
function versionsOf(changedFrom: unknown): Version[] {
  return (z.array(knownSchema).safeParse(changedFrom).data ?? []) as Version[];
}

function knownOf(event: Held): Known {
  const { startsOn, endsOn } = event;
  return { startsOn: dayText(startsOn), endsOn: dayText(endsOn), where: whereOf(event) };
}

/** Hall and address, and whether one can meet online. */
function whereOf({ presence, place, address }: Held): Known['where'] {
  const hall = placeNames(place);
  const words = locales.flatMap((locale): [Locale, string][] => {
    const parts = presence === 'online' ? [] : [hall?.[locale], address];
    if (presence !== 'place') parts.push(onlineNames[locale]);
    const isNamed = presence === 'online' || hall === null || Boolean(hall[locale]);
    const text = parts.filter(Boolean).join(' · ');
    return isNamed && text ? [[locale, text]] : [];
  });
  return Object.fromEntries(words);
}

const isSame = (a: Known, b: Known) =>
  a.startsOn === b.startsOn &&
  a.endsOn === b.endsOn &&
  locales.every((locale) => a.where[locale] === b.where[locale]);

const quietMs = 5 * 60_000;

/** After an edit: `was` is the event before it. */
export async function noteChange(
  tx: Tx,
  was: Held & { id: string; state: Parameters<typeof isAhead>[0] },
  now: Date,
): Promise<void> {
  if (!isAhead(was.state)) return;
  const { id: eventId } = was;
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  const known = knownOf(was);
  if (isSame(known, knownOf(event))) return;
  const until = now.toISOString();
  await tx.matchingEvent.update({
    where: { id: eventId },
    data: { changedFrom: [...versionsOf(event.changedFrom), { ...known, until }] },
  });
  const runAt = new Date(now.getTime() + quietMs);
  await addJob(tx, 'event-changed', { eventId }, { key: `event-changed:${eventId}`, runAt });
}

/** @returns how many mails were made */
export function tellChange(
  eventId: string,
  readCalendars: ReadCalendars,
  now = new Date(),
): Promise<number> {
  return db.$transaction((tx) => tell(tx, eventId, readCalendars, now), { timeout: 300_000 });
}

async function tell(
  tx: Tx,
  eventId: string,
  readCalendars: ReadCalendars,
  now: Date,
): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "MatchingEvent" WHERE "id" = ${eventId}::uuid FOR UPDATE`;
  const event = await tx.matchingEvent.findUnique({ where: { id: eventId } });
  const versions = versionsOf(event?.changedFrom);
  const last = versions.at(-1);
  if (!event || !last) return 0;
  await tx.matchingEvent.update({
    where: { id: eventId },
    data: { changedFrom: Prisma.DbNull },
  });
  if (!isAhead(event.state)) return 0;
  const is = knownOf(event);
  const rows = await tx.eventRegistration.findMany({
    where: {
      eventId,
      state: { in: ['INVITED', 'REGISTERED', 'WAITING_LIST'] },
      createdAt: { lt: last.until },
    },
    select: { ...toldColumns, createdAt: true },
  });
  const knownTo = ({ createdAt }: { createdAt: Date }): Known =>
    versions.find(({ until }) => createdAt < new Date(until)) ?? last;
  const known = new Map(rows.map((row) => [row.id, knownTo(row)]));
  const calendars = await readCalendars(tx, eventId);
  const told = rows.filter(({ id }) => !isSame(known.get(id) ?? is, is));
  return tellRegistrations(
    tx,
    'event-changed',
    event,
    told,
    {
      params: ({ id }) => {
        const was = known.get(id) ?? is;
        return {
          event: namesOf(event),
          ...{ starts: dayOf(is.startsOn), ends: dayOf(is.endsOn), place: namesIn(is.where) },
          ...{ wasStarts: dayOf(was.startsOn), wasEnds: dayOf(was.endsOn) },
          wasPlace: namesIn(was.where),
          calendar: calendars.has(id) ? 'attached' : 'none',
        };
      },
      occasion: ({ id }) => `${id} ${last.until}`,
      calendar: ({ registration, to }) => calendars.get(registration.id)?.(to.language),
    },
    now,
  );
}

const dayOf = (day: string) => ({ date: dateOf(day).toISOString() });

function namesIn({ th, ja, en }: Known['where']): PartialNames {
  return { th: th ?? null, ja: ja ?? null, en: en ?? null };
}
