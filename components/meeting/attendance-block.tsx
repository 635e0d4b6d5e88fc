import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { attendanceOf, latestReport } from '@/lib/meeting/attendance';
import { type MeetingItem, otherSide } from '@/lib/meeting/project';
import { ReportForm } from './after-forms';
import type { Seat } from './seat';

/** Once a meeting was due to begin: what both sides have said of it, and the form to say it. */
export async function AttendanceBlock({
  item,
  meeting,
  seat,
  locale,
  now,
}: {
  item: Pick<CaseDetail, 'state'>;
  meeting: MeetingItem;
  seat: Seat | null;
  locale: Locale;
  now: Date;
}) {
  if (!meeting.startsAt || meeting.startsAt > now) return null;
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const own = seat ? latestReport(meeting.reports, seat.side) : null;
  const other = seat ? latestReport(meeting.reports, otherSide(seat.side)) : null;
  const said = (report: { ownCame: boolean; otherCame: boolean }) =>
    t(report.ownCame && report.otherCame ? 'report.saidBoth' : 'report.saidMissed');
  const differs = attendanceOf(meeting.reports) === 'differs';
  const form = seat ? <ReportForm meeting={meeting} seat={seat} locale={locale} /> : null;
  return (
    <div className="mt-5 grid gap-2">
      <h3 className="text-md font-semibold">{t('report.title')}</h3>
      {own ? null : <p className="text-sm">{t('begun')}</p>}
      {own ? <p className="text-sm">{t('report.yours', { words: said(own) })}</p> : null}
      {other ? <p className="text-sm">{t('report.theirs', { words: said(other) })}</p> : null}
      {differs ? <p className="text-sm font-semibold">{t('report.differs')}</p> : null}
      {item.state !== 'MEETING_ARRANGED' ? null : own ? (
        <details>
          <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
            {t('report.correct')}
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
    </div>
  );
}
