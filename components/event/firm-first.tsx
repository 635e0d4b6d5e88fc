import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import type { EventPage } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';
import { CancelledBecause } from './cancelled-because';
import { EventBeside } from './event-beside';
import { EventNav } from './event-nav';

/** An event for a member who has not registered a firm yet: that comes first. */
export async function FirmFirst({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <>
      <EventNav event={event} bench="sme" part="overview" takesPart={false} locale={locale} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-3">
          {event.cancelled ? <CancelledBecause reason={event.cancelled} locale={locale} /> : null}
          <Alert
            tone="info"
            title={t('own.firmFirst')}
            actions={
              <ButtonLink href={`/${locale}/sme/register`} wide="phone">
                {t('own.registerFirm')}
              </ButtonLink>
            }
          >
            <p>{t('own.firmFirstText')}</p>
          </Alert>
        </div>
        <EventBeside event={event} locale={locale} />
      </div>
    </>
  );
}
