import { getTranslations } from 'next-intl/server';
import { TextOrigin } from '@/components/text-record/text-origin';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleItem } from '@/lib/knowledge/queries';

/** Articles with what each is about, one below the other. */
export async function ArticleList({
  items,
  locale,
  compact = false,
  level: Heading = 'h3',
}: {
  items: readonly ArticleItem[];
  locale: Locale;
  /** Titles alone, for the side of another page. */
  compact?: boolean;
  level?: 'h2' | 'h3';
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  const link = ({ slug, title }: ArticleItem) => (
    <TextLink href={`/${locale}/knowledge/${slug}`} lang={title.language}>
      {title.body}
    </TextLink>
  );
  if (compact) {
    return (
      <ul>
        {items.map((item) => (
          <li key={item.id} className="py-1 break-words">
            {link(item)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="border-b border-line py-4">
          <Heading className="text-md font-semibold break-words">{link(item)}</Heading>
          {item.summary ? (
            <p lang={item.summary.language} className="mt-1 max-w-text break-words">
              {item.summary.body}
            </p>
          ) : null}
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <time dateTime={item.publishedAt.toISOString()}>
              {formatDate(item.publishedAt, locale)}
            </time>
            <span>{item.topics.map((code) => topic(code)).join(' · ')}</span>
            {item.isStarting ? <Tag tone="outline">{t('starting')}</Tag> : null}
            {item.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
            {item.title.label === 'original' && item.title.language === locale ? null : (
              <TextOrigin text={item.title} locale={locale} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
