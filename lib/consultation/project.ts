import type { Clock } from '@/lib/calendar/working-days';
import type { Prisma } from '@/lib/db/client';
import type { Locale, Names, PartialNames } from '@/lib/i18n/locales';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { Way } from './schema';
import type {
  ConsultationMove,
  ConsultationState,
  ConsultationTurn,
  EntryKind,
  RoutedBy,
  Urgency,
} from './states';
import { turnOf } from './states';

/** Questions as pages show them. */
export type CentreName = { code: string; names: Names };

export type ConsultationItem = {
  id: string;
  code: string;
  topic: string;
  urgency: Urgency;
  language: Locale;
  state: ConsultationState;
  turn: ConsultationTurn;
  /** The firm's own centre, and where it is answered. */
  centre: CentreName;
  handledAt: CentreName;
  routedBy: RoutedBy;
  advisor: { id: string; name: string } | null;
  sme: { id: string; code: string; names: PartialNames; provinceCode: string | null };
  dueAt: Date | null;
  createdAt: Date;
  firstAnswerAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  rating: number | null;
  /** The next conversation that is booked. */
  nextBooking: { id: string; startsAt: Date; endsAt: Date; way: Way } | null;
  /** The firm's words, field `body`, in all their versions. */
  question: OwnedTextRow[];
  isExample: boolean;
};

/** With the clock of Thailand's working days while staff are waited for. */
export type QueueItem = ConsultationItem & { clock: Clock | null };

export type ConsultationFile = {
  id: string;
  name: string;
  size: number;
  mediaType: string;
  /** Only a `ready` file can be saved, from `/api/consultations/files/<id>`. */
  state: 'ready' | 'waiting' | 'infected' | 'removed';
};

export type ConsultationEntryView = {
  id: string;
  kind: EntryKind;
  side: 'SME' | 'STAFF';
  internal: boolean;
  authorName: string;
  createdAt: Date;
  /** What the kind tells beside words: `to`, `from`, `startsAt`, `reason` … */
  detail: Record<string, unknown>;
  texts: OwnedTextRow[];
  files: ConsultationFile[];
};

export type BookingView = {
  id: string;
  state: 'BOOKED' | 'CANCELLED' | 'HELD' | 'MISSED';
  way: Way;
  startsAt: Date;
  endsAt: Date;
  advisor: { id: string; name: string };
  /** Null: headquarters. */
  centre: CentreName | null;
  /** Of a conversation by video that is booked. */
  videoUrl: string | null;
  cancelledReason: string | null;
  bookedByName: string;
  /** Its calendar file: `/api/consultations/bookings/<id>/calendar`. */
  canChange: boolean;
  canReport: boolean;
};

export type ConsultationDetail = QueueItem & {
  version: number;
  ratingNote: string | null;
  entries: ConsultationEntryView[];
  bookings: BookingView[];
  /** What the viewer may do now. */
  moves: ConsultationMove[];
  /** To whom it can be given; empty for whom does not give it away. */
  advisors: AdvisorChoice[];
  articleId: string | null;
  /** Where that article is edited. */
  articleSlug: string | null;
};

export type AdvisorChoice = {
  id: string;
  name: string;
  centre: CentreName | null;
  topics: string[];
  languages: Locale[];
  open: number;
  most: number;
  /** Has the topic and reads the language. */
  fits: boolean;
};

export const itemInclude = {
  sme: {
    select: {
      ...{ id: true, code: true, provinceCode: true },
      ...{ nameTh: true, nameJa: true, nameEn: true },
    },
  },
  centre: true,
  handler: true,
  advisor: { select: { user: { select: { id: true, name: true } } } },
  bookings: {
    where: { state: 'BOOKED' },
    include: { slot: { select: { startsAt: true, endsAt: true } } },
  },
  entries: { where: { kind: 'question' }, select: { id: true }, take: 1 },
} satisfies Prisma.ConsultationInclude;

export type ItemRow = Prisma.ConsultationGetPayload<{ include: typeof itemInclude }>;

type NamedCentre = { code: string; shortNameTh: string; shortNameJa: string; shortNameEn: string };

export function centreName(centre: NamedCentre): CentreName {
  const { code, shortNameTh: th, shortNameJa: ja, shortNameEn: en } = centre;
  return { code, names: { th, ja, en } };
}

export function firmNames(sme: {
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
}): PartialNames {
  return { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
}

export function toItem(
  row: Omit<ItemRow, 'entries' | 'bookings'> & {
    entries: { id: string }[];
    bookings: { id: string; way: string; state: string; slot: { startsAt: Date; endsAt: Date } }[];
  },
  texts: readonly OwnedTextRow[],
  now: Date,
): ConsultationItem {
  const next = row.bookings
    .filter(({ state, slot }) => state === 'BOOKED' && slot.endsAt > now)
    .sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime())[0];
  const question = row.entries[0]?.id;
  const { id, code, provinceCode } = row.sme;
  return {
    id: row.id,
    code: row.code,
    topic: row.topic,
    urgency: row.urgency as Urgency,
    language: row.language,
    state: row.state,
    turn: turnOf(row.state),
    centre: centreName(row.centre),
    handledAt: centreName(row.handler),
    routedBy: row.routedBy as RoutedBy,
    advisor: row.advisor?.user ?? null,
    sme: { id, code, provinceCode, names: firmNames(row.sme) },
    dueAt: row.dueAt,
    createdAt: row.createdAt,
    firstAnswerAt: row.firstAnswerAt,
    answeredAt: row.answeredAt,
    closedAt: row.closedAt,
    rating: row.rating,
    nextBooking: next ? { id: next.id, ...next.slot, way: next.way as Way } : null,
    question: texts.filter(({ ownerId }) => ownerId === question),
    isExample: row.isExample,
  };
}
