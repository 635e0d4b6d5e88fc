import { getTranslations } from 'next-intl/server';
import type { Choice } from '@/components/form/autocomplete-filter';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { SubmitButton } from '@/components/form/submit-button';
import { Checkbox } from '@/components/ui/choice';
import { TextInput } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import { saveIndustries } from '@/lib/sme/actions';
import { isicRows } from '@/lib/taxonomy/facts';
import { nameOfCode } from '@/lib/taxonomy/names';
import { suggestIndustries } from '@/lib/taxonomy/suggest';
import { type Term, termsOf } from '@/lib/taxonomy/terms';
import { understand } from '@/lib/taxonomy/understand';
import { QuestionNote } from './question-note';
import { StepForm } from './step-form';
import type { StepProps } from './step-props';
import { TermField } from './term-field';

type Row = {
  code: string;
  names: Record<Locale, string>;
  synonyms?: Record<Locale, string[]>;
  tsic2009?: string;
};

function choiceOf(row: Row, locale: Locale): Choice {
  const words = [...Object.values(row.names), ...Object.values(row.synonyms ?? {}).flat()];
  return {
    value: row.code,
    label: row.names[locale],
    ...(row.tsic2009 ? { detail: `TSIC ${row.tsic2009}` } : {}),
    search: words.join(' '),
  };
}

function choiceOfTerm({ code, names, words }: Term, locale: Locale): Choice {
  return { value: code, label: names[locale], search: words.join(' ') };
}

/** Codes found by the server for those whose browser runs no scripts. */
function findProcesses(text: string): string[] {
  const read = understand(text).found.flatMap((word) =>
    word.concepts.filter((concept) => concept.kind === 'process').map((concept) => concept.code),
  );
  const wanted = text.trim().toLowerCase();
  const named = termsOf('process')
    .filter((row) => Object.values(row.names).some((name) => name.toLowerCase().includes(wanted)))
    .map((row) => row.code);
  return [...new Set([...read, ...named])].slice(0, 20);
}

export async function IndustriesStep(props: StepProps) {
  const { locale, mode, view, registration, questions, asked } = props;
  const t = await getTranslations('sme');
  const form = await getTranslations('form');
  const texts = await comboboxTexts();
  const industryOptions = isicRows
    .filter((row) => row.level !== 'section')
    .map((row) => choiceOf(row, locale));
  const processOptions = termsOf('process').map((term) => choiceOfTerm(term, locale));
  const foundIndustries = asked.q
    ? suggestIndustries(asked.q, locale, 20).map((found) => found.code)
    : null;
  const foundProcesses = asked.p ? findProcesses(asked.p) : null;
  return (
    <StepForm
      {...{ locale, mode }}
      step="industries"
      version={`${view?.version ?? 0}-${asked.q ?? ''}-${asked.p ?? ''}`}
      action={saveIndustries}
      labels={{ industries: t('field.industries'), processes: t('field.processes') }}
    >
      <QuestionNote questions={questions} points={['industries']} />
      <TermField
        name="industries[]"
        label={t('field.industries')}
        hint={t('field.industriesHint')}
        options={industryOptions}
        defaultValue={registration.industries}
        texts={texts}
      >
        <TermSearch
          name="industries[]"
          query="q"
          typed={asked.q}
          label={t('field.searchIndustries')}
          chosen={registration.industries}
          found={foundIndustries}
          locale={locale}
        />
      </TermField>
      <TermField
        name="processes[]"
        label={t('field.processes')}
        hint={t('field.processesHint')}
        optional={form('optional')}
        options={processOptions}
        defaultValue={registration.processes}
        texts={texts}
      >
        <TermSearch
          name="processes[]"
          query="p"
          typed={asked.p}
          label={t('field.searchProcesses')}
          chosen={registration.processes}
          found={foundProcesses}
          locale={locale}
        />
      </TermField>
    </StepForm>
  );
}

async function TermSearch({
  name,
  query,
  typed,
  label,
  chosen,
  found,
  locale,
}: {
  name: string;
  query: string;
  typed: string | undefined;
  label: string;
  chosen: readonly string[];
  found: readonly string[] | null;
  locale: Locale;
}) {
  const t = await getTranslations('sme');
  const others = found?.filter((code) => !chosen.includes(code)) ?? [];
  const tick = (code: string, checked: boolean) => (
    <Checkbox
      key={code}
      name={name}
      value={code}
      label={nameOfCode(code, locale)}
      hint={code.startsWith('ISIC') ? `TSIC ${code.slice(5)}` : undefined}
      defaultChecked={checked}
    />
  );
  return (
    <>
      {chosen.map((code) => tick(code, true))}
      <div className="mt-2 flex gap-2">
        <TextInput type="search" name={query} aria-label={label} defaultValue={typed ?? ''} />
        <SubmitButton name="goal" value="search" variant="secondary">
          {t('field.search')}
        </SubmitButton>
      </div>
      {found ? (
        <p className="mt-2 text-sm text-muted">
          {others.length > 0 ? t('field.found', { count: others.length }) : t('field.nothingFound')}
        </p>
      ) : null}
      {others.map((code) => tick(code, false))}
    </>
  );
}
