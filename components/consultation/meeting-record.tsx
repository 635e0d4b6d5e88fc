import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { recordMeeting } from '@/lib/consultation/actions';
import type { ConsultationDetail } from '@/lib/consultation/project';
import { longestWords } from '@/lib/consultation/schema';
import type { Locale } from '@/lib/i18n/locales';
import { Span } from './moment';

/** What came of conversations that have begun and are not yet written up. */
export async function MeetingRecords({
  item,
  locale,
}: {
  item: ConsultationDetail;
  locale: Locale;
}) {
  const due = item.bookings.filter(({ canReport }) => canReport);
  if (due.length === 0) return null;
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <Section title={t('work.met')} id="record">
      {due.map((booking) => (
        <ActionForm
          key={booking.id}
          action={recordMeeting}
          id={`record-${booking.id}`}
          nouns={['consultation']}
          labels={{ outcome: t('work.metCame'), body: t('work.metText') }}
          className="grid gap-4 pt-3"
        >
          <input type="hidden" name="bookingId" value={booking.id} />
          <input type="hidden" name="language" value={locale} />
          <Span startsAt={booking.startsAt} endsAt={booking.endsAt} locale={locale} />
          <RadioGroup
            name="outcome"
            label={t('work.metCame')}
            options={[
              { value: 'held', label: t('work.metHeld') },
              { value: 'missed', label: t('work.metMissed') },
            ]}
          />
          <TextAreaField
            name="body"
            label={t('work.metText')}
            hint={t('work.metHint')}
            optional={form('optional')}
            rows={4}
            maxLength={longestWords}
          />
          <div>
            <SubmitButton variant="secondary" pendingText={form('pending')} wide="phone">
              {t('work.metSend')}
            </SubmitButton>
          </div>
        </ActionForm>
      ))}
    </Section>
  );
}
