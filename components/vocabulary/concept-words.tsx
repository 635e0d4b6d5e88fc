import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatDate, zoneOf } from '@/lib/i18n/formats';
import { isLocale, type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import type { LexiconWord } from '@/lib/taxonomy/lexicon';
import { normalise } from '@/lib/text/normalise';
import { removeWord } from '@/lib/vocabulary/actions';
import type { AddedWord } from '@/lib/vocabulary/queries';
import { Word } from './foreign';
import { type BenchName, type VocabularyWords, vocabularyWords } from './words';

/** Every word that leads to a concept, where it comes from, and a way to take it out. */
export async function ConceptWords({
  words,
  added,
  concept,
  mayRemove,
  bench,
  locale,
}: {
  words: readonly LexiconWord[];
  added: readonly AddedWord[];
  concept: { kind: VocabularyKind; code: string };
  mayRemove: boolean;
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Section id="words" title={t('concept.words')}>
      <Table caption={t('concept.words')}>
        <TableHead>
          <Th>{t('concept.word')}</Th>
          <Th>{t('concept.language')}</Th>
          <Th className="max-sm:hidden">{t('concept.origin')}</Th>
          {mayRemove ? (
            <Th end>
              <span className="max-sm:sr-only">{t('concept.action')}</span>
            </Th>
          ) : null}
        </TableHead>
        <tbody>
          {once(words).map((one) => (
            <Tr key={`${one.language} ${one.word}`}>
              <Td className="text-md wrap-anywhere">
                <Word language={one.language} locale={locale}>
                  {one.word}
                </Word>
                <span className="block text-xs text-muted sm:hidden">
                  <InScript within={locale}>{originOf(one, added, t, locale)}</InScript>
                </span>
              </Td>
              <Td className="text-muted">
                {isLocale(one.language) ? (
                  <span lang={one.language}>{languageNames[one.language]}</span>
                ) : (
                  t('concept.any')
                )}
              </Td>
              <Td className="text-muted max-sm:hidden">
                <InScript within={locale}>{originOf(one, added, t, locale)}</InScript>
              </Td>
              {mayRemove ? (
                <Td end>{one.isLabel ? null : <Remove {...{ one, concept, bench, t }} />}</Td>
              ) : null}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** A spelling stands once in a language, in its first role; names first, then by language. */
function once(words: readonly LexiconWord[]): LexiconWord[] {
  const first = new Map<string, LexiconWord>();
  for (const one of words) {
    const key = `${one.language} ${normalise(one.word)}`;
    if (!first.has(key)) first.set(key, one);
  }
  const place = ({ isLabel, language }: LexiconWord) =>
    (isLabel ? 0 : 10) + (isLocale(language) ? locales.indexOf(language) : locales.length);
  return [...first.values()].sort((a, b) => place(a) - place(b));
}

function originOf(
  one: LexiconWord,
  added: readonly AddedWord[],
  t: VocabularyWords,
  locale: Locale,
): string {
  if (one.isLabel) return t('concept.ofName');
  if (one.fromFacts) return t('concept.ofFacts');
  const key = normalise(one.word);
  const by = added.find((row) => row.language === one.language && normalise(row.word) === key);
  if (!by) return t('concept.addedSome');
  const date = formatDate(by.at, locale, 'short', zoneOf(locale));
  return t('concept.addedBy', { name: by.byName, date, number: by.number });
}

function Remove({
  one,
  concept,
  bench,
  t,
}: {
  one: LexiconWord;
  concept: { kind: VocabularyKind; code: string };
  bench: BenchName;
  t: VocabularyWords;
}) {
  const language = isLocale(one.language) ? one.language : 'en';
  return (
    <ActionForm
      action={removeWord}
      id={`remove-${language}-${encodeURIComponent(one.word)}`}
      nouns={['vocabulary']}
    >
      <input type="hidden" name="bench" value={bench} />
      <input type="hidden" name="kind" value={concept.kind} />
      <input type="hidden" name="code" value={concept.code} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="word" value={one.word} />
      <SubmitButton
        variant="quiet"
        size="xs"
        pendingText={t('remove.pending')}
        aria-label={t('remove.label', { word: one.word })}
      >
        {t('remove.submit')}
      </SubmitButton>
    </ActionForm>
  );
}
