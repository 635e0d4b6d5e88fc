import type { Hide } from '@/lib/introduction/disclosure-mask';
import { type CaseReader, isFor, namesPersonOf } from '@/lib/introduction/reader';
import type { OwnedTextRow } from '@/lib/text-record/read';
import { agreementOf, type PendingAgreement, tableSide } from './agreement';
import type { OutcomeRow, RoundRow, SurveyRow } from './include';
import type { Outlook, Taker } from './outlook';
import { type RoundWords, reportField, rulingField, versionsOfWords } from './round-words';
import { claimsOf, rulingsOf } from './rows';
import { type Claim, type OutcomeSide, type RulingName, type Standing, standingOf } from './tier';
import type { Currency } from './value';

/** The after-life of a case for one reader: what they may not know is not in it. Pure. */
export type SurveyView = {
  id: string;
  side: OutcomeSide;
  byName: string;
  viaLink: boolean;
  onBehalf: boolean;
  at: Date;
  outlook: Outlook;
  nextStep: { day: Date; by: Taker; texts: OwnedTextRow[] } | null;
  /** For the side itself and the desks. */
  inner: {
    usefulness: number;
    amount: number | null;
    currency: Currency | null;
    comment: OwnedTextRow[];
  } | null;
};

export type MeetingResult = {
  meetingId: string;
  state: OutcomeRow['meetings'][number]['state'];
  startsAt: Date | null;
  endsAt: Date | null;
  answered: Record<OutcomeSide, boolean>;
  /** Of the other side only once the reader's side has answered, too. */
  surveys: SurveyView[];
};

export type ReportView = Claim & {
  id: string;
  side: OutcomeSide;
  /** What the side noted, in all versions. */
  note: OwnedTextRow[];
  /** Null for a reader who may not know the person. */
  byId: string | null;
  byName: string;
  viaLink: boolean;
  onBehalf: boolean;
  at: Date;
  /** A later report of the same side has taken its place. */
  superseded: boolean;
};

export type RulingView = Claim & {
  id: string;
  ruling: RulingName;
  /** In all versions. */
  reason: OwnedTextRow[];
  fileId: string | null;
  byName: string;
  at: Date;
  inForce: boolean;
};

export type EvidenceView = { id: string; name: string; at: Date };

export type RoundView = {
  id: string;
  day: number;
  dueAt: Date;
  askedAt: Date | null;
  differsAt: Date | null;
  answered: Record<OutcomeSide, boolean>;
  standing: Standing;
  reports: ReportView[];
  rulings: RulingView[];
  evidence: EvidenceView[];
  /** Reports and rulings so far: what a decision has to have seen. */
  seen: number;
};

export type NextStepView = {
  eventId: string;
  at: Date;
  byName: string;
  taker: Taker | null;
  day: string | null;
  texts: OwnedTextRow[];
};

export type Outcomes = {
  meetings: MeetingResult[];
  nextStep: NextStepView | null;
  /** An agreement that one side has reported and the other has not answered. */
  pending: PendingAgreement | null;
  agreed: { phase: number; at: Date } | null;
  rounds: RoundView[];
  /** Files of the case that may prove an outcome. */
  files: EvidenceView[];
};

const ownSides: Record<CaseReader['side'], readonly OutcomeSide[]> = {
  SME: ['SME'],
  PARTNER: ['PARTNER'],
  OFFICER: ['SME', 'PARTNER'],
  DESK: ['SME', 'PARTNER'],
  ADMIN: ['SME', 'PARTNER'],
};

/** The sides whose inner matters a reader sees. */
export function sidesOf(reader: CaseReader): readonly OutcomeSide[] {
  return ownSides[reader.side];
}

/** @param hide strikes out of words what the reader may not know; `texts` come struck out */
export function outcomesOf(
  row: OutcomeRow,
  texts: OwnedTextRow[],
  reader: CaseReader,
  hide: Hide,
): Outcomes {
  const pending = agreementOf(row);
  return {
    meetings: row.meetings
      .filter((meeting) => meeting.startsAt !== null)
      .map((meeting) => meetingResult(meeting, texts, reader)),
    nextStep: nextStepOf(row, texts, reader),
    pending: pending && { ...pending, byName: nameFor(reader, pending.actorSide, pending.byName) },
    agreed:
      row.state === 'AGREED' && row.agreedPhase && row.agreedAt
        ? { phase: row.agreedPhase, at: row.agreedAt }
        : null,
    rounds: row.outcomeRounds.map((round) =>
      roundView(round, row.files ?? [], reader, { hide, texts }),
    ),
    files: readableFiles(row.files ?? [], reader, hide),
  };
}

/** People stay unnamed to a reader who does not have their contact data yet. */
function nameFor(reader: CaseReader, side: string, name: string, onBehalf = false): string {
  return onBehalf || namesPersonOf(reader, side) ? name : '';
}

export function meetingResult(
  meeting: OutcomeRow['meetings'][number],
  texts: OwnedTextRow[],
  reader: CaseReader,
): MeetingResult {
  const { surveys } = meeting;
  const has = (side: OutcomeSide) => surveys.some((survey) => survey.side === side);
  const own = sidesOf(reader);
  const both = has('SME') && has('PARTNER');
  return {
    meetingId: meeting.id,
    state: meeting.state,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    answered: { SME: has('SME'), PARTNER: has('PARTNER') },
    surveys: surveys
      .filter((survey) => both || own.includes(survey.side as OutcomeSide))
      .map((survey) => surveyView(survey, texts, reader)),
  };
}

function surveyView(survey: SurveyRow, texts: OwnedTextRow[], reader: CaseReader): SurveyView {
  const side = survey.side as OutcomeSide;
  const own = sidesOf(reader).includes(side);
  const words = (field: string) =>
    texts.filter((text) => text.ownerId === survey.id && text.field === field);
  return {
    id: survey.id,
    side,
    byName: nameFor(reader, side, survey.byName, survey.onBehalf),
    viaLink: survey.viaLink,
    onBehalf: survey.onBehalf,
    at: survey.createdAt,
    outlook: survey.outlook as Outlook,
    nextStep:
      survey.nextStepAt && survey.nextStepBy
        ? { day: survey.nextStepAt, by: survey.nextStepBy as Taker, texts: words('next-step') }
        : null,
    inner: own
      ? {
          usefulness: survey.usefulness,
          amount: survey.amount === null ? null : Number(survey.amount),
          currency: survey.currency as Currency | null,
          comment: words('comment'),
        }
      : null,
  };
}

function nextStepOf(
  row: OutcomeRow,
  texts: OwnedTextRow[],
  reader: CaseReader,
): NextStepView | null {
  const event = row.events.findLast(({ move }) => move === 'file-met' || move === 'next-step');
  if (!event || (row.state !== 'MET' && row.state !== 'IN_TALKS' && row.state !== 'ON_HOLD')) {
    return null;
  }
  const data = event.data as { taker?: Taker; day?: string };
  return {
    eventId: event.id,
    at: event.createdAt,
    byName: nameFor(reader, event.actorSide, event.actorName),
    taker: data.taker ?? null,
    day: data.day ?? null,
    texts: texts.filter((text) => text.ownerId === row.id && text.field === `event:${event.id}`),
  };
}

export function roundView(
  round: RoundRow,
  files: NonNullable<OutcomeRow['files']>,
  reader: CaseReader,
  words: RoundWords,
): RoundView {
  const { hide } = words;
  const standing = standingOf(claimsOf(round.reports), rulingsOf(round.rulings));
  const own = sidesOf(reader);
  const has = (side: OutcomeSide) => round.reports.some((report) => report.side === side);
  // Each side answers for itself: it reads the other's answer once it has given its own.
  const open = own.every(has) || own.length > 1 || standing.ruling !== null;
  return {
    id: round.id,
    day: round.day,
    dueAt: round.dueAt,
    askedAt: round.askedAt,
    differsAt: round.differsAt,
    answered: { SME: has('SME'), PARTNER: has('PARTNER') },
    standing: open ? standing : { ...standing, claim: null, differences: [] },
    reports: reportViews(round, reader, words).filter(({ side }) => open || own.includes(side)),
    rulings: round.rulings.map((ruling) => ({
      ...(rulingsOf([ruling])[0] as RulingView),
      reason: versionsOfWords(round, rulingField(ruling), words, {
        body: ruling.reason,
        language: 'th',
        at: ruling.createdAt,
      }),
      fileId: ruling.fileId,
      byName: ruling.byName,
      inForce: standing.ruling?.id === ruling.id,
    })),
    evidence: readableFiles(
      files.filter((file) => file.outcomeRoundId === round.id),
      reader,
      hide,
    ),
    seen: round.reports.length + round.rulings.length,
  };
}

/** What a reader may open; a confidential file only once documents are disclosed. */
export function readableFiles(
  files: NonNullable<OutcomeRow['files']>,
  reader: CaseReader,
  hide: Hide,
): EvidenceView[] {
  return files
    .filter((file) => !file.removedAt && isFor(file.audience, reader.side))
    .filter((file) => !file.confidential || reader.documents || ownFile(file, reader))
    .map((file) => ({ id: file.id, name: hide(file.name), at: file.createdAt }));
}

function ownFile(file: { uploadedSide: string }, reader: CaseReader): boolean {
  const japanese = reader.side === 'PARTNER' || reader.side === 'DESK';
  return tableSide(file.uploadedSide) === (japanese ? 'PARTNER' : 'SME');
}

function reportViews(round: RoundRow, reader: CaseReader, words: RoundWords): ReportView[] {
  return round.reports.map((report, index) => {
    const side = report.side as OutcomeSide;
    const [claim] = claimsOf([report]);
    return {
      ...(claim as NonNullable<typeof claim>),
      note:
        report.note === null
          ? []
          : versionsOfWords(round, reportField(report), words, {
              body: report.note,
              language: report.language,
              at: report.createdAt,
            }),
      byId: nameFor(reader, side, 'known', report.onBehalf) ? report.byId : null,
      byName: nameFor(reader, side, report.byName, report.onBehalf),
      viaLink: report.viaLink,
      onBehalf: report.onBehalf,
      superseded: round.reports.slice(index + 1).some((later) => later.side === side),
    };
  });
}
