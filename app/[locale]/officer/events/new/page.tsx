import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventForm } from '@/components/event/event-form';
import { eventValues } from '@/components/event/form-values';
import { PageTitle } from '@/components/layout/page-title';
import { centreTitle } from '@/components/officer/centre-name';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { canCreateFor } from '@/lib/event/policy';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'event' });
  return { title: t('office.new') };
}

export default async function NewEventPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, officer, { reference }] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'officer' }),
    getCatalogue(),
  ]);
  const holders = [
    { code: null, label: t('facts.headquarters') },
    ...reference.centres.map(({ code }) => ({ code, label: centreTitle(code, locale, officer) })),
  ].filter(({ code }) => canCreateFor(viewer, code));
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('nav.label')}
            items={[
              { href: `/${locale}/officer/events`, text: t('nav.events') },
              { text: t('office.new') },
            ]}
          />
        }
        title={t('office.new')}
        lead={t('office.newLead')}
      />
      <EventForm
        values={eventValues(null, {}, holders[0]?.code ?? '')}
        centres={holders.map(({ code, label }) => ({ value: code ?? '', label }))}
        target={null}
        locale={locale}
      />
    </>
  );
}
