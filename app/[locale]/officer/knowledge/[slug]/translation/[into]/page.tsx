import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { ArticleCheck } from '@/components/translation/article-check';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { findToCheck } from '@/lib/knowledge/translation-queries';
import { refreshLexicon } from '@/lib/vocabulary/in-force';

type Props = { params: Promise<{ locale: string; slug: string; into: string }> };

export async function generateMetadata({ params }: Props) {
  const { into } = await params;
  if (!isLocale(into)) return {};
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('check.title', { language: t(`language.${into}`) }) };
}

/** The translation of a published article beside its original, for an officer to check. */
export default async function CheckTranslationPage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER');
  const { slug, into } = await params;
  if (!isLocale(into)) notFound();
  const [t, article] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    findToCheck(viewer, { slug }, into),
    refreshLexicon(),
  ]);
  if (!article) notFound();
  const base = `/${locale}/officer/knowledge`;
  const title = article.parts.find(({ field }) => field === 'title')?.source;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('desk.title')}
            items={[
              { href: base, text: t('desk.title') },
              {
                href: `${base}/${slug}`,
                text: <span lang={title?.language}>{title?.body ?? slug}</span>,
              },
              { text: t('check.title', { language: t(`language.${into}`) }) },
            ]}
          />
        }
        title={t('check.title', { language: t(`language.${into}`) })}
      />
      <ArticleCheck {...{ article, locale }} queue={null} typist={`${viewer.id}:article`} />
    </>
  );
}
