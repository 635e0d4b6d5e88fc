import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import { cancelBooking } from '@/lib/consultation/actions';
import type { BookingView } from '@/lib/consultation/project';
import type { Locale } from '@/lib/i18n/locales';
import { Span } from './moment';
import { placeName } from './place-name';

/** A conversation that is booked: when, with whom, where, its calendar file, another time, calling it off. */
export async function BookedTalk({
  booking,
  code,
  staff,
  locale,
  now,
}: {
  booking: BookingView;
  /** Of its question. */
  code: string;
  staff: boolean;
  locale: Locale;
  now: Date;
}) {
  const [t, place] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    placeName(booking.centre, locale),
  ]);
  const { startsAt, endsAt, advisor } = booking;
  const where = booking.way === 'video' ? t('booking.videoHint') : place;
  const file = `/api/consultations/bookings/${booking.id}/calendar`;
  return (
    <div>
      <DescriptionList
        narrow
        items={[
          {
            key: 'when',
            term: t('booking.when'),
            text: <Span startsAt={startsAt} endsAt={endsAt} locale={locale} strong />,
          },
          {
            key: 'with',
            term: t('booking.with'),
            text: t('withAdvisor', { name: advisor.name, centre: place }),
          },
          {
            key: 'where',
            term: t('booking.where'),
            text: (
              <>
                <span className="block">{t(`booking.${booking.way}`)}</span>
                <span className="text-muted">{where}</span>
              </>
            ),
          },
          {
            key: 'by',
            term: t('booking.by'),
            text: <InScript within={locale}>{booking.bookedByName}</InScript>,
          },
        ]}
      />
      <p className="mt-3 flex flex-wrap gap-3">
        {booking.videoUrl && endsAt > now ? (
          // The room is a page of its own, perhaps on another server.
          <a className={buttonClass({ size: 'sm' })} href={booking.videoUrl}>
            {t('booking.join')}
          </a>
        ) : null}
        <a className={buttonClass({ variant: 'secondary', size: 'sm' })} href={file} download>
          {t('booking.calendar')}
        </a>
        {booking.canChange ? (
          <ButtonLink
            variant="secondary"
            size="sm"
            href={`/${locale}/${staff ? 'officer' : 'sme'}/consultations/${code}/time?booking=${booking.id}`}
          >
            {t('times.move')}
          </ButtonLink>
        ) : null}
      </p>
      {booking.canChange ? (
        <ActionForm
          action={cancelBooking}
          id={`cancel-${booking.id}`}
          nouns={['consultation', 'slot']}
          labels={{ reason: t('booking.cancelText') }}
          className="mt-3"
        >
          <input type="hidden" name="bookingId" value={booking.id} />
          <input type="hidden" name="side" value={staff ? 'STAFF' : 'SME'} />
          <Fold title={t('booking.cancel')}>
            <div className="grid gap-3">
              <p className="text-sm text-muted">{t('booking.cancelHint')}</p>
              <TextAreaField
                name="reason"
                label={t('booking.cancelText')}
                rows={2}
                maxLength={500}
              />
              <div>
                <SubmitButton variant="bad" size="sm" wide="phone">
                  {t('booking.cancelSend')}
                </SubmitButton>
              </div>
            </div>
          </Fold>
        </ActionForm>
      ) : null}
    </div>
  );
}
