import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { SessionView } from '@/lib/programme/session-queries';
import { sessionKinds } from '@/lib/programme/states';

/** Lessons, matching days and visits by day, in both zones where two desks read them. */
export async function SessionList({
  sessions,
  locale,
  endOf,
}: {
  sessions: readonly SessionView[];
  locale: Locale;
  /** What stands at the end of a line: attendance, a form. */
  endOf?: (session: SessionView) => ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  if (sessions.length === 0) return <p className="py-3 text-sm text-muted">{t('session.none')}</p>;
  return (
    <ul>
      {sessions.map((session) => {
        const title = bestName(session.titles, locale);
        const kind = sessionKinds.find((one) => one === session.kind) ?? 'meeting';
        return (
          <li
            key={session.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[13rem_minmax(0,1fr)_auto]"
          >
            <p className="tabular">
              <span className="block font-semibold">
                {formatDate(session.startsAt, locale, 'weekday', 'Asia/Bangkok')}
              </span>
              <span className="text-muted">
                {t('session.times', {
                  start: formatTime(session.startsAt, locale, 'Asia/Bangkok'),
                  end: formatTime(session.endsAt, locale, 'Asia/Bangkok'),
                })}
              </span>
            </p>
            <div className="min-w-0">
              <p className="text-md font-semibold wrap-anywhere">
                {title ? <span lang={title.language}>{title.text}</span> : null}
              </p>
              <p className="text-muted wrap-anywhere">
                {t(`session.kind.${kind}`)}
                {session.place ? (
                  <InScript within={locale}>{` · ${session.place}`}</InScript>
                ) : null}
              </p>
              {session.cancelledAt ? <Tag tone="warn">{t('session.cancelled')}</Tag> : null}
              {session.videoUrl && !session.cancelledAt ? (
                <TextLink href={session.videoUrl} className="inline-block py-1">
                  {t('session.video')}
                </TextLink>
              ) : null}
              {session.report ? (
                <div className="mt-2 max-w-text border-l-2 border-line-strong pl-3">
                  <p lang={session.report.language} className="break-words whitespace-pre-line">
                    {session.report.body}
                  </p>
                  <p className="text-xs text-muted">
                    <InScript within={locale}>
                      {t('session.reportedBy', { name: session.report.by })}
                    </InScript>
                  </p>
                </div>
              ) : null}
            </div>
            {endOf ? <div>{endOf(session)}</div> : null}
          </li>
        );
      })}
    </ul>
  );
}
