import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import type { CentreLoad as Load } from '@/lib/officer/queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { shortCentreName } from './centre-name';

/** What each centre carries: registrations to check and open introductions, with ways to both. */
export async function CentreLoad({
  centres,
  own,
  locale,
}: {
  centres: readonly Load[];
  /** One centre's officers see only theirs. */
  own: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const busy = centres
    .filter((one) => own || one.registrations + one.introductions > 0)
    .sort((a, b) => b.registrations + b.introductions - a.registrations - a.introductions);
  const title = t(own ? 'load.titleOwn' : 'load.title');
  const link = (room: string, centre: string, count: number) =>
    count === 0 ? (
      <span className="text-muted">0</span>
    ) : (
      <TextLink quiet href={`/${locale}/officer/${room}?centre=${centre}`}>
        {count}
      </TextLink>
    );
  return (
    <Section id="load" title={title}>
      <Table caption={title}>
        <TableHead>
          <Th>{t('load.centre')}</Th>
          <Th end>{t('load.registrations')}</Th>
          <Th end>{t('load.introductions')}</Th>
        </TableHead>
        <tbody>
          {busy.map((one) => (
            <Tr key={one.centreCode}>
              <Th scope="row" className="py-1.5 font-normal">
                <abbr
                  title={nameOfCode(one.centreCode, locale)}
                  className="no-underline [text-decoration:none]"
                >
                  {shortCentreName(one.centreCode, locale)}
                </abbr>
              </Th>
              <Td end className="py-1.5">
                {link('registrations', one.centreCode, one.registrations)}
              </Td>
              <Td end className="py-1.5">
                {link('introductions', one.centreCode, one.introductions)}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {centres.length > busy.length ? (
        <p className="mt-2 text-xs text-muted">
          {t('load.rest', { count: centres.length - busy.length })}
        </p>
      ) : null}
    </Section>
  );
}
