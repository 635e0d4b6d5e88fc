import { getTranslations } from 'next-intl/server';
import { shortCentreName } from '@/components/officer/centre-name';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { PersonLoad } from '@/lib/casework/balance';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** How the work is shared: open cases, whose turn, overdue; every number opens its cases. */
export async function Balance({
  loads: everybody,
  ownCentre,
  path,
  locale,
}: {
  loads: readonly PersonLoad[];
  /** At a centre people of headquarters are named only for cases that they have there. */
  ownCentre: boolean;
  /** With the language: `/th/officer/cases`. */
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const loads = everybody.filter((one) => !ownCentre || one.centreCode || one.open > 0);
  const number = (person: PersonLoad, count: number, more: string) =>
    count === 0 ? (
      <span className="text-muted">0</span>
    ) : (
      <TextLink
        className="inline-block min-w-6 py-1"
        href={`${path}?who=all&person=${person.id}${more}`}
      >
        {count}
      </TextLink>
    );
  return (
    <Section title={t('balance.title')} id="balance">
      <Table caption={t('balance.caption')}>
        <TableHead>
          <Th>{t('balance.person')}</Th>
          <Th end>{t('balance.open')}</Th>
          <Th end>{t('balance.turn')}</Th>
          <Th end>{t('balance.late')}</Th>
        </TableHead>
        <tbody>
          {loads.map((person) => {
            const standsInFor = loads.filter(
              (one) => one.standInId === person.id && one.id !== person.id,
            );
            return (
              <Tr key={person.id}>
                <Td>
                  <InScript within={locale}>{person.name}</InScript>
                  <span className="flex flex-wrap gap-1 text-xs text-muted">
                    {person.centreCode ? shortCentreName(person.centreCode, locale) : null}
                    {person.away && person.awayUntil ? (
                      <Tag icon="clock">
                        {t('balance.away', {
                          date: formatDate(person.awayUntil, locale, 'short', 'Asia/Bangkok'),
                        })}
                      </Tag>
                    ) : null}
                    {standsInFor.length > 0 ? (
                      <InScript within={locale}>
                        {t('balance.for', {
                          names: standsInFor.map(({ name }) => name).join(', '),
                        })}
                      </InScript>
                    ) : null}
                  </span>
                </Td>
                <Td end>{number(person, person.open, '')}</Td>
                <Td end>{number(person, person.turn, '&turn=OWN')}</Td>
                <Td end className={person.late > 0 ? 'text-bad' : undefined}>
                  {number(person, person.late, '&late=1')}
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
