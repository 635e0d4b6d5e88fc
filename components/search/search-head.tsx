import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { InScript } from '@/components/ui/in-script';
import { PlainLink, TextLink } from '@/components/ui/link';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { ReadTerm, SearchAnswer } from '@/lib/search/answer';
import { type SearchQuery, writeParams } from '@/lib/search/search-schema';
import { foreign } from './foreign';
import { suggestionSource } from './search-box';
import { SearchInput } from './search-input';
import { searchInputTexts } from './search-texts';

type Props = {
  query: SearchQuery;
  answer: SearchAnswer | null;
  locale: Locale;
  signedIn: boolean;
};

/** The words searched for, and below them how they were understood. */
export async function SearchHead({ query, answer, locale, signedIn }: Props) {
  const t = await getTranslations('search');
  return (
    <search className="block max-w-[54rem]">
      <Field id="q" label={t('field.label')} hint={t('field.hint')}>
        <div className="flex flex-col gap-3 text-md sm:flex-row">
          <SearchInput
            {...controlProps('q', { hint: true })}
            // A field that keeps its words would show the old ones after a link on this page.
            key={query.q}
            defaultValue={query.q}
            locale={locale}
            source={suggestionSource(signedIn)}
            texts={await searchInputTexts()}
            className="h-13"
          />
          <Button type="submit" className="sm:min-w-[6.5rem]">
            {t('field.button')}
          </Button>
        </div>
      </Field>
      {query.kind.map((kind) => (
        <input key={kind} type="hidden" name="kind" value={kind} />
      ))}
      {answer ? <UnderstoodWords query={query} answer={answer} locale={locale} /> : null}
      {answer && answer.didYouMean.length > 0 ? (
        <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
          <span className="text-muted">{t('didYouMean')}</span>
          {answer.didYouMean.map(({ name, language, path }) => (
            <TextLink key={path} href={`/${locale}${path}`} lang={foreign(language, locale)}>
              {name}
            </TextLink>
          ))}
        </p>
      ) : null}
    </search>
  );
}

/** The words of a term with their own capitals; terms come in plain form. */
function asTyped(q: string, text: string): string {
  const at = q.toLowerCase().indexOf(text);
  return at < 0 ? text : q.slice(at, at + text.length);
}

/** Each word with its meaning, and a way to search without it. */
async function UnderstoodWords({
  query,
  answer: { terms, words },
  locale,
}: Pick<Props, 'query' | 'locale'> & { answer: SearchAnswer }) {
  const t = await getTranslations('search.understood');
  const hrefWith = (change: Partial<SearchQuery>) =>
    `/${locale}/search?${writeParams({ ...query, page: 1, ...change })}`;
  if (query.exact === '1' && query.q) {
    return (
      <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
        <bdi>
          <InScript within={locale}>{t('exactNow', { q: query.q })}</InScript>
        </bdi>
        <TextLink href={hrefWith({ exact: '0' })}>{t('meaning')}</TextLink>
      </p>
    );
  }
  if (terms.length === 0) return null;
  const without = (left: readonly string[]) => hrefWith({ q: left.join(' ') });
  const termTexts = terms.map(({ text }) => text);
  return (
    <div className="mt-3 grid gap-2 text-sm">
      <p id="understood" className="text-muted">
        {t('title')}
      </p>
      <ul aria-labelledby="understood" className="flex flex-wrap gap-2">
        {terms.map((term, index) => (
          <Word
            key={`${term.kind}:${term.code}:${term.text}`}
            removeHref={without([...termTexts.filter((_, other) => other !== index), ...words])}
            removeText={t('remove', { word: asTyped(query.q, term.text) })}
          >
            <Meaning typed={asTyped(query.q, term.text)} term={term} locale={locale} />
          </Word>
        ))}
        {words.map((word) => (
          <Word
            key={`word:${word}`}
            removeHref={without([...termTexts, ...words.filter((other) => other !== word)])}
            removeText={t('remove', { word })}
          >
            <bdi className="font-semibold">
              <InScript within={locale}>{word}</InScript>
            </bdi>
            <span className="text-xs text-muted">{t('word')}</span>
          </Word>
        ))}
      </ul>
      <p>
        <TextLink href={hrefWith({ exact: '1' })}>{t('exact')}</TextLink>
      </p>
    </div>
  );
}

/** The word typed and the concept in the reader's language, then in the others. */
function Meaning({ typed, term, locale }: { typed: string; term: ReadTerm; locale: Locale }) {
  const ordered = [locale, ...locales.filter((language) => language !== locale)];
  const names = ordered
    .map((language) => ({ language, name: term.names[language] }))
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .filter(({ name }) => name.toLowerCase() !== typed.toLowerCase());
  return (
    <>
      <bdi className="font-semibold">
        <InScript within={locale}>{typed}</InScript>
      </bdi>
      {names.length > 0 ? <Icon name="arrow-right" className="self-center text-muted" /> : null}
      {names.map(({ language, name }, index) => (
        <span
          key={language}
          lang={foreign(language, locale)}
          className={index === 0 && language === locale ? 'font-semibold' : 'text-muted'}
        >
          {name}
        </span>
      ))}
    </>
  );
}

function Word({
  removeHref,
  removeText,
  children,
}: {
  removeHref: string;
  removeText: string;
  children: ReactNode;
}) {
  return (
    <li className="flex max-w-full items-center rounded-tag bg-mark pl-2.5">
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 py-1 [overflow-wrap:anywhere]">
        {children}
      </span>
      <PlainLink
        href={removeHref}
        aria-label={removeText}
        className="grid size-11 shrink-0 place-items-center rounded-tag text-ink hover:bg-selected md:size-8"
      >
        <Icon name="cross" className="text-[0.8em]" />
      </PlainLink>
    </li>
  );
}
