import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { notLookedInto, type RunSummary } from '@/lib/ranking/summary';
import { weightsWords } from './words';

/** Firms without a match by their main reason, some of each to open. */
export async function Uncovered({
  groups,
  namesSmes,
  locale,
}: {
  groups: RunSummary['uncovered'];
  /** Whether the reader may see which firms these are. */
  namesSmes: boolean;
  locale: Locale;
}) {
  const [t, matching] = await Promise.all([
    weightsWords(locale),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const words = (reason: string) => {
    if (reason === notLookedInto) return t('uncovered.rest');
    const key = `noneShort.${reason}` as 'noneShort.low-score';
    return matching.has(key) ? matching(key) : t('uncovered.other');
  };
  if (groups.length === 0) return <p className="mt-3 text-sm">{t('uncovered.all')}</p>;
  return (
    <>
      <p className="mt-2 max-w-text text-sm text-muted">
        {namesSmes ? t('uncovered.help') : t('uncovered.hidden')}
      </p>
      <Table caption={t('uncovered.caption')} className="mt-3">
        <TableHead>
          <Th>{t('uncovered.reason')}</Th>
          <Th end>{t('uncovered.firms')}</Th>
        </TableHead>
        <tbody>
          {groups.map(({ reason, count, smes }) => (
            <Tr key={reason}>
              <Th scope="row">
                <span className="block">{words(reason)}</span>
                {namesSmes && smes.length > 0 ? (
                  <ul className="flex flex-wrap gap-x-5 font-normal">
                    {smes.map((sme) => (
                      <li key={sme.id}>
                        <TextLink href={`/${locale}/officer/registrations/${sme.id}`}>
                          <NameText names={sme.names} locale={locale} fallback={sme.code} />
                        </TextLink>
                      </li>
                    ))}
                    {count > smes.length ? (
                      <li className="text-muted">
                        {t('uncovered.more', { count: count - smes.length })}
                      </li>
                    ) : null}
                  </ul>
                ) : null}
              </Th>
              <Td end className="text-lg leading-normal">
                {t('uncovered.count', { count })}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
