import { getTranslations } from 'next-intl/server';
import { TextOrigin } from '@/components/text-record/text-origin';
import { TextLink } from '@/components/ui/link';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { fileMap } from '@/lib/knowledge/file-map';
import { type Heading, renderMarkdown } from '@/lib/knowledge/markdown';
import type { ArticleView } from '@/lib/knowledge/queries';
import { Markdown } from './markdown';

/** From so many headings on there is a table of contents. */
const longFrom = 4;

/** The words of an article in one language: whose they are, what is in it, and they themselves. */
export async function ArticleBody({
  article,
  locale,
  pageLocale,
  hrefOf,
}: {
  article: ArticleView;
  /** The language that the words were wanted in. */
  locale: Locale;
  /** The language of the page around them. */
  pageLocale: Locale;
  /** The same page with the words in another language. */
  hrefOf: (language: Locale) => string;
}) {
  const t = await getTranslations({ locale: pageLocale, namespace: 'knowledge' });
  const { body } = article.shown;
  if (!body) return <p className="text-muted">{t('edit.nothing')}</p>;
  const rendered = renderMarkdown(body.body, {
    ...{ locale: pageLocale, origin: new URL(env().APP_URL).origin },
    files: fileMap(article.files, body.language),
  });
  const original = article.version.language;
  const others = article.languages.filter((language) => language !== body.language);
  return (
    <>
      {body.label === 'original' && body.language === pageLocale ? null : (
        <TextOrigin text={body} locale={pageLocale} wanted={locale} className="mt-4" />
      )}
      {others.length > 0 ? (
        <nav aria-label={t('article.otherLanguages')} className="mt-3 text-sm" data-print="hide">
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {others.map((language) => (
              <li key={language}>
                <TextLink href={hrefOf(language)}>
                  {t(language === original ? 'article.original' : 'article.readIn', {
                    language: t(`language.${language}`),
                  })}
                </TextLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <Contents
        headings={rendered.headings}
        label={t('article.contents')}
        language={body.language}
      />
      <Markdown
        rendered={rendered}
        lang={body.language}
        tableLabel={t('article.table')}
        className="mt-6 max-w-text text-md"
      />
    </>
  );
}

/** The first level of headings of a long article. */
function Contents({
  headings,
  label,
  language,
}: {
  headings: readonly Heading[];
  label: string;
  language: Locale;
}) {
  const chapters = headings.filter(({ level, text }) => level === 2 && text !== '');
  if (chapters.length < longFrom) return null;
  return (
    <nav aria-label={label} className="mt-5 max-w-text border-l-2 border-line-strong pl-4 text-sm">
      <p className="text-xs text-muted">{label}</p>
      <ol lang={language}>
        {chapters.map(({ id, text }) => (
          <li key={id} className="py-1 break-words">
            <TextLink href={`#${id}`}>{text}</TextLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
