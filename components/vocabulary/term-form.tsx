import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Segment } from '@/components/ui/segment';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type AddableKind, addableKinds } from '@/lib/taxonomy/edits';
import { isicRows } from '@/lib/taxonomy/facts';
import { addTerm } from '@/lib/vocabulary/actions';
import { NameFields, nameLabels } from './rename-form';
import { type BenchName, baseOf, vocabularyWords } from './words';

/** A new process, material, certificate or glossary term. */
export async function TermForm({
  kind,
  groups,
  bench,
  locale,
}: {
  kind: AddableKind;
  groups: readonly { value: string; label: string }[];
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <>
      <p className="mt-6 max-w-text text-sm text-muted">{t('term.lead')}</p>
      <Segment
        className="mt-4"
        joined={false}
        label={t('term.kind')}
        items={addableKinds.map((one) => ({
          href: `${baseOf(locale, bench)}/new?kind=${one}`,
          label: t(`kind.${one}`),
          current: one === kind,
        }))}
      />
      <ActionForm
        action={addTerm}
        id="new-term"
        nouns={['vocabulary']}
        className="mt-2 max-w-text"
        labels={{ ...(await nameLabels(locale)), group: t('term.group'), isic: t('term.isic') }}
      >
        <input type="hidden" name="bench" value={bench} />
        <input type="hidden" name="kind" value={kind} />
        <NameFields names={null} locale={locale} />
        <SelectField
          name="group"
          label={t('term.group')}
          required
          options={groups}
          fieldClassName="mt-4"
        />
        {kind === 'glossary' ? null : (
          <Autocomplete
            name="isic[]"
            multiple
            label={t('term.isic')}
            empty={t('term.none')}
            texts={await comboboxTexts()}
            fieldClassName="mt-4"
            options={isicRows.map(({ code, names }) => ({
              value: code,
              label: names[locale],
              detail: code,
              search: [code, ...locales.map((one) => names[one])].join(' '),
            }))}
          />
        )}
        <SubmitButton className="mt-5" wide="phone" pendingText={t('rename.pending')}>
          {t('term.submit')}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
