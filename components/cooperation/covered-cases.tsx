import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import type { OpenedCase } from '@/lib/cooperation/queries';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';

/** For the staff: the cases behind the numbers. */
export async function CoveredCases({
  cases,
  room,
  locale,
}: {
  cases: readonly OpenedCase[];
  room: 'officer' | 'desk';
  locale: Locale;
}) {
  const [t, i] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  return (
    <Section id="cases" title={t('cases.title')}>
      <p className="pt-2 pb-3 text-sm text-muted">{t('cases.lead', { count: cases.length })}</p>
      {cases.length > 0 ? (
        <Table caption={t('cases.title')}>
          <TableHead>
            <Th>{t('cases.code')}</Th>
            <Th>{t('cases.pair')}</Th>
            <Th>{t('cases.state')}</Th>
          </TableHead>
          <tbody>
            {cases.map((one) => (
              <Tr key={one.code}>
                <Td>
                  <TextLink
                    href={`/${locale}/${room}/introductions/${one.code}`}
                    className="whitespace-nowrap"
                  >
                    {one.code}
                  </TextLink>
                  <span className="block text-xs text-muted">
                    {formatDate(one.createdAt, locale, 'short')}
                  </span>
                </Td>
                <Td>
                  <InScript within={locale}>{bestName(one.sme, locale)?.text ?? '–'}</InScript>
                  <span className="block text-xs text-muted">{one.partner[locale]}</span>
                </Td>
                <Td>
                  {i(`state.${one.state as 'MET'}`)}
                  {one.isExample ? (
                    <span className="ml-2">
                      <ExampleTag>{t('results.exampleTag')}</ExampleTag>
                    </span>
                  ) : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </Section>
  );
}
