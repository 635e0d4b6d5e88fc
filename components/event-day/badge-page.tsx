import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventNav } from '@/components/event/event-nav';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import type { Viewer } from '@/lib/auth/viewer-type';
import { checkInList } from '@/lib/event-day/check-in-list';
import { tapBadge } from '@/lib/event-day/day-actions';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { DayBench } from './check-in-page';

/** What the phone's own camera opens: one badge. Opening it checks nobody in. */
export async function BadgePage({
  viewer,
  code,
  badge,
  bench,
  locale,
}: {
  viewer: Viewer;
  code: string;
  badge: string;
  bench: DayBench;
  locale: Locale;
}) {
  const list = await checkInList(code, viewer);
  if (!list) notFound();
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const person = list.people.find((one) => one.badge === badge);
  const page = `/${bench}/events/${code}/check-in`;
  return (
    <>
      <EventNav event={list} bench={bench} part={null} locale={locale} />
      <div className="mt-6 grid max-w-[640px] gap-6">
        {person ? (
          <>
            <div>
              <h2 className="text-xl font-semibold break-words">
                <InScript within={locale}>{person.name}</InScript>
              </h2>
              <p className="text-md">
                <InScript within={locale}>{bestName(person.names, locale)?.text}</InScript>
              </p>
              {person.position ? (
                <p className="text-muted">
                  <InScript within={locale}>{person.position}</InScript>
                </p>
              ) : null}
            </div>
            {person.here ? <Alert tone="ok" title={t('badge.here')} /> : null}
            <ActionForm action={tapBadge} nouns={['event-day']} id="tap">
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="badge" value={badge} />
              <input type="hidden" name="back" value={`${page}/${badge}`} />
              <input type="hidden" name="tap" value={person.here ? 'out' : 'in'} />
              <SubmitButton
                wide="phone"
                variant={person.here ? 'secondary' : 'primary'}
                pendingText={t('badge.come')}
              >
                {person.here ? t('badge.leave') : t('badge.come')}
              </SubmitButton>
            </ActionForm>
          </>
        ) : (
          <Alert tone="warn" title={t('badge.unknown')} />
        )}
        <p>
          <TextLink href={`/${locale}${page}`}>{t('badge.toList')}</TextLink>
        </p>
      </div>
    </>
  );
}
