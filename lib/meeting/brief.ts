import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import {
  type CaseDetail,
  type DetailRow,
  detailInclude,
  detailOf,
} from '@/lib/introduction/detail';
import { maskTexts } from '@/lib/introduction/disclosure-mask';
import { readerOf } from '@/lib/introduction/reader';
import { introductionScope } from '@/lib/introduction/scope';
import { namesOfCode } from '@/lib/taxonomy/names';
import { readTexts } from '@/lib/text-record/read';
import { meetingInclude, meetingTextOwners } from './include';
import {
  arrangedMeeting,
  type MeetingItem,
  type MeetingSide,
  meetingsOf,
  openProposal,
  sideOfReader,
} from './project';

/** What one side takes to the table. */
export type Brief = {
  item: CaseDetail;
  /** Whose brief it is: who reads it or, for desks, the side that they look after. */
  side: MeetingSide;
  /** The arranged meeting, else the one that is being proposed. */
  meeting: MeetingItem | null;
  partner: {
    kind: string;
    city: string | null;
    languages: string[];
    offers: Names[];
    seeks: Names[];
    relation: Names;
  };
  /** Words of the case that have a fixed form in each language. */
  terms: Names[];
};

const most = { terms: 9 };

/** In two round trips. The reader's stages of disclosure hold here as on the case's page. */
export async function findBrief(viewer: Viewer, code: string): Promise<Brief | null> {
  const scope = introductionScope(viewer);
  if (!scope || !/^JD-\d{4}-\d{4,}$/.test(code)) return null;
  const row = await db.introduction.findFirst({
    where: { AND: [{ code }, scope] },
    include: { ...detailInclude, ...meetingInclude },
  });
  if (!row) return null;
  const reader = readerOf(viewer, row);
  const owners = [
    { kind: 'INTRODUCTION' as const, id: row.id },
    { kind: 'SME' as const, id: row.smeId },
    ...meetingTextOwners(row),
  ];
  const texts = maskTexts(await readTexts(db, owners), row, reader);
  const meetings = meetingsOf(row, texts, reader);
  return {
    item: detailOf(row, texts, reader),
    side: sideOfReader(reader) ?? 'SME',
    meeting: arrangedMeeting(meetings) ?? openProposal(meetings),
    partner: partnerFacts(row.partner),
    terms: termsOf(row),
  };
}

function known(codes: readonly string[]): Names[] {
  return codes.flatMap((code) => namesOfCode(code) ?? []);
}

function partnerFacts(partner: DetailRow['partner']): Brief['partner'] {
  return {
    kind: partner.kind,
    city: partner.city,
    languages: partner.languages,
    offers: known(partner.fields).slice(0, 4),
    seeks: known(partner.seeks).slice(0, 4),
    relation: { th: partner.relationTh, ja: partner.relationJa, en: partner.relationEn },
  };
}

/** Both sides' trades, fields, processes and certificates, each once, what both name first. */
function termsOf({ sme, partner }: DetailRow): Names[] {
  const firm = [...sme.offers, ...(sme.needs[0]?.fields ?? [])];
  const both = firm.filter((code) => partner.fields.includes(code) || partner.seeks.includes(code));
  const rest = [...sme.certificates, ...sme.processes, ...sme.industries, ...firm];
  return known([...new Set([...both, ...rest, ...partner.industries])]).slice(0, most.terms);
}
