import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MakeChange, type ProvinceNow } from '@/components/centre/change-forms';
import { ChangeList } from '@/components/centre/change-list';
import { PageTitle } from '@/components/layout/page-title';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { requireViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { mayGiveProvinces } from '@/lib/province-change/policy';
import { listChanges } from '@/lib/province-change/queries';
import { nameOfCode } from '@/lib/taxonomy/names';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'centre' });
  return { title: t('change.title') };
}

/** Headquarters gives a province to another centre; the heads of both answer. */
export default async function ProvinceChangesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { province } = await searchParams;
  const [t, changes, { reference }] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    listChanges(viewer),
    getCatalogue(),
  ]);
  if (!changes) notFound();
  const { provinces } = reference;
  const waiting = changes.filter(({ state }) => state === 'WAITING');
  const chosen = provinces.find(({ code }) => code === province);
  return (
    <>
      <PageTitle
        above={<TextLink href={`/${locale}/officer/centres`}>{t('keep.title')}</TextLink>}
        title={t('change.title')}
        lead={t('change.lead')}
      />
      <div className="mt-8 grid grid-cols-1 gap-10">
        <Section title={t('change.waiting')} id="waiting">
          <ChangeList changes={waiting} empty={t('change.waitingNone')} locale={locale} />
        </Section>
        {mayGiveProvinces(viewer) ? (
          <Section title={t('change.make')} id="make">
            <div className="mt-4">
              <MakeChange
                provinces={provinces}
                centres={reference.centres}
                chosen={chosen}
                waits={waiting.some(({ provinceCode }) => provinceCode === chosen?.code)}
                locale={locale}
              />
            </div>
          </Section>
        ) : null}
        <Section title={t('change.history')} id="history">
          <ChangeList
            changes={changes.filter(({ state }) => state !== 'WAITING')}
            empty={t('change.historyNone')}
            locale={locale}
          />
        </Section>
        <Section title={t('change.all')} id="all">
          <AllProvinces provinces={provinces} locale={locale} />
        </Section>
      </div>
    </>
  );
}

async function AllProvinces({
  provinces,
  locale,
}: {
  provinces: readonly ProvinceNow[];
  locale: Locale;
}) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const level = (confidence: string) =>
    confidence === 'high' || confidence === 'medium' ? confidence : 'low';
  return (
    <Table caption={t('change.all')}>
      <TableHead>
        <Th>{t('change.province')}</Th>
        <Th>{t('change.centre')}</Th>
        <Th className="hidden sm:table-cell">{t('change.confidence')}</Th>
      </TableHead>
      <tbody>
        {provinces.map(({ code, centre, centreConfidence }) => (
          <Tr key={code}>
            <Th scope="row" className="py-2 font-normal">
              {nameOfCode(code, locale)}
            </Th>
            <Td className="py-2 wrap-anywhere">{nameOfCode(centre, locale)}</Td>
            <Td className="hidden py-2 text-muted sm:table-cell">
              {c(`confidence.${level(centreConfidence)}`)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
