import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { approve, close, refuse } from '@/lib/need/posted-actions';
import type { NeedView } from '@/lib/need/posted-view';
import { canMakeMove, closeReasons } from '@/lib/need/states';

type Props = { need: NeedView; base: string; locale: Locale };

function Hidden({ need, base, locale }: Props) {
  return (
    <>
      <input type="hidden" name="code" value={need.code} />
      <input type="hidden" name="version" value={need.version} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
}

/** The owner's yes or no to what somebody wrote for it. Until then nobody else sees it. */
export async function ApprovalForms(props: Props) {
  const { need, locale } = props;
  if (need.state !== 'WAITING' || need.role !== 'OWNER') return null;
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return (
    <Section id="approve" title={t('approval.title')} className="mt-6">
      <p className="mt-2 max-w-text">
        <InScript within={locale}>
          {t('approval.text', { author: need.managed?.postedByName ?? '–' })}
        </InScript>
      </p>
      <div className="mt-4 grid max-w-text gap-6">
        <ActionForm action={approve} id="approve-form" nouns={['posted-need']}>
          <Hidden {...props} />
          <SubmitButton variant="turn" wide="phone">
            {t('approval.approve')}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={refuse}
          id="refuse-form"
          nouns={['posted-need']}
          className="grid gap-3"
          labels={{ text: t('approval.why') }}
        >
          <Hidden {...props} />
          <TextAreaField name="text" label={t('approval.why')} rows={3} maxLength={1000} />
          <SubmitButton variant="secondary" wide="phone">
            {t('approval.refuse')}
          </SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}

/** What its owner and those who write for it may do: change it, look for candidates, close it. */
export async function NeedControls(props: Props) {
  const { need, base, locale } = props;
  if (need.role === 'READER') return null;
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const by = need.role;
  const canEdit = canMakeMove(need.state, need.state === 'OPEN' ? 'edit' : 'draft', by);
  const canClose = canMakeMove(need.state, 'close', by);
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3">
      {need.state === 'OPEN' && need.requirements.length >= 0 ? (
        <ButtonLink href={`/${locale}${base}/${need.code}/candidates`} wide="phone">
          {t('candidates')}
        </ButtonLink>
      ) : null}
      {canEdit ? (
        <ButtonLink href={`/${locale}${base}/${need.code}/edit`} variant="secondary" wide="phone">
          {t('edit')}
        </ButtonLink>
      ) : null}
      {canClose ? (
        <details className="w-full sm:w-auto">
          <summary className="flex min-h-11 cursor-pointer items-center px-2 text-sm font-semibold text-link">
            {t('close.title')}
          </summary>
          <ActionForm
            action={close}
            id="close-form"
            nouns={['posted-need']}
            className="mt-2 grid gap-4 border-l-2 border-line pl-4"
            labels={{ reason: t('close.reason') }}
          >
            <Hidden {...props} />
            <RadioGroup
              name="reason"
              label={t('close.reason')}
              options={closeReasons.map((value) => ({ value, label: t(`close.reasons.${value}`) }))}
            />
            <SubmitButton variant="secondary" wide="phone">
              {t('close.send')}
            </SubmitButton>
          </ActionForm>
        </details>
      ) : null}
    </div>
  );
}
