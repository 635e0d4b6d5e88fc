import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag } from '@/components/ui/tag';
import type { CentrePage } from '@/lib/centre/page-query';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

type Props = { centre: CentrePage; locale: Locale };

/** The provinces that it serves now, each with how sure that is and since when. */
export async function CentrePlaces({ centre, locale }: Props) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  return (
    <Section title={t('page.provinces')} id="provinces">
      {centre.specialty ? <p className="mt-2 text-sm">{t('page.ceramics')}</p> : null}
      {centre.provinces.length > 0 ? (
        <Table caption={t('page.provinces')} className="mt-1">
          <TableHead>
            <Th>{t('page.province')}</Th>
            <Th>{t('page.basis')}</Th>
          </TableHead>
          <tbody>
            {centre.provinces.map(({ code, names, confidence, since }) => (
              <Tr key={code}>
                <Th scope="row" className="py-2 font-normal">
                  {names[locale]}
                </Th>
                <Td className="text-muted">
                  {since
                    ? t('page.since', { date: formatDate(new Date(since), locale) })
                    : confidence === 'low'
                      ? t('page.editorialServes')
                      : t('page.confidence', { level: c(`confidence.${confidence}`) })}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      <p className="mt-2 text-xs text-muted">
        <SourceList source={centre.source} />
      </p>
    </Section>
  );
}

/** Rounds that its firms can join, and those in which some take part. */
export async function CentreRounds({ centre: { rounds }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  return (
    <Section title={t('page.rounds')} id="rounds">
      {rounds.length === 0 ? <p className="mt-2 text-sm">{t('page.roundsNone')}</p> : null}
      <ul className="text-sm">
        {rounds.map((round) => (
          <li key={round.titles.en} className="border-b border-line py-2">
            <TextLink href={`/${locale}/programmes/${round.slug}`} quiet className="font-semibold">
              <InScript within={locale}>{round.titles[locale]}</InScript>
            </TextLink>{' '}
            {round.isExample ? <ExampleTag>{t('page.example')}</ExampleTag> : null}
            <span className="block text-muted">
              <InScript within={locale}>{round.programmeNames[locale]}</InScript>
              {' · '}
              {round.state === 'OPEN'
                ? t('page.roundOpen', { date: formatDate(new Date(round.closesAt), locale) })
                : t('page.roundRunning')}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">
        <TextLink href={`/${locale}/programmes`}>{t('page.allProgrammes')}</TextLink>
      </p>
    </Section>
  );
}
