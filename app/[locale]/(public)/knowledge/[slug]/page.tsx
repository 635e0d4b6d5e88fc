import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleRead } from '@/components/knowledge/article-read';
import { ArticleRelations } from '@/components/knowledge/article-relations';
import { FeedbackForm, type Said } from '@/components/knowledge/feedback-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { type ArticleView, findArticle, namedPartners, relatedTo } from '@/lib/knowledge/queries';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: SearchParams };

const read = cache(findArticle);

/** The language that the words are wanted in: the page's, unless its reader asked for another. */
async function wanted({ params, searchParams }: Props): Promise<Locale> {
  const asked = (await queryOf(searchParams)).get('text');
  return isLocale(asked) ? asked : await localeOf(params);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await localeOf(props.params);
  const { slug } = await props.params;
  const article = await read(slug, await wanted(props));
  if (!article) return {};
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const feed = { url: `/${locale}/knowledge/feed.xml`, title: t('feed.title') };
  return {
    title: article.shown.title?.body ?? slug,
    description: article.shown.summary?.body ?? t('description'),
    alternates: {
      ...alternatesOf(`/knowledge/${slug}`, locale),
      types: { 'application/atom+xml': [feed] },
    },
  };
}

export default async function ArticlePage(props: Props) {
  const locale = await localeOf(props.params);
  const { slug } = await props.params;
  const language = await wanted(props);
  const article = await read(slug, language);
  if (!article) notFound();
  const { version, shown } = article;
  const said = (await queryOf(props.searchParams)).get('said');
  const [{ reference }, partners, neighbours, t, c] = await Promise.all([
    getCatalogue(),
    namedPartners(version.partners),
    relatedTo(closest(article), locale, 4, slug),
    getTranslations('knowledge'),
    getTranslations('catalogue'),
  ]);
  const base = `/${locale}/knowledge`;
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: base, text: t('title') },
          { text: <span lang={shown.title?.language}>{shown.title?.body}</span> },
        ]}
      />
      <ArticleRead
        article={article}
        reference={reference}
        locale={locale}
        language={language}
        hrefOf={(other) => `${base}/${slug}${other === locale ? '' : `?text=${other}`}`}
        aside={<ArticleRelations {...{ article, partners, neighbours, reference, locale }} />}
      >
        <Section id="ask" title={t('ask.title')} rule="above" className="mt-10 max-w-text">
          <p className="mt-2">{t('ask.text')}</p>
          <p className="mt-3">
            <ButtonLink
              href={`/${locale}/sme/consultations/new?${new URLSearchParams({
                ...(version.topics[0] ? { topic: version.topics[0] } : {}),
                article: slug,
              })}`}
              variant="secondary"
            >
              {t('ask.action')}
            </ButtonLink>
          </p>
        </Section>
        <FeedbackForm
          {...{ slug, locale, helpful: article.helpful, number: version.number }}
          language={shown.body?.language ?? locale}
          said={saidOf(said)}
        />
      </ArticleRead>
    </div>
  );
}

const saidOf = (said: string | null): Said =>
  said === 'helpful' || said === 'unclear' || said === 'noted' ? said : null;

function closest({ version }: ArticleView) {
  const [programme] = version.programmes;
  const [cooperation] = version.cooperations;
  const [topic] = version.topics;
  return {
    ...(programme ? { programme } : {}),
    ...(cooperation ? { cooperation } : {}),
    ...(topic ? { topic } : {}),
  };
}
