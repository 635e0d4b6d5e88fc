import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskTabs } from '@/components/consultation/desk-tabs';
import { SlotForm } from '@/components/consultation/slot-form';
import { SlotList } from '@/components/consultation/slot-list';
import { PageTitle } from '@/components/layout/page-title';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { slotsOf } from '@/lib/consultation/slot-queries';
import { slotsViewSchema } from '@/lib/consultation/view-schema';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('slots.title') };
}

/** The times at which an advisor can be booked. */
export default async function OfficerSlotsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { advisor } = slotsViewSchema.parse(await searchParams);
  const viewer = await requireViewer('OFFICER');
  const [t, book] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    slotsOf(viewer, advisor ?? viewer.id),
  ]);
  if (!book && advisor && advisor !== viewer.id) notFound();
  const now = new Date();
  const own = !book || book.advisor.id === viewer.id;
  const ahead = book?.slots.filter((slot) => slot.endsAt > now && !slot.isCancelled) ?? [];
  return (
    <>
      <PageTitle
        title={
          own ? (
            t('slots.title')
          ) : (
            <InScript within={locale}>{t('slots.titleOf', { name: book.advisor.name })}</InScript>
          )
        }
        lead={t('slots.lead')}
      />
      <DeskTabs viewer={viewer} current="slots" locale={locale} />
      {book ? (
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Section
            title={t('slots.list')}
            aside={<span className="text-sm">{t('slots.count', { count: ahead.length })}</span>}
            className="max-lg:order-2"
          >
            <SlotList slots={ahead} locale={locale} now={now} />
          </Section>
          <Section title={t('slots.add')}>
            <div className="pt-3">
              <SlotForm
                key={book.slots.length}
                userId={book.advisor.id}
                locale={locale}
                now={now}
              />
            </div>
          </Section>
        </div>
      ) : (
        <EmptyState title={t('desk.notAdvisor.title')}>{t('desk.notAdvisor.text')}</EmptyState>
      )}
    </>
  );
}
