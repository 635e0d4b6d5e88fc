import type { Prisma } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { answerOf, type IncentiveAnswer } from './answers';
import { type Condition, conditionOf } from './condition-schema';

/** A line as pages read it; days as `2027-05-31`. */
export type LineView = {
  code: string;
  titles: Names;
  details: Names;
  conditions: Condition;
  source: { title: string; url: string; date: string };
  checkedAt: Date;
  checkedByName: string;
  reviewBy: string;
  confidence: 'high' | 'medium' | 'low';
  archived: boolean;
  version: number;
};

const dayOfDate = (date: Date) => date.toISOString().slice(0, 10);

type LineRow = Prisma.IncentiveLineGetPayload<object>;

export function lineView(row: LineRow): LineView {
  return {
    code: row.code,
    titles: { th: row.titleTh, ja: row.titleJa, en: row.titleEn },
    details: { th: row.detailTh, ja: row.detailJa, en: row.detailEn },
    conditions: conditionOf(row.conditions),
    source: { title: row.sourceTitle, url: row.sourceUrl, date: dayOfDate(row.sourceDate) },
    checkedAt: row.checkedAt,
    checkedByName: row.checkedByName,
    reviewBy: dayOfDate(row.reviewBy),
    confidence: row.confidence,
    archived: row.archivedAt !== null,
    version: row.version,
  };
}

/** A line on a case: its words as they were then, and how the line stands now. */
export type AttachedLine = {
  id: string;
  version: number;
  code: string;
  titles: Names;
  details: Names;
  source: { title: string; url: string; date: string };
  answer: IncentiveAnswer;
  note: string | null;
  attachedByName: string;
  attachedAt: Date;
  reviewBy: string;
  /** The line has been changed since. */
  changed: boolean;
  archived: boolean;
};

type Snapshot = {
  version: number;
  names: Names;
  details: Names;
  source: { title: string; url: string };
  sourceDate: string;
};

export function attachedLine(
  row: Prisma.CaseIncentiveGetPayload<{ include: { line: true } }>,
): AttachedLine {
  const then = row.snapshot as unknown as Snapshot;
  return {
    ...{ id: row.id, version: row.version, code: row.lineCode },
    titles: then.names,
    details: then.details,
    source: { ...then.source, date: then.sourceDate },
    answer: answerOf(row.answer),
    note: row.note,
    attachedByName: row.attachedByName,
    attachedAt: row.createdAt,
    reviewBy: dayOfDate(row.line.reviewBy),
    changed: row.line.version !== then.version,
    archived: row.line.archivedAt !== null,
  };
}
