import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArticlePart, type PartName } from '@/components/knowledge/article-part';
import { Differences } from '@/components/knowledge/differences';
import { NextSteps } from '@/components/knowledge/next-steps';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import { Tag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { formatDate } from '@/lib/i18n/formats';
import { locales } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { findForDesk, partnerChoices } from '@/lib/knowledge/desk-queries';
import { checksInto } from '@/lib/knowledge/policy';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('desk.title') };
}

const parts: readonly PartName[] = [...locales, 'about', 'files'];

export default async function EditArticlePage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { slug } = await params;
  const found = await findForDesk(viewer, slug, locale);
  if (!found) notFound();
  const [t, { reference }] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getCatalogue(),
  ]);
  const query = await queryOf(searchParams);
  const { version } = found;
  const part = parts.find((one) => one === query.get('part')) ?? version.language;
  const partners = part === 'about' ? await partnerChoices() : [];
  const base = `/${locale}/officer/knowledge`;
  const { withdrawnAt, withdrawnReason } = version.article;
  const name = (one: PartName) =>
    one === 'about' || one === 'files' ? t(`edit.${one}`) : t(`language.${one}`);
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('desk.title')}
            items={[{ href: base, text: t('desk.title') }, { text: slug }]}
          />
        }
        title={<span lang={found.title?.language}>{found.title?.body ?? t('desk.untitled')}</span>}
        mark={
          <Tag tone={version.state === 'PUBLISHED' ? 'ok' : 'mark'}>
            {t('desk.number', { number: version.number })} · {t(`state.${version.state}`)}
          </Tag>
        }
      />
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <TextLink href={`${base}/${slug}/preview`}>{t('edit.preview')}</TextLink>
        {found.live ? (
          <TextLink href={`/${locale}/knowledge/${slug}`}>{t('edit.publicPage')}</TextLink>
        ) : null}
        {found.live
          ? checksInto(viewer)
              .filter((into) => into !== found.live?.language)
              .map((into) => (
                <TextLink key={into} href={`${base}/${slug}/translation/${into}`}>
                  {t('check.open', { language: t(`language.${into}`) })}
                </TextLink>
              ))
          : null}
      </p>
      <div className="mt-4 grid max-w-text gap-3">
        {query.get('saved') ? <Alert tone="ok" title={t('edit.saved')} role="status" /> : null}
        {version.state === 'DRAFT' && version.returnNote ? (
          <Alert
            tone="warn"
            title={
              <InScript within={locale}>
                {t('edit.returned', { note: version.returnNote })}
              </InScript>
            }
          />
        ) : null}
        {withdrawnAt ? (
          <Alert
            tone="warn"
            title={
              <InScript within={locale}>
                {t('review.withdrawn', {
                  date: formatDate(withdrawnAt, locale),
                  reason: withdrawnReason ?? '',
                })}
              </InScript>
            }
          />
        ) : null}
      </div>
      <Segment
        className="mt-6 mb-6"
        label={t('edit.tabs')}
        items={parts.map((one) => ({
          ...{ href: `${base}/${slug}?part=${one}`, label: name(one), current: one === part },
        }))}
      />
      <ArticlePart {...{ found, part, viewer, partners, reference, locale }} files={found.files} />
      {version.state === 'IN_REVIEW' || version.state === 'SCHEDULED' ? (
        <Differences found={found} locale={locale} />
      ) : null}
      <NextSteps {...{ viewer, found, locale }} now={new Date()} />
    </>
  );
}
