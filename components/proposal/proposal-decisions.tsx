import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import { decline, takeUp, withdraw } from '@/lib/proposal/actions';
import type { ProposalView } from '@/lib/proposal/need-file';
import { declineReasons } from '@/lib/proposal/states';

type Props = { proposal: ProposalView; base: string; locale: Locale };

function Hidden({ proposal, base, locale }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={proposal.id} />
      <input type="hidden" name="version" value={proposal.version} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
}

/** Takes a proposal up, or declines it: both of the same size, a no always with a reason. */
export async function ProposalDecisions({ need, ...props }: Props & { need: NeedView }) {
  const { proposal, locale } = props;
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'proposal' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const byFirm = need.side === 'SME';
  return (
    <div className="mt-4 grid max-w-text gap-3">
      <details className="border-l-2 border-line pl-4" open>
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
          {t('takeUp.title')}
        </summary>
        <ActionForm
          action={takeUp}
          id={`take-up-${proposal.id}`}
          nouns={['proposal', 'posted-need', 'introduction', 'sme', 'partner']}
          className="grid gap-3"
          labels={{ text: t('takeUp.text') }}
        >
          <Hidden {...props} />
          <p className="text-sm text-muted">
            {t(byFirm ? 'takeUp.nextFirm' : 'takeUp.nextPartner')}
          </p>
          {byFirm ? (
            <TextAreaField
              name="text"
              label={t('takeUp.text')}
              hint={t('takeUp.textHint')}
              rows={4}
              maxLength={3000}
            />
          ) : null}
          <SubmitButton wide="phone">{t('takeUp.send')}</SubmitButton>
        </ActionForm>
      </details>
      <details className="border-l-2 border-line pl-4">
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
          {t('decline.title')}
        </summary>
        <ActionForm
          action={decline}
          id={`decline-${proposal.id}`}
          nouns={['proposal']}
          className="grid gap-3"
          labels={{ reason: t('decline.reason'), text: t('decline.text') }}
        >
          <Hidden {...props} />
          <RadioGroup
            name="reason"
            label={t('decline.reason')}
            options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
          />
          <TextAreaField
            name="text"
            label={t('decline.text')}
            optional={form('optional')}
            rows={3}
            maxLength={1000}
          />
          <SubmitButton wide="phone">{t('decline.send')}</SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}

export async function WithdrawForm(props: Props) {
  const t = await getTranslations({ locale: props.locale, namespace: 'proposal' });
  return (
    <ActionForm
      action={withdraw}
      id={`withdraw-${props.proposal.id}`}
      nouns={['proposal']}
      className="mt-3"
    >
      <Hidden {...props} />
      <SubmitButton variant="secondary" size="sm">
        {t('withdraw')}
      </SubmitButton>
    </ActionForm>
  );
}
