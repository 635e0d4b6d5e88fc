import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { TimeChoice } from '@/lib/consultation/time-queries';
import type { Locale } from '@/lib/i18n/locales';
import { BookForm } from './book-form';
import { Span } from './moment';
import { placeName } from './place-name';

/** Another time for a booked conversation, or a first one that staff book for the firm. */
export async function TimeChoicePage({
  choice,
  side,
  locale,
}: {
  choice: TimeChoice;
  side: 'sme' | 'officer';
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const { item, booking, ownTimes, slots } = choice;
  const list = `/${locale}/${side}/consultations`;
  const back = `${list}/${item.code}`;
  const kind = booking ? 'move' : 'book';
  const title = t(booking || side === 'officer' ? `times.${kind}` : 'booking.title');
  const above = (
    <Breadcrumb
      label={t('breadcrumb')}
      items={[
        { href: list, text: t(side === 'sme' ? 'title' : 'desk.title') },
        { href: back, text: item.code },
        { text: title },
      ]}
    />
  );
  if (!slots) {
    return (
      <>
        <PageTitle above={above} title={title} />
        <EmptyState
          title={t(`times.${kind}Not`)}
          actions={<ButtonLink href={back}>{t('times.back')}</ButtonLink>}
        >
          {t('times.notText')}
        </EmptyState>
      </>
    );
  }
  const lead = booking ? t('times.moveLead') : side === 'officer' ? t('times.bookLead') : null;
  return (
    <>
      <PageTitle above={above} title={title} lead={lead} />
      <div className="mt-6 grid max-w-text grid-cols-[minmax(0,1fr)] gap-8">
        {booking ? <Present booking={booking} locale={locale} /> : null}
        <Section title={t('times.free')} size="md">
          <div className="grid gap-4 pt-3">
            <BookForm item={item} slots={slots} moved={booking} locale={locale} />
            {ownTimes ? (
              <p className="text-sm">
                <TextLink href={`${list}/slots`}>{t('times.add')}</TextLink>
              </p>
            ) : null}
          </div>
        </Section>
      </div>
    </>
  );
}

async function Present({
  booking,
  locale,
}: {
  booking: NonNullable<TimeChoice['booking']>;
  locale: Locale;
}) {
  const [t, centre] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    placeName(booking.centre, locale),
  ]);
  return (
    <Section title={t('times.now')} size="md">
      <div className="grid gap-1 pt-3 text-sm">
        <Span startsAt={booking.startsAt} endsAt={booking.endsAt} locale={locale} strong />
        <span>
          <InScript within={locale}>
            {t('withAdvisor', { name: booking.advisor.name, centre })}
          </InScript>
        </span>
        <span className="text-muted">{t(`booking.${booking.way}`)}</span>
      </div>
    </Section>
  );
}
