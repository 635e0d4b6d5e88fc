import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RequestEntry } from '@/components/desk/request-entry';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { Fold } from '@/components/ui/fold';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { answer } from '@/lib/desk-request/actions';
import { canAnswer } from '@/lib/desk-request/policy';
import { listDeskRequests } from '@/lib/desk-request/queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('requests.officerTitle') };
}

/** What the Japan Desk asks of the officers of a centre, or of headquarters. */
export default async function OfficerRequestsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER');
  const [t, items] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    listDeskRequests(viewer),
  ]);
  return (
    <>
      <PageTitle title={t('requests.officerTitle')} lead={t('requests.officerLead')} />
      {items.length === 0 ? (
        <EmptyState title={t('requests.empty')}>{t('requests.emptyOfficer')}</EmptyState>
      ) : (
        <ul className="mt-5 max-w-[760px] border-t-2 border-ink">
          {items.map((item) => (
            <RequestEntry
              key={item.id}
              item={item}
              locale={locale}
              casePath="/officer/introductions"
            >
              {item.state === 'OPEN' && canAnswer(viewer, item) ? (
                <Fold title={t('requests.answer')}>
                  <ActionForm
                    action={answer}
                    id={`answer-${item.code}`}
                    nouns={['desk-request']}
                    labels={{ answer: t('requests.answer') }}
                  >
                    <input type="hidden" name="id" value={item.id} />
                    <input type="hidden" name="version" value={item.version} />
                    <input type="hidden" name="language" value={locale} />
                    <div className="grid gap-3">
                      <TextAreaField
                        name="answer"
                        label={t('requests.answer')}
                        required
                        rows={4}
                        maxLength={4000}
                      />
                      <div>
                        <SubmitButton>{t('requests.answerSend')}</SubmitButton>
                      </div>
                    </div>
                  </ActionForm>
                </Fold>
              ) : null}
            </RequestEntry>
          ))}
        </ul>
      )}
    </>
  );
}
