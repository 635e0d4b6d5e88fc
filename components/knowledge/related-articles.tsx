import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleItem, RelatedTo } from '@/lib/knowledge/queries';
import { ArticleList } from './article-list';

/** What the library has on the thing that a page is about; nothing where it has nothing. */
export async function RelatedArticles({
  of,
  items,
  locale,
}: {
  of: RelatedTo;
  /** What `relatedTo` found for it. */
  items: readonly ArticleItem[];
  locale: Locale;
}) {
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const query = new URLSearchParams(Object.entries(of).filter(([, code]) => code));
  return (
    <Section id="articles" title={t('more.title')} className="mt-10">
      <div className="pt-2">
        <ArticleList items={items} locale={locale} compact />
      </div>
      <p className="mt-2 text-sm">
        <TextLink href={`/${locale}/knowledge?${query}`}>{t('more.all')}</TextLink>
      </p>
    </Section>
  );
}
