import { stringify } from 'csv-stringify/sync';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { listApplications } from './application-queries';
import { bangkokDay } from './days';
import { type Answers, readForm } from './form-schema';
import { isStaff } from './policy';

/**
 * The applications of a round as an office sees them, with the answers: UTF-8 with a byte order
 * mark. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export async function applicationsCsv(
  roundCode: string,
  viewer: Viewer,
  locale: Locale,
): Promise<string | null> {
  if (!isStaff(viewer)) return null;
  const round = await db.programmeRound.findUnique({
    where: { code: roundCode },
    select: { form: true, applications: { select: { code: true, answers: true } } },
  });
  if (!round) return null;
  const items = (await listApplications(roundCode, viewer)).filter(
    ({ state }) => state !== 'DRAFT',
  );
  const form = readForm(round.form);
  const answers = new Map(round.applications.map((one) => [one.code, one.answers as Answers]));
  const rows = items.map((item) => ({
    code: item.code,
    side: item.side,
    applicant: bestName(item.applicant.names, locale)?.text ?? item.applicant.code,
    state: item.state,
    submitted: item.submittedAt ? bangkokDay(item.submittedAt) : '',
    decided: item.decidedAt ? bangkokDay(item.decidedAt) : '',
    places: item.places,
    group: item.applicant.group ?? '',
    score: item.mean === null ? '' : item.mean.toFixed(1),
    reviews: item.reviews,
    proposed: item.proposed ?? '',
    reason: item.reasonCode ?? '',
    ...Object.fromEntries(
      form.map(({ key }) => [`answer:${key}`, answers.get(item.code)?.[key] ?? '']),
    ),
  }));
  const columns = [
    ...['code', 'side', 'applicant', 'state', 'submitted', 'decided', 'places', 'group'],
    ...['score', 'reviews', 'proposed', 'reason'],
  ].map((key) => ({ key, header: key }));
  const asked = form.map(({ key, label }) => ({ key: `answer:${key}`, header: label[locale] }));
  return stringify(rows, {
    ...{ bom: true, header: true, columns: [...columns, ...asked], escape_formulas: true },
    record_delimiter: 'windows',
  });
}
