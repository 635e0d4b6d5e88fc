import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { savePairRule } from '@/lib/event-wish/actions';
import type { TablePair, WishTable } from '@/lib/event-wish/table';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { RuleWords, shown } from './pair-table';

const kinds = ['lock', 'forbid', 'allow', 'none'] as const;

/** An officer's word on one pair. */
export async function RuleForm({
  pair,
  table,
  back,
  locale,
}: {
  pair: TablePair;
  table: WishTable;
  /** The list as it was looked at, without the language. */
  back: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { choices } = table;
  const time = (at: Date) =>
    `${formatDate(at, locale, 'short', 'Asia/Bangkok')} ${formatTime(at, locale, 'Asia/Bangkok')}`;
  const [sme, partner] = [shown(pair.smeNames, locale), shown(pair.partnerNames, locale)];
  const isNever = pair.sme === 'NEVER' || pair.partner === 'NEVER';
  return (
    <section id="rule" aria-labelledby="rule-title" className="border-y-2 border-ink py-5">
      <h3 id="rule-title" className="text-lg wrap-anywhere">
        {t('table.editOf', { sme: sme.text, partner: partner.text })}
      </h3>
      <div className="mt-2 grid gap-1 text-sm">
        <p className="flex flex-wrap gap-x-5">
          <span>
            {t('table.says', { name: sme.text, grade: t(`grade.${pair.sme ?? 'none'}`) })}
          </span>
          <span>
            {t('table.says', { name: partner.text, grade: t(`grade.${pair.partner ?? 'none'}`) })}
          </span>
        </p>
        <RuleWords {...{ pair, table, locale }} />
      </div>
      <ActionForm
        action={savePairRule}
        id="rule-form"
        nouns={['event-rule']}
        className="mt-4 grid max-w-text gap-4"
        labels={{ kind: t('table.form.kind'), reason: t('table.form.reason') }}
      >
        <input type="hidden" name="smeRegId" value={pair.smeRegId} />
        <input type="hidden" name="partnerRegId" value={pair.partnerRegId} />
        <input type="hidden" name="back" value={back} />
        <RadioGroup
          name="kind"
          label={t('table.form.kind')}
          {...(isNever ? { hint: t('table.form.never') } : {})}
          defaultValue={pair.rule ?? 'none'}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`table.kind.${kind}`),
            hint: t(`table.kindHint.${kind}`),
            ...(kind === 'lock' && isNever ? { disabled: true } : {}),
          }))}
        />
        <p className="text-sm text-muted">{t('table.form.lockOnly')}</p>
        <SelectField
          name="slotNumber"
          label={t('table.form.slot')}
          empty={t('table.form.any')}
          defaultValue={pair.slotNumber === null ? '' : String(pair.slotNumber)}
          options={choices.slots.map(({ number, startsAt }) => ({
            value: String(number),
            label: t('table.at', { slot: number, time: time(startsAt) }),
          }))}
        />
        <SelectField
          name="tableId"
          label={t('table.form.table')}
          empty={t('table.form.anyTable')}
          defaultValue={pair.tableId ?? ''}
          options={choices.tables.map(({ id, label }) => ({ value: id, label }))}
        />
        <SelectField
          name="interpreterId"
          label={t('table.form.interpreter')}
          empty={t('table.form.anyInterpreter')}
          defaultValue={pair.interpreterId ?? ''}
          options={choices.interpreters.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextAreaField
          name="reason"
          label={t('table.form.reason')}
          defaultValue={pair.reason ?? ''}
          rows={2}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('table.form.save')}</SubmitButton>
          <ButtonLink href={`/${locale}${back}`} variant="quiet">
            {t('table.form.cancel')}
          </ButtonLink>
        </div>
      </ActionForm>
    </section>
  );
}

/** Opens the form for any pair of participants. */
export async function ChoosePair({
  table,
  action,
  locale,
}: {
  table: WishTable;
  /** The page, with the language. */
  action: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const sides = [
    { name: 'sme', label: t('table.choose.sme'), parties: table.parties.SME },
    { name: 'partner', label: t('table.choose.partner'), parties: table.parties.PARTNER },
  ];
  return (
    <form method="get" action={`${action}#rule`} className="grid max-w-text gap-3">
      <p className="text-sm text-muted">{t('table.choose.text')}</p>
      {sides.map(({ name, label, parties }) => (
        <SelectField
          key={name}
          name={name}
          label={label}
          options={parties.map(({ id, names }) => ({
            value: id,
            label: shown(names, locale).text,
          }))}
        />
      ))}
      <div>
        <SubmitButton variant="secondary">{t('table.choose.button')}</SubmitButton>
      </div>
    </form>
  );
}
