import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { RoundTemplate } from '@/lib/programme/template-schema';

/** What the sources say a programme offers, to whom and in which figures, and what they leave open. */
export async function ProgrammeOffers({
  template,
  related,
  locale,
}: {
  template: RoundTemplate;
  related: readonly { slug: string; names: Names }[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { figures, members, offers, notStated } = template;
  return (
    <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-10">
      {offers.length > 0 ? (
        <Section id="offers" title={t('offer.title')}>
          <ul className="text-sm">
            {offers.map((offer) => (
              <li key={offer.text.en} className="border-b border-line py-2">
                {offer.text[locale]}
                <span className="block text-xs text-muted">
                  <SourceList source={offer.source} label={false} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {figures.length > 0 ? (
        <Section id="stated-figures" title={t('offer.figures')}>
          <Table caption={t('offer.figures')}>
            <TableHead>
              <Th>{t('offer.what')}</Th>
              <Th end>{t('offer.figure')}</Th>
              <Th>{t('round.source')}</Th>
            </TableHead>
            <tbody>
              {figures.map((figure) => (
                <Tr key={figure.key}>
                  <Td>{figure.label[locale]}</Td>
                  <Td end>{formatNumber(figure.value, locale)}</Td>
                  <Td className="text-xs text-muted">
                    <SourceList source={figure.source} label={false} />
                  </Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
      {members.length > 0 ? (
        <Section id="members" title={t('offer.members')}>
          <ul className="text-sm">
            {members.map((member) => (
              <li key={member.names.en} className="border-b border-line py-2">
                {member.names[locale]}
                {member.role ? <span className="text-muted"> · {member.role[locale]}</span> : null}
                <span className="block text-xs text-muted">
                  <SourceList source={member.source} label={false} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {notStated.length > 0 ? (
        <Section id="not-stated" title={t('offer.notStated')}>
          <ul className="list-disc pt-2 pl-5 text-sm text-muted">
            {notStated.map((one) => (
              <li key={one.en} className="py-0.5">
                {one[locale]}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {related.length > 0 ? (
        <Section id="related" title={t('offer.related')}>
          <ul className="pt-1 text-sm">
            {related.map((one) => (
              <li key={one.slug} className="py-1">
                <TextLink href={`/${locale}/programmes/${one.slug}`}>{one.names[locale]}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
