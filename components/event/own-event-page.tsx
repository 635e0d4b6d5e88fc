import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import type { OwnTurn } from '@/lib/event-registration/own-turns';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import type { Locale } from '@/lib/i18n/locales';
import { EventBeside } from './event-beside';
import { EventNav } from './event-nav';
import { EventTurns } from './event-turns';
import { RegistrationPanel } from './registration-panel';

const doneKeys = ['registered', 'edited', 'cancelled', 'declined', 'unlisted'] as const;

/** An event for one side: where its registration stands first, then the event's facts. */
export async function OwnEventPage({
  page,
  turn,
  bench,
  done,
  locale,
}: {
  page: RegistrationPage;
  /** What waits for this side now. */
  turn: OwnTurn | null;
  bench: 'sme' | 'partner';
  /** What was just done. */
  done: string | undefined;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const { event } = page;
  const doneKey = doneKeys.find((one) => one === done);
  return (
    <>
      <EventNav
        event={event}
        bench={bench}
        part="overview"
        takesPart={page.registration?.state === 'REGISTERED'}
        locale={locale}
      />
      {doneKey && doneKey !== 'registered' ? (
        <Alert tone="ok" role="status" title={t(`done.${doneKey}`)} className="mt-5" />
      ) : null}
      <div className="mt-5 grid gap-3">
        <EventTurns turns={turn ? [turn] : []} base={`/${bench}/events`} locale={locale} />
      </div>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <RegistrationPanel
            page={page}
            token={null}
            path={`/${bench}/events/${event.code}`}
            locale={locale}
          />
        </div>
        <EventBeside event={event} locale={locale} />
      </div>
    </>
  );
}
