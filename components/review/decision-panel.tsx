import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { decide, resume } from '@/lib/sme/review-actions';
import { canReviewSme } from '@/lib/sme/review-policy';
import type { Registration } from '@/lib/sme/review-queries';
import { rejectReasons } from '@/lib/sme/states';
import { Consequence } from './consequence';
import { DecisionForm } from './decision-form';

/** What this viewer can do with the registration now, or why nothing. */
export async function DecisionPanel({
  sme,
  viewer,
  now,
  locale,
}: {
  sme: Registration;
  viewer: Viewer;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'review' });
  if (sme.state === 'APPROVED' || sme.state === 'REJECTED') return null;
  const may = (move: 'approve' | 'resume') => canReviewSme(viewer, sme, move) === true;
  return (
    <Section id="decision" title={t('section.decision')}>
      {may('approve') ? <DecisionForm sme={sme} now={now} locale={locale} /> : null}
      {may('resume') ? <HeldForms sme={sme} now={now} locale={locale} /> : null}
      {may('approve') || may('resume') ? null : (
        <Alert tone="info" className="mt-4" title={t('cannot.title')}>
          {t(`cannot.${whyNot(sme, viewer)}`)}
        </Alert>
      )}
    </Section>
  );
}

function whyNot(sme: Registration, viewer: Viewer) {
  if (sme.state === 'RETURNED') return 'waitingFirm';
  if (!isOfficerOf(viewer, sme.centreCode)) return 'admin';
  return canReviewSme(viewer, sme, 'approve') === 'sme.same-officer' ? 'same' : 'headquarters';
}

async function HeldForms({ sme, now, locale }: { sme: Registration; now: Date; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
  ]);
  const held = sme.reviews.find((review) => review.decision === 'hold');
  const hidden = (
    <>
      <input type="hidden" name="smeId" value={sme.id} />
      <input type="hidden" name="version" value={sme.version} />
    </>
  );
  const reason = words(`reason.${held?.reason ?? 'other'}` as 'reason.other');
  return (
    <div className="mt-4 grid gap-5">
      <Alert tone="warn" title={t('held.title', { reason })}>
        {held?.note ? <p lang={held.language}>{held.note}</p> : null}
      </Alert>
      <ActionForm action={resume} id="resume" nouns={['sme']}>
        {hidden}
        <SubmitButton wide="phone" pendingText={t('decide.pending')}>
          {t('held.resume')}
        </SubmitButton>
      </ActionForm>
      <details>
        <summary className="link inline-block text-sm">{t('held.rejectInstead')}</summary>
        <ActionForm action={decide} id="reject" nouns={['sme']} className="mt-4 grid gap-5">
          {hidden}
          <input type="hidden" name="decision" value="reject" />
          <SelectField
            name="rejectReason"
            label={t('decide.reason')}
            empty={t('decide.reasonEmpty')}
            options={rejectReasons.map((code) => ({
              value: code,
              label: words(`reason.${code}`),
            }))}
          />
          <TextAreaField name="rejectNote" rows={3} label={t('decide.noteReject')} />
          <Consequence decision="reject" stage={sme.stage} now={now} locale={locale} />
          <div>
            <SubmitButton variant="bad" wide="phone" pendingText={t('decide.pending')}>
              {t('decide.submitReject')}
            </SubmitButton>
          </div>
        </ActionForm>
      </details>
    </div>
  );
}
