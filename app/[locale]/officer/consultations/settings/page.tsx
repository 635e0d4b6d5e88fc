import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskTabs } from '@/components/consultation/desk-tabs';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { requireViewer } from '@/lib/auth/viewer';
import { saveSettings } from '@/lib/consultation/actions';
import { readConsultationSettingsPage } from '@/lib/consultation/settings';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('settings.title') };
}

const figures = ['normal', 'soon', 'urgent', 'longQueue'] as const;

/** Until when answers are due, and which queue is too long: for every centre alike. */
export default async function ConsultationSettingsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, form, page] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
    readConsultationSettingsPage(viewer),
  ]);
  if (!page) notFound();
  return (
    <>
      <PageTitle title={t('settings.title')} lead={t('settings.lead')} />
      <DeskTabs viewer={viewer} current="settings" locale={locale} />
      <ActionForm
        key={page.seen}
        action={saveSettings}
        id="settings"
        nouns={['setting']}
        labels={Object.fromEntries(figures.map((name) => [name, t(`settings.${name}`)]))}
        className="mt-6 grid max-w-field gap-4"
      >
        <input type="hidden" name="seen" value={page.seen} />
        {figures.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`settings.${name}`)}
            {...(name === 'longQueue' ? { hint: t('settings.longQueueHint') } : {})}
            inputMode="numeric"
            maxLength={3}
            required
            defaultValue={String(page.settings[name])}
          />
        ))}
        <div>
          <SubmitButton pendingText={form('pending')} wide="phone">
            {t('load.save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
