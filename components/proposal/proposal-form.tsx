import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import type { Choice } from '@/components/form/autocomplete-filter';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { getNeedWords } from '@/components/need/need-words';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import { make } from '@/lib/proposal/actions';

/** Answers a need: in words, and requirement by requirement. */
export async function ProposalForm({
  reader,
  need,
  partners,
  base,
  locale,
}: {
  /** Who writes: what they type is kept in their browser under their id. */
  reader: string;
  need: NeedView;
  /** For whom the desk speaks; null: the viewer speaks for their own side. */
  partners: readonly Choice[] | null;
  base: string;
  locale: Locale;
}) {
  const [t, n, form, words, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'proposal' }),
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'form' }),
    getNeedWords(locale),
    comboboxTexts(),
  ]);
  const answers = (['unknown', 'meets', 'fails'] as const).map((value) => ({
    value,
    label: t(`form.answer.${value}`),
  }));
  return (
    <ActionForm
      action={make}
      id="proposal-form"
      nouns={['proposal', 'posted-need', 'sme', 'partner']}
      labels={{ text: t('form.text'), partnerId: t('form.partner') }}
      className="mt-4 grid max-w-text gap-5"
    >
      <input type="hidden" name="code" value={need.code} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="language" value={locale} />
      <DraftKeeper
        name={`${reader}:proposal:${need.code}`}
        fields={['text']}
        texts={{ restored: n('draft.restored'), discard: n('draft.discard') }}
      />
      {partners ? (
        <Autocomplete
          name="partnerId"
          label={t('form.partner')}
          options={partners}
          empty={t('form.choose')}
          texts={texts}
        />
      ) : null}
      <TextAreaField
        name="text"
        label={t('form.text')}
        hint={t(need.side === 'PARTNER' ? 'form.textHintFirm' : 'form.textHint')}
        rows={6}
        maxLength={3000}
      />
      {need.requirements.map((requirement, position) => (
        <fieldset
          key={JSON.stringify(requirement)}
          className="grid min-w-0 gap-3 border-t border-line pt-3 sm:grid-cols-2"
        >
          <legend className="float-left w-full text-sm font-semibold sm:col-span-2">
            {words.requirement(requirement, 'name')}
          </legend>
          <SelectField
            name={`s${position}`}
            label={t('form.statement')}
            options={answers}
            defaultValue="unknown"
          />
          <TextField
            name={`n${position}`}
            label={t('form.note')}
            optional={form('optional')}
            maxLength={500}
          />
        </fieldset>
      ))}
      <p className="text-sm text-muted">
        {t(need.side === 'PARTNER' ? 'form.nextFirm' : 'form.next')}
      </p>
      <SubmitButton wide="phone">{t('form.send')}</SubmitButton>
    </ActionForm>
  );
}
