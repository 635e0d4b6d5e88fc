import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import type { Reference } from '@/lib/catalogue/reference';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleView } from '@/lib/knowledge/queries';
import { nameOfCode } from '@/lib/taxonomy/names';

/** Who wrote it, who has checked it, when, and until when it holds. */
export async function ArticleFacts({
  article,
  reference,
  locale,
}: {
  article: ArticleView;
  reference: Reference;
  locale: Locale;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'topic' }),
  ]);
  const { version } = article;
  const first = version.article.firstPublishedAt;
  const day = (date: Date) => <time dateTime={date.toISOString()}>{formatDate(date, locale)}</time>;
  const item = (key: string, term: string, text: React.ReactNode) => ({ key, term, text });
  return (
    <DescriptionList
      narrow
      items={[
        ...(first ? [item('published', t('article.published'), day(first))] : []),
        ...(version.publishedAt && first && version.publishedAt.getTime() !== first.getTime()
          ? [item('updated', t('article.updated'), day(version.publishedAt))]
          : []),
        item('author', t('article.author'), officeOf(article, reference, locale, t)),
        item(
          'reviewer',
          t('article.reviewer'),
          version.reviewerName && version.reviewedAt
            ? t('article.reviewed', {
                name: version.reviewerName,
                date: formatDate(version.reviewedAt, locale),
              })
            : t('article.notReviewed'),
        ),
        ...(version.reviewBy ? [item('review', t('article.review'), day(version.reviewBy))] : []),
        item(
          'topics',
          t('article.topics'),
          <ul>
            {version.topics.map((code) => (
              <li key={code} className="py-0.5">
                <TextLink quiet href={`/${locale}/knowledge?topic=${code}`}>
                  {topic(code)}
                </TextLink>
              </li>
            ))}
          </ul>,
        ),
        ...(version.industries.length > 0
          ? [
              item(
                'industries',
                t('article.industries'),
                version.industries.map((code) => nameOfCode(code, locale)).join(' · '),
              ),
            ]
          : []),
      ]}
    />
  );
}

function officeOf(
  { office, version }: ArticleView,
  reference: Reference,
  locale: Locale,
  t: Awaited<ReturnType<typeof getTranslations<'knowledge'>>>,
): string {
  if (!version.authorId) return t('article.desk');
  const centre = reference.centre.get(office?.centreCode ?? '');
  return t('article.office', {
    office: centre?.names[locale] ?? t('article.headquarters'),
  });
}
