import type { MeetingSide } from './project';

/**
 * What the two sides' words about a meeting come to. Pure.
 *
 * - *came*: somebody of a side was there; any colleague counts.
 * - *held*: both say that both sides came.
 * - *missed*: a side says that nobody of one side came, and the other does not say otherwise.
 * - *differs*: one says that both came, the other that one did not: people at the desks settle it.
 * - *reported*: one side says that both came; the other has not spoken.
 *
 * Of each side the latest word counts.
 */
export type Attendance = 'open' | 'reported' | 'held' | 'missed' | 'differs';

export type Report = { side: MeetingSide; ownCame: boolean; otherCame: boolean; createdAt: Date };

export function latestReport<R extends Report>(reports: readonly R[], side: MeetingSide): R | null {
  return reports.reduce<R | null>(
    (last, report) =>
      report.side !== side || (last && last.createdAt > report.createdAt) ? last : report,
    null,
  );
}

export function attendanceOf(reports: readonly Report[]): Attendance {
  const words = [latestReport(reports, 'SME'), latestReport(reports, 'PARTNER')].filter(
    (report) => report !== null,
  );
  const came = words.filter((report) => report.ownCame && report.otherCame).length;
  if (words.length === 0) return 'open';
  if (came === 0) return 'missed';
  if (came < words.length) return 'differs';
  return came === 2 ? 'held' : 'reported';
}
