import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/i18n/formats';
import { localeOf } from '@/lib/i18n/page';
import { handle } from '@/lib/knowledge/actions';
import { waitingFeedback } from '@/lib/knowledge/desk-queries';
import { canWrite } from '@/lib/knowledge/policy';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: await localeOf(params), namespace: 'knowledge' });
  return { title: t('voices.title') };
}

export default async function VoicesPage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, rows] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    waitingFeedback(viewer, locale),
  ]);
  const base = `/${locale}/officer/knowledge`;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('desk.title')}
            items={[{ href: base, text: t('desk.title') }, { text: t('voices.title') }]}
          />
        }
        title={t('voices.title')}
        lead={t('voices.lead')}
      />
      {rows.length === 0 ? <p className="mt-6 text-muted">{t('voices.none')}</p> : null}
      {rows.length > 0 ? (
        <Table caption={t('voices.title')} className="mt-6">
          <TableHead>
            <Th>{t('voices.columns.note')}</Th>
            <Th>{t('voices.columns.article')}</Th>
            <Th>{t('voices.columns.when')}</Th>
            <Th>{t('voices.columns.action')}</Th>
          </TableHead>
          <tbody>
            {rows.map((row) => (
              <Tr key={row.id}>
                <Td className="min-w-56 break-words whitespace-pre-line">
                  {row.note ? <span lang={row.language}>{row.note}</span> : t('voices.noNote')}
                </Td>
                <Td>
                  <TextLink href={`${base}/${row.slug}`} lang={row.title?.language}>
                    {row.title?.body ?? row.slug}
                  </TextLink>
                  <span className="block text-xs text-muted">
                    {t('desk.number', { number: row.number })}
                  </span>
                </Td>
                <Td>{formatDate(row.createdAt, locale, 'short')}</Td>
                <Td>
                  {canWrite(viewer) ? (
                    <ActionForm action={handle} id={`handle-${row.id}`} nouns={['article']}>
                      <input type="hidden" name="id" value={row.id} />
                      <SubmitButton
                        size="sm"
                        variant="secondary"
                        pendingText={t('voices.handling')}
                      >
                        {t('voices.handle')}
                      </SubmitButton>
                    </ActionForm>
                  ) : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </>
  );
}
