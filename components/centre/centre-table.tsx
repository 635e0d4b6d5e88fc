import { getTranslations } from 'next-intl/server';
import { OtherNames } from '@/components/catalogue/other-names';
import { SourceList } from '@/components/catalogue/source-list';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';

/** The map in words: every centre with its provinces and source. */
export async function CentreTable({
  reference,
  chosen,
  locale,
}: {
  reference: Reference;
  /** Code of the centre that the finder found. */
  chosen: string | undefined;
  locale: Locale;
}) {
  const t = await getTranslations('centre');
  return (
    <section className="mt-12">
      <Table caption={t('table.caption')}>
        <TableHead>
          <Th>{t('table.number')}</Th>
          <Th className="md:min-w-52">{t('table.centre')}</Th>
          <Th className="hidden min-w-28 md:table-cell">{t('table.place')}</Th>
          <Th className="hidden min-w-64 md:table-cell">{t('table.provinces')}</Th>
          <Th className="hidden md:table-cell">{t('table.source')}</Th>
        </TableHead>
        <tbody>
          {reference.centres.map((centre, index) => {
            const provinces = reference.provinces.filter((one) => one.centre === centre.code);
            const served =
              provinces.length > 0
                ? provinces
                    .map((one) => one.names[locale])
                    .join(locale === 'ja' ? '、' : locale === 'en' ? ', ' : '\u00a0· ')
                : centre.specialty
                  ? t('table.specialCeramics')
                  : t('table.head');
            return (
              <Tr
                key={centre.code}
                id={centre.code}
                className={centre.code === chosen ? 'bg-selected' : undefined}
              >
                <Td className="tabular pl-2 text-muted">{index + 1}</Td>
                <Th scope="row" className="py-2.5">
                  <TextLink href={`/${locale}/centres/${centre.code}`}>
                    {centre.names[locale]}
                  </TextLink>
                  <span className="block text-xs font-normal text-muted">
                    <OtherNames names={centre.names} locale={locale} />
                  </span>
                  {/* A phone has one column: what the others say stands below the name. */}
                  <span className="mt-1 block font-normal md:hidden">
                    <span className="block text-xs text-muted">{t('table.provinces')}</span>
                    {served}
                  </span>
                  <span className="block text-xs font-normal text-muted md:hidden">
                    <SourceList source={centre.source} />
                  </span>
                </Th>
                <Td className="hidden md:table-cell">
                  {reference.province.get(centre.province)?.names[locale]}
                </Td>
                <Td className="hidden md:table-cell">{served}</Td>
                <Td className="hidden text-xs text-muted md:table-cell">
                  <SourceList source={centre.source} label={false} />
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}
