import { getTranslations } from 'next-intl/server';
import { DeskLists } from '@/components/knowledge/desk-list';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/viewer';
import { localeOf } from '@/lib/i18n/page';
import { listForDesk } from '@/lib/knowledge/desk-queries';
import { canWrite } from '@/lib/knowledge/policy';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('desk.title') };
}

export default async function KnowledgeDeskPage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, list] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    listForDesk(viewer, locale),
  ]);
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
      <DeskLists list={list} locale={locale} />
    </>
  );
}
