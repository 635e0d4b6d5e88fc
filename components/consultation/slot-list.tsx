import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { dayOf } from '@/lib/calendar/working-days';
import { cancelSlot } from '@/lib/consultation/actions';
import type { OwnSlot } from '@/lib/consultation/slot-queries';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';

const zone = 'Asia/Bangkok';

/** An advisor's times ahead by day: free, or booked by a firm; each can be called off. */
export async function SlotList({
  slots,
  locale,
  now,
}: {
  slots: readonly OwnSlot[];
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  if (slots.length === 0) {
    return <EmptyState title={t('slots.empty')}>{t('slots.emptyText')}</EmptyState>;
  }
  const days = new Map<string, OwnSlot[]>();
  for (const slot of slots) {
    const day = dayOf(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return (
    <ol>
      {[...days].map(([day, times]) => (
        <li
          key={day}
          className="grid gap-x-5 border-b border-line-strong py-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <h3 className="pt-2.5 text-sm font-semibold">
            {times[0] ? formatDate(times[0].startsAt, locale, 'weekday', zone) : day}
          </h3>
          <ul>
            {times.map((slot) => (
              <SlotLine key={slot.id} slot={slot} locale={locale} now={now} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

async function SlotLine({ slot, locale, now }: { slot: OwnSlot; locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const { booking } = slot;
  const hours = `${bareTime(slot.startsAt, locale, zone)}–${formatTime(slot.endsAt, locale, zone)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-line py-0.5 text-sm last:border-b-0">
      <div className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1">
        <span className="tabular">{hours}</span>
        <span className="text-muted">{t(`booking.${slot.way}`)}</span>
        {booking ? (
          <>
            <Tag tone="ok">{t(`booking.state.${booking.state}`)}</Tag>
            <TextLink href={`/${locale}/officer/consultations/${booking.code}`}>
              <NameText names={booking.sme} locale={locale} fallback={booking.code} />
            </TextLink>
          </>
        ) : (
          <span>{t('slots.free')}</span>
        )}
      </div>
      {slot.startsAt > now ? <CancelSlot slot={slot} hours={hours} locale={locale} /> : null}
    </li>
  );
}

/** Free times go at once; a booked one with a reason that the firm reads. */
async function CancelSlot({
  slot,
  hours,
  locale,
}: {
  slot: OwnSlot;
  hours: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const fields = <input type="hidden" name="slotId" value={slot.id} />;
  const form = { action: cancelSlot, id: `cancel-${slot.id}`, nouns: ['slot'] };
  return (
    <details className="ml-auto open:ml-0 open:basis-full">
      <summary
        className="link inline-flex min-h-11 cursor-pointer items-center text-sm md:min-h-8"
        aria-label={`${t('slots.cancel')} ${hours}`}
      >
        {t('slots.cancel')}
      </summary>
      <ActionForm
        {...form}
        labels={{ reason: t('slots.cancelReason') }}
        className="grid gap-3 pb-2"
      >
        {fields}
        {slot.booking ? (
          <>
            <p className="text-muted">{t('booking.cancelHint')}</p>
            <TextAreaField name="reason" label={t('slots.cancelReason')} rows={2} maxLength={500} />
          </>
        ) : null}
        <div>
          <SubmitButton variant="bad" size="sm">
            {t('booking.cancelSend')}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
