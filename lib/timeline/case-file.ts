import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type CaseDetail, detailInclude, detailOf } from '@/lib/introduction/detail';
import { hiderOf, maskTexts } from '@/lib/introduction/disclosure-mask';
import { type CaseReader, readerOf } from '@/lib/introduction/reader';
import { introductionScope } from '@/lib/introduction/scope';
import { type StaffOnCase, staffOnCase, staffSelect } from '@/lib/introduction/staff';
import type { IntroductionState } from '@/lib/introduction/states';
import { type TimelineItem, timelineKinds } from '@/lib/introduction/timeline-item';
import { meetingInclude, meetingTextOwners } from '@/lib/meeting/include';
import { type MeetingItem, meetingsOf } from '@/lib/meeting/project';
import { meetingEntries, movesToldByMeetings } from '@/lib/meeting/timeline';
import { messageInclude, messageTextOwners } from '@/lib/message/include';
import { type CaseMessages, messagesOf } from '@/lib/message/project';
import { messageEntries } from '@/lib/message/timeline';
import { outcomeInclude, outcomeTextOwners } from '@/lib/outcome/include';
import { type Outcomes, outcomesOf } from '@/lib/outcome/project';
import { outcomeEntries } from '@/lib/outcome/timeline';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { comingEntries } from './coming';
import { disclosureEntries } from './disclosures';
import { type CaseMail, listMailsOfCase, mailEntries } from './mails';
import { moveEntries } from './moves';

/**
 * Everything about one case for one reader, in three round trips: the case with all that belongs
 * to it, the texts, the mails. What the reader may not know is not in it.
 */
const fileInclude = {
  ...detailInclude,
  ...messageInclude,
  ...meetingInclude,
  ...outcomeInclude,
  officer: { select: staffSelect },
  desk: { select: staffSelect },
  incentives: { include: { line: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.IntroductionInclude;

type FileRow = Prisma.IntroductionGetPayload<{ include: typeof fileInclude }>;

/** How the case's clock stands, beside its deadline. */
export type CaseClockState = {
  from: Date;
  stage: FileRow['clockStage'];
  closesAt: Date | null;
  pausedUntil: Date | null;
  resumeState: IntroductionState | null;
};

export type CaseFile = {
  reader: CaseReader;
  item: CaseDetail;
  clock: CaseClockState;
  /** Who keeps the case moving, on each side. */
  staff: { officer: StaffOnCase | null; desk: StaffOnCase | null };
  /** The partner's whole record, for officers. */
  partnerRecord: FileRow['partner'] | null;
  messages: CaseMessages;
  meetings: MeetingItem[];
  outcomes: Outcomes;
  /** What the firm asks the Board of Investment for; none for the partner's side. */
  incentives: {
    /** What it depends on: industries, province, cooperation fields. */
    tags: { industries: string[]; provinceCode: string | null; fields: string[] };
    attached: FileRow['incentives'];
  } | null;
  /** What has happened and what is to come, oldest first. */
  timeline: TimelineItem[];
};

/** Without `mails` in two round trips, for a page that has more than this case to read. */
export async function findCaseFile(
  viewer: Viewer,
  code: string,
  now: Date = new Date(),
  { mails: withMails = true }: { mails?: boolean } = {},
): Promise<CaseFile | null> {
  const scope = introductionScope(viewer);
  if (!scope || !/^JD-\d{4}-\d{4,}$/.test(code)) return null;
  const row = await db.introduction.findFirst({
    where: { AND: [{ code }, scope] },
    include: fileInclude,
  });
  if (!row) return null;
  const [texts, mails] = await Promise.all([
    readTexts(db, textOwners(row)),
    withMails ? listMailsOfCase(viewer, code) : [],
  ]);
  return fileOf(row, { texts, mails, reader: readerOf(viewer, row), now });
}

function textOwners(row: FileRow) {
  return [
    { kind: 'INTRODUCTION' as const, id: row.id },
    { kind: 'SME' as const, id: row.smeId },
    ...row.sme.needs.map((need) => ({ kind: 'NEED' as const, id: need.id })),
    ...messageTextOwners(row),
    ...meetingTextOwners(row),
    ...outcomeTextOwners(row),
  ];
}

function fileOf(
  row: FileRow,
  given: { texts: OwnedTextRow[]; mails: CaseMail[]; reader: CaseReader; now: Date },
): CaseFile {
  const { reader, now, mails } = given;
  const texts = maskTexts(given.texts, row, reader);
  const item = detailOf(row, texts, reader);
  const messages = messagesOf(row, texts, reader);
  const meetings = meetingsOf(row, texts, reader);
  const outcomes = outcomesOf(row, texts, reader, hiderOf(row, reader));
  const told = meetings.length > 0 ? movesToldByMeetings : [];
  const timeline = [
    ...moveEntries(row.events, texts, reader, told),
    ...disclosureEntries(item.disclosure.log),
    ...messageEntries(messages),
    ...meetingEntries(meetings, now, row.events),
    ...outcomeEntries(outcomes, reader),
    ...mailEntries(mails, reader),
    ...comingEntries(row),
  ];
  return {
    reader,
    item,
    clock: {
      from: row.clockFrom,
      stage: row.clockStage,
      closesAt: row.closesAt,
      pausedUntil: row.pausedUntil,
      resumeState: row.resumeState,
    },
    staff: { officer: staffOnCase(row.officer, now), desk: staffOnCase(row.desk, now) },
    partnerRecord: recordFor(row.partner, reader),
    messages,
    meetings,
    outcomes,
    incentives: reader.side === 'PARTNER' ? null : incentivesOf(row),
    timeline: timeline.sort(inTime),
  };
}

function incentivesOf({ sme, incentives: attached }: FileRow) {
  const fields = [...new Set([...sme.offers, ...(sme.needs[0]?.fields ?? [])])];
  return {
    tags: { industries: sme.industries, provinceCode: sme.provinceCode, fields },
    attached,
  };
}

/** For officers, without the contact data while these are not open to the firm. */
function recordFor(partner: FileRow['partner'], reader: CaseReader): FileRow['partner'] | null {
  if (reader.side !== 'OFFICER' && reader.side !== 'ADMIN') return null;
  if (reader.partnerContact) return partner;
  const names = { contactName: null, contactReading: null, contactRoman: null };
  const reach = { contactEmail: null, contactPhone: null, postalCode: null, address: null };
  return { ...partner, ...names, ...reach };
}

/** Oldest first; what is to come stands at the end, whatever its day. */
function inTime(a: TimelineItem, b: TimelineItem): number {
  const coming = Number(a.future ?? false) - Number(b.future ?? false);
  const kinds = timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind);
  // What a move caused at its own moment stands after it.
  return coming || a.at.getTime() - b.at.getTime() || kinds || (a.key < b.key ? -1 : 1);
}
