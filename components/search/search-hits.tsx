import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, Tag, TranslationTag } from '@/components/ui/tag';
import { shortIndustryName } from '@/lib/catalogue/short-name';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadTerm, SearchAnswer, SearchHit } from '@/lib/search/answer';
import { nameOfCode, namesOfCode } from '@/lib/taxonomy/names';
import { foreign } from './foreign';
import { Highlighted } from './highlighted';

type Props = { answer: SearchAnswer; locale: Locale };

/** What was found: the name, the words around what fits, and why it stands here. */
export async function SearchHits({ answer, locale }: Props) {
  return (
    <ol className="border-t-2 border-ink">
      {answer.hits.map((hit) => (
        <Hit key={`${hit.kind}:${hit.id}`} hit={hit} answer={answer} locale={locale} />
      ))}
    </ol>
  );
}

async function Hit({ hit, answer, locale }: Props & { hit: SearchHit }) {
  const t = await getTranslations('search');
  const { needles } = answer;
  const places = hit.tags.places.slice(0, 3).map((code) => nameOfCode(code, locale));
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-line-strong py-3.5 md:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <p className="text-xs text-muted">{[t(`kind.${hit.kind}`), ...places].join(' · ')}</p>
        <h3 className="text-md font-semibold [overflow-wrap:anywhere]">
          <TextLink quiet href={`/${locale}${hit.path}`} lang={foreign(hit.name.language, locale)}>
            <Highlighted text={hit.name.text} needles={needles} />
          </TextLink>
          {hit.isExample ? (
            <span className="ml-2">
              <ExampleTag>{t('example')}</ExampleTag>
            </span>
          ) : null}
        </h3>
        {hit.otherNames.length > 0 ? (
          <p className="flex flex-wrap gap-x-3 text-sm text-muted">
            {hit.otherNames.map(({ text, language }) => (
              <span key={language} lang={foreign(language, locale)}>
                <Highlighted text={text} needles={needles} />
              </span>
            ))}
          </p>
        ) : null}
        {hit.snippet ? (
          <p className="mt-1 max-w-text text-sm [overflow-wrap:anywhere]">
            <span lang={foreign(hit.snippet.language, locale)} className="mr-2">
              <Highlighted text={hit.snippet.text} needles={needles} />
            </span>
            {hit.snippet.label ? (
              <TranslationTag origin={hit.snippet.label}>
                {t(`label.${hit.snippet.label}`)}
              </TranslationTag>
            ) : null}
          </p>
        ) : null}
      </div>
      <div className="grid min-w-0 content-start gap-1.5 text-xs">
        <Why hit={hit} terms={answer.terms} locale={locale} />
        <Tags hit={hit} locale={locale} />
      </div>
    </li>
  );
}

/** Why it was found: by its name, by a concept of the query, by one close to it, by its words. */
async function Why({
  hit,
  terms,
  locale,
}: {
  hit: SearchHit;
  terms: readonly ReadTerm[];
  locale: Locale;
}) {
  const t = await getTranslations('search.why');
  const marks = terms.filter(
    ({ code }, index) =>
      hit.matched.includes(code) && terms.findIndex((other) => other.code === code) === index,
  );
  if (terms.length === 0 && hit.fit === 'words') return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span className="sr-only">{t('label')}</span>
      <span className="text-muted">{t(hit.fit)}</span>
      {hit.fit === 'name' || hit.fit === 'words'
        ? null
        : marks.map((term) => (
            <Tag key={term.code} tone="mark" icon={false} className="font-semibold">
              {term.names[locale]}
            </Tag>
          ))}
    </p>
  );
}

/** What else the thing is about; what the query named stands above already. */
function Tags({ hit, locale }: { hit: SearchHit; locale: Locale }) {
  const others = (codes: readonly string[], most: number) =>
    codes.filter((code) => !hit.matched.includes(code)).slice(0, most);
  const fields = others(hit.tags.fields, 3).map((code) => nameOfCode(code, locale));
  const industries = others(hit.tags.industries, 3).map((code) => {
    const names = namesOfCode(code);
    return names ? shortIndustryName(names, locale) : code;
  });
  const list = (words: readonly string[]) =>
    words.join(locale === 'ja' ? '、' : locale === 'en' ? ', ' : ' · ');
  return (
    <>
      {fields.length > 0 ? <p>{list(fields)}</p> : null}
      {industries.length > 0 ? <p className="text-muted">{list(industries)}</p> : null}
    </>
  );
}
