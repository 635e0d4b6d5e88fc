import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { canLeave } from '@/lib/introduction/states';
import { agree, confirm, contest } from '@/lib/outcome/actions';
import type { Outcomes } from '@/lib/outcome/project';
import { type OutcomeSide, phases } from '@/lib/outcome/tier';

type Props = {
  item: Pick<CaseDetail, 'id' | 'version' | 'state'>;
  outcomes: Outcomes;
  /** The side that the reader speaks for; null: only reads. */
  side: OutcomeSide | null;
  locale: Locale;
};

/** What the two have agreed on: reported by one side, confirmed or contested by the other. */
export async function AgreementSection({ item, outcomes, side, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { agreed, pending } = outcomes;
  const reports = side !== null && canLeave(item.state, 'report-agreement');
  if (!agreed && !pending && !reports) return null;
  return (
    <Section title={t('panel.agreement')} level="h3" size="md" rule="none">
      {agreed ? (
        <p className="mt-1">
          <strong className="font-semibold">{t(`phase.${agreed.phase as 1 | 2 | 3}`)}</strong>
          <span className="block text-sm text-muted">
            {t('panel.agreedText', { date: formatDate(agreed.at, locale) })}
          </span>
        </p>
      ) : null}
      {pending ? <Pending {...{ item, outcomes, side, locale }} /> : null}
      {reports && !pending ? (
        <Fold title={t('panel.reportTitle')}>
          <ReportAgreement item={item} locale={locale} />
        </Fold>
      ) : null}
    </Section>
  );
}

function CaseFields({ item, locale }: Pick<Props, 'item' | 'locale'>) {
  return (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
}

async function Pending({ item, outcomes, side, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { pending } = outcomes;
  if (!pending) return null;
  const answers = side !== null && side !== pending.side && item.state === 'IN_TALKS';
  const labels = { text: t('panel.contestWords') };
  return (
    <div className="mt-1 grid gap-3">
      <p>
        <strong className="font-semibold">{t(`phase.${pending.phase as 1 | 2 | 3}`)}</strong>
        <span className="block text-sm text-muted">
          {t('panel.pendingText', {
            side: t(`side.${pending.side}`),
            date: formatDate(pending.at, locale),
          })}
        </span>
      </p>
      {answers ? (
        <>
          <ActionForm
            action={confirm}
            id="confirm-agreement"
            nouns={['outcome', 'introduction']}
            labels={{ text: t('panel.confirmWords') }}
          >
            <CaseFields item={item} locale={locale} />
            <input type="hidden" name="eventId" value={pending.eventId} />
            <SubmitButton pendingText={t('panel.pending')} wide="phone">
              {t('panel.confirmSubmit')}
            </SubmitButton>
          </ActionForm>
          <Fold title={t('panel.contestTitle')}>
            <ActionForm
              action={contest}
              id="contest-agreement"
              nouns={['outcome', 'introduction']}
              labels={labels}
            >
              <CaseFields item={item} locale={locale} />
              <input type="hidden" name="eventId" value={pending.eventId} />
              <div className="grid gap-4">
                <TextAreaField
                  name="text"
                  label={t('panel.contestWords')}
                  rows={3}
                  maxLength={2000}
                  lang={locale}
                />
                <div>
                  <SubmitButton variant="secondary" pendingText={t('panel.pending')}>
                    {t('panel.contestSubmit')}
                  </SubmitButton>
                </div>
              </div>
            </ActionForm>
          </Fold>
        </>
      ) : null}
    </div>
  );
}

async function ReportAgreement({ item, locale }: Pick<Props, 'item' | 'locale'>) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  return (
    <ActionForm
      action={agree}
      id="report-agreement"
      nouns={['outcome', 'introduction']}
      labels={{ phase: t('panel.reportPhase'), text: t('panel.reportWords') }}
    >
      <CaseFields item={item} locale={locale} />
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('panel.reportText')}</p>
        <RadioGroup
          name="phase"
          label={t('panel.reportPhase')}
          options={phases.map((value) => ({ value: String(value), label: t(`phase.${value}`) }))}
        />
        <TextAreaField
          name="text"
          label={t('panel.reportWords')}
          rows={3}
          maxLength={2000}
          lang={locale}
        />
        <div>
          <SubmitButton pendingText={t('panel.pending')}>{t('panel.reportSubmit')}</SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
