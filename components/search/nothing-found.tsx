import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from '@/lib/search/answer';
import { type SearchQuery, searchKinds, writeParams } from '@/lib/search/search-schema';
import { namesOfCode } from '@/lib/taxonomy/names';
import type { ConceptSuggestion } from '@/lib/taxonomy/suggest-concepts';
import { foreign } from './foreign';
import { saysMore } from './says-more';

type Props = {
  answer: SearchAnswer;
  near: readonly ConceptSuggestion[];
  locale: Locale;
  /** Words that nothing explains are written down. */
  recorded: boolean;
  /** Where the reader looks after the words themselves. */
  vocabularyHref: string | null;
};

/** Nothing was found: what would be with one condition less, words close by, and whom to ask. */
export async function NothingFound({ answer, near, locale, recorded, vocabularyHref }: Props) {
  const t = await getTranslations('search');
  const isKind = (text: string): text is SearchQuery['kind'][number] =>
    (searchKinds as readonly string[]).includes(text);
  const labelOf = (dropped: string) =>
    isKind(dropped) ? t(`kinds.${dropped}`) : (namesOfCode(dropped)?.[locale] ?? dropped);
  return (
    <EmptyState
      title={t('nothing.title')}
      actions={
        <>
          <ButtonLink href={`/${locale}/partners`}>{t('nothing.directory')}</ButtonLink>
          <ButtonLink href={`/${locale}/knowledge`} variant="secondary">
            {t('nothing.knowledge')}
          </ButtonLink>
          <ButtonLink href={`/${locale}/contact`} variant="secondary">
            {t('nothing.contact')}
          </ButtonLink>
          {vocabularyHref ? (
            <ButtonLink href={vocabularyHref} variant="secondary">
              {t('nothing.vocabulary')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <p>{t('nothing.text')}</p>
      {answer.wider.length > 0 ? (
        <div className="mt-4 text-ink">
          <h3 className="text-md font-semibold">{t('nothing.wider')}</h3>
          <ul className="text-sm">
            {answer.wider.map((way) => (
              <li
                key={String(writeParams(way.query))}
                className="flex min-h-11 items-center md:min-h-8"
              >
                <TextLink href={`/${locale}/search?${writeParams(way.query)}`}>
                  {t('nothing.widerOf', { dropped: labelOf(way.dropped), total: way.total })}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {near.length > 0 ? (
        <div className="mt-4 text-ink">
          <h3 className="text-md font-semibold">{t('nothing.near')}</h3>
          <ul className="text-sm">
            {near.map(({ concept, word, language, label }) => (
              <li
                key={`${concept.kind}:${concept.code}`}
                className="flex min-h-11 flex-wrap items-center gap-x-2 md:min-h-8"
              >
                {saysMore(word, label) ? (
                  <>
                    <span lang={foreign(language, locale)}>{word}</span>
                    <Icon name="arrow-right" className="text-muted" />
                  </>
                ) : null}
                <TextLink href={`/${locale}/search?${writeParams({ q: label })}`}>{label}</TextLink>
                <span className="text-xs text-muted">{t(`concept.${concept.kind}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {recorded && answer.words.length > 0 ? (
        <p className="mt-4 text-sm">{t('nothing.recorded')}</p>
      ) : null}
    </EmptyState>
  );
}
