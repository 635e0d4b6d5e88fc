import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { ArticleItem, ArticleView } from '@/lib/knowledge/queries';
import { ArticleList } from './article-list';

type Way = { href: string; text: string };

/** What the article has to do with: programmes, partners, cooperation and its neighbours. */
export async function ArticleRelations({
  article,
  partners,
  neighbours,
  reference,
  locale,
}: {
  article: ArticleView;
  partners: readonly { slug: string; names: Names }[];
  neighbours: readonly ArticleItem[];
  reference: Reference;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { version } = article;
  const programmes = version.programmes.flatMap((code): Way[] => {
    const row = reference.programme.get(code);
    return row ? [{ href: `/${locale}/programmes/${row.slug}`, text: row.names[locale] }] : [];
  });
  const cooperations = version.cooperations.flatMap((code): Way[] => {
    const row = reference.cooperation.get(code);
    return row ? [{ href: `/${locale}/cooperations/${code}`, text: row.titles[locale] }] : [];
  });
  const firms = partners.map(({ slug, names }) => ({
    href: `/${locale}/partners/${slug}`,
    text: names[locale],
  }));
  const groups = [
    { key: 'programmes', ways: programmes },
    { key: 'partners', ways: firms },
    { key: 'cooperations', ways: cooperations },
  ].filter(({ ways }) => ways.length > 0);
  return (
    <>
      {groups.length > 0 ? (
        <Section id="related" title={t('article.related')} size="md">
          {groups.map(({ key, ways }) => (
            <div key={key} className="mt-3">
              <h3 className="text-xs text-muted">{t(`article.${key as 'partners'}`)}</h3>
              <ul>
                {ways.map(({ href, text }) => (
                  <li key={href} className="py-1 text-sm break-words">
                    <TextLink href={href}>{text}</TextLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Section>
      ) : null}
      {neighbours.length > 0 ? (
        <Section id="neighbours" title={t('article.articles')} size="md" className="mt-8">
          <div className="pt-2 text-sm">
            <ArticleList items={neighbours} locale={locale} compact />
          </div>
        </Section>
      ) : null}
    </>
  );
}
