import { getTranslations } from 'next-intl/server';
import { MyDay, type MyDayQuery } from '@/components/event-day/my-day';
import { LinkMeetings } from '@/components/event-meeting/link-meetings';
import { WishBoardView } from '@/components/event-wish/wish-board';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Alert } from '@/components/ui/alert';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { Phrases } from '@/components/ui/phrases';
import { Section } from '@/components/ui/section';
import type { EventState } from '@/lib/event/states';
import { wishesByLink } from '@/lib/event-registration/link-page';
import type { OpenEventLink } from '@/lib/event-registration/open-link';
import type { BoardQuery } from '@/lib/event-wish/schema';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { EventProgramme } from './event-programme';
import { FactsSection } from './event-sections';
import { EventExample, EventTag } from './event-tags';
import { RegistrationPanel } from './registration-panel';

const doneKeys = ['registered', 'edited', 'cancelled', 'declined', 'unlisted'] as const;

const wished: readonly EventState[] = ['WISHES', 'PROVISIONAL'];
const scheduled: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];
const onTheDay: readonly EventState[] = ['PUBLISHED', 'RUNNING', 'CLOSED'];

type Props = {
  found: OpenEventLink;
  token: string;
  query: BoardQuery;
  /** Which meeting is being rated. */
  rating: MyDayQuery;
  done: string | undefined;
  locale: Locale;
};

/** One registration for who holds its link: what waits first, then all that may be done. */
export async function EventLink(props: Props) {
  const { found, token, rating, done, locale } = props;
  const { page, recipientName, expiresAt } = found;
  const { event, registration } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  const doneKey = doneKeys.find((one) => one === done);
  const path = `/link/event/${token}`;
  const isIn = registration?.state === 'REGISTERED';
  // Wishes or meetings come first; what was registered can be looked up below them.
  const hasMore = wished.includes(event.state) || scheduled.includes(event.state);
  return (
    <div className="grid gap-9">
      <div>
        <p className="text-sm">
          <InScript within={locale}>{t('link.for', { name: recipientName })}</InScript>
        </p>
        <h1 className="mt-2 text-x2">
          <Phrases>{event.names[locale]}</Phrases>
        </h1>
        <p className="mt-2 flex flex-wrap gap-2">
          <EventTag state={event.state} locale={locale} />
          {event.isExample ? <EventExample locale={locale} /> : null}
        </p>
      </div>
      {doneKey ? <Alert tone="ok" role="status" title={t(`done.${doneKey}`)} /> : null}
      {isIn && wished.includes(event.state) ? <Wishes {...props} path={path} /> : null}
      {onTheDay.includes(event.state) ? (
        <MyDay of={{ token }} page={path} query={rating} locale={locale} />
      ) : null}
      {isIn && scheduled.includes(event.state) ? (
        <LinkMeetings token={token} path={path} locale={locale} />
      ) : null}
      {isIn && hasMore ? (
        <Fold title={t('link.registration')}>
          <RegistrationPanel page={page} token={token} path={path} locale={locale} />
        </Fold>
      ) : (
        <RegistrationPanel page={page} token={token} path={path} locale={locale} />
      )}
      <FactsSection event={event} locale={locale} />
      {event.about ? <LabelledText text={event.about} locale={locale} /> : null}
      {event.items.length > 0 || event.slots.length > 0 ? (
        <Fold title={t('plan.title')}>
          <EventProgramme event={event} locale={locale} />
        </Fold>
      ) : null}
      <p className="text-sm text-muted">
        <InScript within={locale}>
          {t('link.lead', { name: recipientName, date: formatDate(expiresAt, locale) })}
        </InScript>
      </p>
    </div>
  );
}

async function Wishes({ token, query, path, locale }: Props & { path: string }) {
  const [t, found] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    wishesByLink(token, { query, reader: locale }),
  ]);
  if (!found) return null;
  return (
    <Section id="wishes" title={t('link.wishes')}>
      <div className="pt-4">
        <WishBoardView
          board={found.board}
          query={query}
          place={{ locale, path, cases: null, token }}
        />
      </div>
    </Section>
  );
}
