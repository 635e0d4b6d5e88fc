import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { Concept } from '@/lib/taxonomy/concepts';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { addWord } from '@/lib/vocabulary/actions';
import { conceptKey } from '@/lib/vocabulary/check-edit';
import { wordMax } from '@/lib/vocabulary/schema';
import { OtherNames, Word } from './foreign';
import { type BenchName, baseOf, conceptHref, vocabularyWords } from './words';

/** A word that is to be added, and what the vocabulary says of it. */
export type CheckedWord = {
  word: string;
  language: Locale;
  missId: string | null;
  /** Concepts that it means already. */
  others: readonly Concept[];
  standsAlone: boolean;
  /** Why it cannot be added, in words; null when it can. */
  refusal: string | null;
};

type Props = {
  concept: { kind: VocabularyKind; code: string };
  checked: CheckedWord | null;
  bench: BenchName;
  locale: Locale;
};

/**
 * Two steps: the word is looked at first, with what it means already, and then put into the draft.
 * Only so can a warning name the other concepts before JavaScript has loaded, too.
 */
export async function AddWord({ concept, checked, bench, locale }: Props) {
  const t = await vocabularyWords(locale);
  const href = conceptHref(baseOf(locale, bench), concept);
  return (
    <Section id="add" title={t('add.title')}>
      <form
        method="get"
        action={`${href}#add`}
        className="mt-4 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_10rem_auto]"
      >
        {checked?.missId ? <input type="hidden" name="miss" value={checked.missId} /> : null}
        <Field id="new-word" label={t('add.word')} hint={t('add.wordHint')}>
          <TextInput
            id="new-word"
            name="word"
            required
            maxLength={wordMax}
            defaultValue={checked?.word}
          />
        </Field>
        <Field id="new-language" label={t('add.language')}>
          <Select
            id="new-language"
            name="language"
            defaultValue={checked?.language ?? locale}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Field>
        <Button type="submit" variant="secondary">
          {t('add.check')}
        </Button>
      </form>
      {checked ? <Checked {...{ concept, checked, bench, locale }} /> : null}
    </Section>
  );
}

async function Checked({ concept, checked, bench, locale }: Props & { checked: CheckedWord }) {
  const t = await vocabularyWords(locale);
  const { word, language, others, refusal } = checked;
  return (
    <div className="mt-5 border-l-[5px] border-focus bg-selected px-4 py-3">
      <h3 className="text-md font-semibold wrap-anywhere">
        {t('add.checked')}{' '}
        <Word language={language} locale={locale}>
          {word}
        </Word>
      </h3>
      {refusal ? (
        <p className="mt-2 text-sm">{refusal}</p>
      ) : (
        <ActionForm action={addWord} id="add-word" nouns={['vocabulary']} className="mt-2">
          <input type="hidden" name="bench" value={bench} />
          <input type="hidden" name="kind" value={concept.kind} />
          <input type="hidden" name="code" value={concept.code} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="word" value={word} />
          <input type="hidden" name="missId" value={checked.missId ?? ''} />
          {checked.standsAlone ? <p className="text-sm">{t('add.alone')}</p> : null}
          {others.length === 0 ? (
            <p className="text-sm">{t('add.notUnderstood')}</p>
          ) : (
            <Meanings {...{ others, bench, locale }} />
          )}
          <SubmitButton className="mt-4" wide="phone" pendingText={t('add.pending')}>
            {t('add.submit')}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** The concepts that the word means today, each to be agreed to. */
async function Meanings({
  others,
  bench,
  locale,
}: {
  others: readonly Concept[];
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const base = baseOf(locale, bench);
  return (
    <>
      <p className="mt-2 text-sm font-semibold">{t('add.means')}</p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {others.map((other) => (
          <li key={conceptKey(other)}>
            <TextLink href={conceptHref(base, other)}>{other.names[locale]}</TextLink>{' '}
            <span className="text-muted">
              {t(`kind.${other.kind}`)} · <OtherNames names={other.names} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-text text-sm text-muted">{t('add.meansText')}</p>
      <div className="mt-3 grid gap-1">
        {others.map((other) => (
          <Checkbox
            key={conceptKey(other)}
            name="known[]"
            value={conceptKey(other)}
            required
            label={
              others.length > 1
                ? `${t('add.acknowledge')} (${other.names[locale]})`
                : t('add.acknowledge')
            }
          />
        ))}
      </div>
    </>
  );
}
