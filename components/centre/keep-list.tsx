import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { KeptCentre } from '@/lib/centre/queries';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** All centres with who answers for them and how old their words are. */
export async function KeepList({ centres, locale }: { centres: KeptCentre[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  return (
    <Table caption={t('keep.caption')} className="mt-6">
      <TableHead>
        <Th>{t('keep.centre')}</Th>
        <Th>{t('keep.head')}</Th>
        <Th end className="hidden sm:table-cell">
          {t('keep.officers')}
        </Th>
        <Th>{t('keep.checked')}</Th>
      </TableHead>
      <tbody>
        {centres.map((centre) => (
          <Tr key={centre.code}>
            <Th scope="row" className="py-2.5">
              <TextLink href={`/${locale}/officer/centres/${centre.code}`}>
                {centre.shortNames[locale]}
              </TextLink>
            </Th>
            <Td>
              {centre.head ? (
                <InScript within={locale}>{centre.head.name}</InScript>
              ) : (
                <span className="text-muted">{t('keep.noHead')}</span>
              )}
            </Td>
            <Td end className="hidden sm:table-cell">
              {formatNumber(centre.officers.length, locale)}
            </Td>
            <Td>
              {centre.checkedAt ? (
                formatDate(centre.checkedAt, locale, 'short')
              ) : (
                <span className="text-muted">{t('keep.never')}</span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
