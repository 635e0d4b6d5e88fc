import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { Person } from '@/lib/people/queries';
import { PersonNameText } from './person-name';
import { PersonPlace } from './person-place';

export const stateTones = {
  active: 'plain',
  invited: 'unknown',
  unconfirmed: 'unknown',
  disabled: 'bad',
} as const;

export async function PersonList({
  people,
  locale,
}: {
  people: readonly Person[];
  locale: Locale;
}) {
  const [t, officer] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    getTranslations({ locale, namespace: 'officer' }),
  ]);
  if (people.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('list.empty')}>
        {t('list.emptyText')}
      </EmptyState>
    );
  }
  return (
    <Table caption={t('list.caption')} className="mt-6">
      <TableHead>
        <Th>{t('list.name')}</Th>
        <Th>{t('list.role')}</Th>
        <Th className="hidden md:table-cell">{t('list.place')}</Th>
        <Th className="hidden sm:table-cell">{t('list.state')}</Th>
      </TableHead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <Td>
              <TextLink
                quiet
                className="font-semibold"
                href={`/${locale}/officer/people/${person.id}`}
              >
                <PersonNameText
                  name={person.name}
                  reading={person.nameReading}
                  roman={person.nameRoman}
                  locale={locale}
                />
              </TextLink>{' '}
              {person.isExample ? <ExampleTag>{officer('exampleAccount')}</ExampleTag> : null}
              <span className="block break-all text-xs text-muted">{person.email}</span>
            </Td>
            <Td>
              {t(`role.${person.role}`)}
              <span className="block text-xs text-muted sm:hidden">
                {t(`state.${person.state}`)}
              </span>
            </Td>
            <Td className="hidden md:table-cell">
              <PersonPlace person={person} locale={locale} />
            </Td>
            <Td className="hidden whitespace-nowrap sm:table-cell">
              <Tag tone={stateTones[person.state]}>{t(`state.${person.state}`)}</Tag>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
