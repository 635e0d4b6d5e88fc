import { getTranslations } from 'next-intl/server';
import { DeskLists } from '@/components/knowledge/desk-list';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/viewer';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { listForDesk } from '@/lib/knowledge/desk-queries';
import { canWrite } from '@/lib/knowledge/policy';
import { uncheckedTranslations } from '@/lib/knowledge/translation-queries';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('desk.title') };
}

export default async function KnowledgeDeskPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, list, unchecked, query] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    listForDesk(viewer, locale),
    uncheckedTranslations(viewer),
    queryOf(searchParams),
  ]);
  const saved = query.has('checked')
    ? t('check.confirmed')
    : query.has('corrected')
      ? t('check.sent')
      : null;
  const base = `/${locale}/officer/knowledge`;
  return (
    <>
      <PageTitle
        title={t('desk.title')}
        lead={t('desk.lead')}
        aside={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${base}/feedback`} variant="secondary">
              {t('desk.feedback')}
            </ButtonLink>
            {canWrite(viewer) ? (
              <ButtonLink href={`${base}/new`}>{t('desk.new')}</ButtonLink>
            ) : null}
          </div>
        }
      />
      {saved ? <Alert tone="ok" role="status" title={saved} className="mt-4 max-w-text" /> : null}
      {canWrite(viewer) ? (
        <p className="mt-4 text-sm text-muted">{t('check.waiting', { count: unchecked.length })}</p>
      ) : null}
      <DeskLists list={list} unchecked={unchecked} locale={locale} />
    </>
  );
}
