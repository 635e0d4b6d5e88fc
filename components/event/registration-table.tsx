import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { RegistrationItem } from '@/lib/event/registration-view';
import { formatDate, formatList, formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';
import { EventExample, RegistrationTag } from './event-tags';

/** The registrations of an event: who, how it stands, since when, what is still open. */
export async function RegistrationTable({
  items,
  first,
  hrefOf,
  linksOf,
  locale,
}: {
  items: readonly RegistrationItem[];
  /** Number of the first line, where the lines are a waiting list. */
  first: number | null;
  hrefOf: (item: RegistrationItem) => string;
  /** Where staff choose and answer for it. */
  linksOf: (item: RegistrationItem) => { wishes: string | null; meetings: string | null };
  locale: Locale;
}) {
  const [t, language] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'text.language' }),
  ]);
  const since = (item: RegistrationItem): string => {
    if (item.waitingSince && item.state === 'WAITING_LIST') {
      return t('registrations.waitsSince', {
        date: formatDate(item.waitingSince, locale, 'short'),
      });
    }
    if (item.registeredAt && item.registeredByName) {
      return t(item.onBehalf ? 'registrations.byStaff' : 'registrations.by', {
        name: item.registeredByName,
        date: formatDate(item.registeredAt, locale, 'short'),
      });
    }
    return item.invitedAt && item.invitedByName
      ? t('registrations.invitedBy', {
          name: item.invitedByName,
          date: formatDate(item.invitedAt, locale, 'short'),
        })
      : '';
  };
  const hasMeetings = items.some((item) => linksOf(item).meetings !== null);
  return (
    <Table caption={t('registrations.title')} className="mt-4">
      <TableHead>
        {first === null ? null : <Th end>{t('registrations.place')}</Th>}
        <Th>{t('registrations.who')}</Th>
        <Th>{t('registrations.state')}</Th>
        <Th end>{t('registrations.people')}</Th>
        <Th>{t('registrations.languages')}</Th>
        <Th>{t('registrations.wishes')}</Th>
        {hasMeetings ? <Th>{t('registrations.meetings')}</Th> : null}
      </TableHead>
      <tbody>
        {items.map((item, index) => {
          const name = bestName(item.attendee.names, locale);
          const place = item.attendee.placeCode;
          const links = linksOf(item);
          const wishes =
            item.state === 'REGISTERED'
              ? t(item.wishesDoneAt ? 'registrations.wishesDone' : 'registrations.wishesOpen')
              : '–';
          const title = name?.text ?? item.attendee.code;
          return (
            <Tr key={item.id}>
              {first === null ? null : <Td end>{formatNumber(first + index, locale)}</Td>}
              <Td className="min-w-52">
                <TextLink href={hrefOf(item)} className="inline-block min-h-6 font-semibold">
                  {name ? <span lang={name.language}>{name.text}</span> : item.attendee.code}
                </TextLink>{' '}
                {item.attendee.isExample ? <EventExample locale={locale} /> : null}
                <span className="block text-xs text-muted">
                  {t(item.side === 'SME' ? 'side.sme' : 'side.partner')}
                  {place ? ` · ${nameOfCode(place, locale)}` : ''}
                  {item.rivalGroup ? (
                    <InScript within={locale}>
                      {` · ${t('registrations.group', { name: item.rivalGroup })}`}
                    </InScript>
                  ) : null}
                </span>
              </Td>
              <Td className="min-w-44">
                <RegistrationTag state={item.state} locale={locale} />
                <span className="mt-1 block text-xs text-muted">
                  <InScript within={locale}>{since(item)}</InScript>
                </span>
              </Td>
              <Td end>{formatNumber(item.people, locale)}</Td>
              <Td className="min-w-28">
                {formatList(
                  item.languages.map((one) => language(one)),
                  locale,
                )}
              </Td>
              <Td className="min-w-24">
                {links.wishes ? (
                  <TextLink
                    href={links.wishes}
                    className="inline-block min-h-6"
                    aria-label={t('registrations.wishesOf', { name: title, state: wishes })}
                  >
                    {wishes}
                  </TextLink>
                ) : (
                  wishes
                )}
              </Td>
              {hasMeetings ? (
                <Td className="min-w-24">
                  {links.meetings ? (
                    <TextLink
                      href={links.meetings}
                      className="inline-block min-h-6"
                      aria-label={`${t('registrations.meetingsOpen')}: ${title}`}
                    >
                      {t('registrations.meetingsOpen')}
                    </TextLink>
                  ) : (
                    '–'
                  )}
                </Td>
              ) : null}
            </Tr>
          );
        })}
      </tbody>
    </Table>
  );
}
