import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RequestEntry } from '@/components/desk/request-entry';
import { RequestForm } from '@/components/desk/request-form';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { Fold } from '@/components/ui/fold';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { close } from '@/lib/desk-request/actions';
import { centreCodes } from '@/lib/desk-request/centres';
import { listDeskRequests } from '@/lib/desk-request/queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('requests.title') };
}

export default async function DeskRequestsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, items] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    listDeskRequests(viewer),
  ]);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle title={t('requests.title')} lead={t('requests.lead')} />
      <div className="mt-5 max-w-[760px] border-t-2 border-ink">
        <Fold title={t('requests.new')} open={items.length === 0}>
          <RequestForm centres={centreCodes} locale={locale} />
        </Fold>
        {items.length === 0 ? (
          <EmptyState title={t('requests.empty')}>{t('requests.emptyText')}</EmptyState>
        ) : (
          <ul>
            {items.map((item) => (
              <RequestEntry
                key={item.id}
                item={item}
                locale={locale}
                casePath="/desk/introductions"
              >
                {item.state === 'ANSWERED' ? (
                  <ActionForm action={close} id={`close-${item.code}`} nouns={['desk-request']}>
                    <input type="hidden" name="id" value={item.id} />
                    <input type="hidden" name="version" value={item.version} />
                    <SubmitButton variant="secondary" size="sm">
                      {t('requests.close')}
                    </SubmitButton>
                  </ActionForm>
                ) : null}
              </RequestEntry>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
