import type { Prisma } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, originalOf, rowsOf } from '@/lib/text-record/read';
import { type EventEligibility, readEventEligibility } from './eligibility-schema';
import { type PlannedSlot, slotsOnBangkokDays } from './slot-pattern-schema';
import {
  type EventMove,
  type EventPhase,
  type EventState,
  type ItemKind,
  itemKinds,
  type Presence,
  phaseOf,
  presences,
  type RegistrationState,
  takesRegistrations,
} from './states';

/** Events as pages read them. */
export type StatedFact = Names & { source: string };

export type EventView = {
  id: string;
  code: string;
  state: EventState;
  phase: EventPhase;
  takesRegistrations: boolean;
  presence: Presence;
  names: Names;
  centreCode: string | null;
  centreNames: Names | null;
  programme: { code: string; slug: string; names: Names } | null;
  place: PartialNames | null;
  address: string | null;
  lat: number | null;
  lon: number | null;
  /** Days in Bangkok, `2026-12-02`, both included. */
  startsOn: string;
  endsOn: string;
  opensAt: Date | null;
  registrationEndsAt: Date | null;
  wishesEndAt: Date | null;
  confirmBy: Date | null;
  /** Null: no limit. */
  placesSme: number | null;
  placesPartner: number | null;
  takenSme: number;
  takenPartner: number;
  meetingsPerSme: number;
  meetingsPerPartner: number;
  travelSlots: number;
  sparePercent: number;
  eligibility: EventEligibility;
  /** What a source states of a past event. */
  statedFacts: StatedFact[];
  source: string | null;
  delayMinutes: number;
  publishedAt: Date | null;
  closedAt: Date | null;
  isExample: boolean;
  version: number;
};

export type ItemView = {
  id: string;
  kind: ItemKind;
  startsAt: Date;
  endsAt: Date;
  titles: Names;
};

export type SlotView = PlannedSlot;

export type EventPage = EventView & {
  about: ReadText | null;
  /** Why it was cancelled. */
  cancelled: ReadText | null;
  items: ItemView[];
  slots: SlotView[];
  /** The slots by day of Bangkok, in order. */
  days: { date: string; slots: SlotView[] }[];
};

/** What an office wrote of an event, as its reader reads it best. */
export type EventWords = Pick<EventPage, 'about' | 'cancelled'>;

export type TableView = {
  id: string;
  label: string;
  floor: string;
  sectors: string[];
  reservedForId: string | null;
  reservedFor: PartialNames | null;
  online: boolean;
  closedFrom: number | null;
  closedSlots: number[];
};

export type InterpreterView = {
  id: string;
  name: string;
  nameRoman: string | null;
  email: string | null;
  language: 'th' | 'ja' | 'en';
  languages: string[];
  sectors: string[];
  slots: number[];
  goneFrom: number | null;
};

export type RegistrationCounts = Partial<Record<RegistrationState, number>>;

/** For those who manage it and the desk. */
export type EventSetUp = EventPage & {
  mayManage: boolean;
  /** What may be done next, by the state alone. */
  moves: EventMove[];
  tables: TableView[];
  interpreters: InterpreterView[];
  hallSecret: string | null;
};

/** The same with how many have registered. */
export type EventDesk = EventSetUp & {
  registrations: { SME: RegistrationCounts; PARTNER: RegistrationCounts };
  /** Of those registered: who said that the wishes are complete. */
  wishesDone: { SME: number; PARTNER: number };
};

export const eventInclude = {
  centre: { select: { nameTh: true, nameJa: true, nameEn: true } },
  programme: { select: { code: true, slug: true, nameTh: true, nameJa: true, nameEn: true } },
} satisfies Prisma.MatchingEventInclude;

export const pageInclude = {
  ...eventInclude,
  items: { orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
  slots: { orderBy: { number: 'asc' } },
} satisfies Prisma.MatchingEventInclude;

export type EventRow = Prisma.MatchingEventGetPayload<{ include: typeof eventInclude }>;
export type PageRow = Prisma.MatchingEventGetPayload<{ include: typeof pageInclude }>;

export function placeNames(stored: unknown): PartialNames | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { th, ja, en } = stored as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  const names = { th: text(th), ja: text(ja), en: text(en) };
  return names.th || names.ja || names.en ? names : null;
}

export const dayText = (date: Date) => date.toISOString().slice(0, 10);

const presenceOf = (stored: string): Presence => presences.find((one) => one === stored) ?? 'place';

export function eventView(row: EventRow, now: Date): EventView {
  const { id, code, state, centreCode, address, lat, lon, opensAt, registrationEndsAt } = row;
  const { wishesEndAt, confirmBy, placesSme, placesPartner, takenSme, takenPartner } = row;
  const { meetingsPerSme, meetingsPerPartner, travelSlots, sparePercent, source } = row;
  const { delayMinutes, publishedAt, closedAt, isExample, version } = row;
  return {
    ...{ id, code, state, centreCode, address, lat, lon, opensAt, registrationEndsAt },
    ...{ wishesEndAt, confirmBy, placesSme, placesPartner, takenSme, takenPartner },
    ...{ meetingsPerSme, meetingsPerPartner, travelSlots, sparePercent, source },
    ...{ delayMinutes, publishedAt, closedAt, isExample, version },
    phase: phaseOf(row, now),
    takesRegistrations: takesRegistrations(row, now),
    presence: presenceOf(row.presence),
    names: namesOf(row),
    centreNames: row.centre && namesOf(row.centre),
    programme: row.programme && {
      code: row.programme.code,
      slug: row.programme.slug,
      names: namesOf(row.programme),
    },
    place: placeNames(row.place),
    startsOn: dayText(row.startsOn),
    endsOn: dayText(row.endsOn),
    eligibility: readEventEligibility(row.eligibility),
    statedFacts: Array.isArray(row.statedFacts) ? (row.statedFacts as StatedFact[]) : [],
  };
}

export const wordFields = ['about', 'cancel'] as const;

export function eventWords(
  row: Pick<PageRow, 'id' | 'cancelledReason' | 'updatedAt'>,
  texts: readonly OwnedTextRow[],
  reader: Locale,
): EventWords {
  const of = (field: (typeof wordFields)[number]) => rowsOf(texts, 'EVENT', row.id, field);
  const { id: ownerId, cancelledReason: body, updatedAt: at } = row;
  const reasons = of('cancel');
  if (body && reasons.length === 0) {
    const key = { ownerKind: 'EVENT', ownerId, field: 'cancel' } as const;
    reasons.push(originalOf(key, { body, language: 'th', at }));
  }
  return { about: bestText(of('about'), reader), cancelled: bestText(reasons, reader) };
}

export function eventPage(row: PageRow, words: EventWords | null, now: Date): EventPage {
  const slots = row.slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt }));
  return {
    ...eventView(row, now),
    ...(words ?? { about: null, cancelled: null }),
    items: row.items.map((item) => ({
      id: item.id,
      kind: itemKinds.find((kind) => kind === item.kind) ?? 'other',
      startsAt: item.startsAt,
      endsAt: item.endsAt,
      titles: { th: item.titleTh, ja: item.titleJa, en: item.titleEn },
    })),
    slots,
    days: slotsOnBangkokDays(slots),
  };
}
