import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { BookingView, ConsultationDetail } from '@/lib/consultation/project';
import type { FreeSlot } from '@/lib/consultation/slot-queries';
import type { Locale } from '@/lib/i18n/locales';
import { BookForm } from './book-form';
import { BookedTalk } from './booked-talk';
import { Span } from './moment';

const tones: Record<BookingView['state'], TagTone> = {
  BOOKED: 'ok',
  CANCELLED: 'outline',
  HELD: 'ok',
  MISSED: 'outline',
};

/** Conversations of a consultation: what is booked, free times to book, what has been. */
export async function BookingPanel({
  item,
  slots,
  staff = false,
  locale,
  now,
}: {
  item: ConsultationDetail;
  /** Free times, for the firm; staff choose on a page of its own. */
  slots: readonly FreeSlot[];
  staff?: boolean;
  locale: Locale;
  now: Date;
}) {
  const booked = item.bookings.filter(({ state }) => state === 'BOOKED');
  const past = item.bookings.filter(({ state }) => state !== 'BOOKED');
  const books = item.moves.includes('book') && booked.length === 0;
  if (item.bookings.length === 0 && !books) return null;
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <Section title={t('booking.title')} size="md" id="conversation">
      <div className="grid gap-5 pt-3">
        {booked.map((booking) => (
          <BookedTalk key={booking.id} {...{ booking, staff, locale, now }} code={item.code} />
        ))}
        {books && !staff ? <BookForm item={item} slots={slots} locale={locale} /> : null}
        {books && staff ? (
          <div>
            <ButtonLink
              variant="secondary"
              size="sm"
              href={`/${locale}/officer/consultations/${item.code}/time`}
            >
              {t('times.book')}
            </ButtonLink>
          </div>
        ) : null}
        {past.length > 0 ? (
          <Fold title={t('booking.past')}>
            <ul className="text-sm">
              {past.map((booking) => (
                <li
                  key={booking.id}
                  className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2"
                >
                  <Span startsAt={booking.startsAt} endsAt={booking.endsAt} locale={locale} />
                  <Tag tone={tones[booking.state]}>{t(`booking.state.${booking.state}`)}</Tag>
                  {booking.cancelledReason ? (
                    <p className="w-full text-muted">
                      <InScript within={locale}>{booking.cancelledReason}</InScript>
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </Fold>
        ) : null}
      </div>
    </Section>
  );
}
