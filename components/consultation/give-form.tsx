import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { centreChoices } from '@/components/officer/centre-name';
import { assign, handOver } from '@/lib/consultation/actions';
import type { AdvisorChoice, ConsultationDetail } from '@/lib/consultation/project';
import { longestWords } from '@/lib/consultation/schema';
import type { Locale } from '@/lib/i18n/locales';
import { placeName } from './place-name';

/**
 * Gives a question to an advisor, or hands it over to one or to another centre with the reason.
 */
export async function GiveForm({
  kind,
  item,
  locale,
}: {
  kind: 'assign' | 'handOver';
  item: ConsultationDetail;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const others = item.advisors.filter(({ id }) => id !== item.advisor?.id);
  const option = async (choice: AdvisorChoice) => ({
    value: choice.id,
    label: t('work.candidate', {
      name: choice.name,
      centre: await placeName(choice.centre, locale),
      open: choice.open,
      most: choice.most,
    }),
  });
  const [fitting, rest] = await Promise.all([
    Promise.all(others.filter(({ fits }) => fits).map(option)),
    Promise.all(others.filter(({ fits }) => !fits).map(option)),
  ]);
  const centres = centreChoices(locale).filter(({ value }) => value !== item.handledAt.code);
  const groups = [
    { label: t('work.group.fits'), options: fitting },
    { label: t('work.group.others'), options: rest },
    ...(kind === 'handOver' ? [{ label: t('work.group.centres'), options: centres }] : []),
  ].filter(({ options }) => options.length > 0);
  const name = kind === 'assign' ? 'advisorId' : 'to';
  return (
    <ActionForm
      key={item.version}
      action={kind === 'assign' ? assign : handOver}
      id={kind === 'assign' ? 'assign' : 'hand-over'}
      nouns={['consultation', 'advisor']}
      labels={{ [name]: t(`work.${kind}To`), body: t('work.handOverReason') }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="language" value={locale} />
      {kind === 'handOver' ? <p className="text-sm text-muted">{t('work.handOverHint')}</p> : null}
      <SelectField
        name={name}
        label={t(`work.${kind}To`)}
        empty={t('work.handOverChoose')}
        groups={groups}
      />
      {kind === 'handOver' ? (
        <TextAreaField
          name="body"
          label={t('work.handOverReason')}
          hint={t('work.handOverReasonHint')}
          rows={3}
          maxLength={longestWords}
        />
      ) : null}
      <div>
        <SubmitButton variant="secondary" size="sm" pendingText={form('pending')} wide="phone">
          {t(`work.${kind}Send`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
