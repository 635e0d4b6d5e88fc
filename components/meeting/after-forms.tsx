import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { cancel, reportCame } from '@/lib/meeting/actions';
import type { MeetingItem } from '@/lib/meeting/project';
import type { Seat } from './seat';

type Props = { meeting: MeetingItem; seat: Seat; locale: Locale };

/** Who came, as one side says it. */
export async function ReportForm({ meeting, seat, locale }: Props) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'meeting' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const onBehalf = seat.side === 'SME' ? t('report.onBehalfSme') : t('report.onBehalfPartner');
  return (
    <ActionForm
      action={reportCame}
      id="report-form"
      className="grid gap-4"
      nouns={['meeting', 'introduction']}
      labels={{ came: t('report.came'), names: t('report.names') }}
    >
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="from" value={seat.folder} />
      {seat.onBehalf ? <p className="text-sm">{onBehalf}</p> : null}
      <RadioGroup
        name="came"
        label={t('report.came')}
        hint={t('report.cameHint')}
        options={[
          { value: 'both', label: t('report.both') },
          { value: 'own', label: t('report.ownOnly') },
          { value: 'other', label: t('report.otherOnly') },
          { value: 'none', label: t('report.neither') },
        ]}
      />
      <TextField
        name="names"
        label={t('report.names')}
        optional={form('optional')}
        maxLength={500}
      />
      <p className="text-sm text-muted">{t('report.after')}</p>
      <div>
        <SubmitButton variant={seat.onBehalf ? 'primary' : 'turn'} wide="phone">
          {t('report.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Calls a meeting off, with a reason that the other side reads. */
export async function CancelForm({ meeting, seat, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  return (
    <ActionForm
      action={cancel}
      id="cancel-form"
      className="grid gap-4"
      nouns={['meeting', 'introduction']}
      labels={{ text: t('cancel.text') }}
    >
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="from" value={seat.folder} />
      <input type="hidden" name="language" value={locale} />
      <p className="text-sm">{t('cancel.lead')}</p>
      <TextAreaField name="text" label={t('cancel.text')} rows={2} maxLength={2000} required />
      <div>
        <SubmitButton variant="bad" wide="phone">
          {t('cancel.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
