import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArticleRead } from '@/components/knowledge/article-read';
import { ArticleRelations } from '@/components/knowledge/article-relations';
import { TextLink } from '@/components/ui/link';
import { requireViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { findForDesk } from '@/lib/knowledge/desk-queries';
import { namedPartners, viewVersion } from '@/lib/knowledge/queries';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('edit.preview') };
}

/** The version that is worked on, made by what makes the public page. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { slug } = await params;
  const asked = (await queryOf(searchParams)).get('text');
  const language = isLocale(asked) ? asked : locale;
  const found = await findForDesk(viewer, slug, language);
  if (!found) notFound();
  const [t, { reference }, article, partners] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getCatalogue(),
    viewVersion(found.version, language),
    namedPartners(found.version.partners),
  ]);
  const base = `/${locale}/officer/knowledge/${slug}`;
  return (
    <>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <TextLink href={base}>{t('desk.title')}</TextLink>
        <span>
          {t('edit.preview')} · {t('desk.number', { number: found.version.number })} ·{' '}
          {t(`state.${found.version.state}`)}
        </span>
      </p>
      <ArticleRead
        {...{ article, reference, locale, language }}
        hrefOf={(other) => `${base}/preview?text=${other}`}
        aside={<ArticleRelations {...{ article, partners, reference, locale }} neighbours={[]} />}
      />
    </>
  );
}
