import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { type PlanWords, planWords } from '@/lib/event-schedule/plan-words';
import type { UnmetPair } from '@/lib/event-schedule/run-schema';
import type { Locale } from '@/lib/i18n/locales';
import { type DeskWords, deskWords } from './words';

/** Wishes without a meeting, each with the reason in words. */
export async function UnmetList({
  plan,
  unmet,
  placeHref,
  locale,
}: {
  plan: SchedulePlan;
  unmet: readonly UnmetPair[];
  /** Where a pair is given a place by hand; null: nowhere. */
  placeHref: ((pair: UnmetPair) => string) | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  return (
    <Table caption={t('unmet.title')} className="min-w-[34rem]">
      <TableHead>
        <Th>{t('unmet.pair')}</Th>
        <Th>{t('unmet.why')}</Th>
        <Th>
          <span className="sr-only">{t('unmet.act')}</span>
        </Th>
      </TableHead>
      <tbody>
        {unmet.map((pair) => (
          <Tr key={`${pair.smeRegId} ${pair.partnerRegId}`}>
            <Td>
              <span className="font-semibold">{words.pair(pair)}</span>
              {pair.must ? (
                <Tag tone="mark" className="ml-2">
                  {t('grid.must')}
                </Tag>
              ) : null}
            </Td>
            <Td>{whyUnmet(pair, words, t)}</Td>
            <Td className="whitespace-nowrap">
              {placeHref ? <TextLink href={placeHref(pair)}>{t('unmet.place')}</TextLink> : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Why two who wished to meet do not. */
export function whyUnmet(pair: UnmetPair, words: PlanWords, t: DeskWords): string {
  const time = pair.slotNumber === null ? null : words.slot(pair.slotNumber);
  switch (pair.reason) {
    case 'sme-full':
      return t('unmet.reason.sme-full', { name: words.party(pair.smeRegId, true).text });
    case 'partner-full':
      return t('unmet.reason.partner-full', { name: words.party(pair.partnerRegId, true).text });
    case 'no-interpreter': {
      const languages = t(`pair.${pair.interpret ?? 'ja-th'}`);
      return time
        ? t('unmet.reason.no-interpreter-at', { languages, time })
        : t('unmet.reason.no-interpreter', { languages });
    }
    case 'no-table':
      return time ? t('unmet.reason.no-table-at', { time }) : t('unmet.reason.no-table');
    default:
      return t(`unmet.reason.${pair.reason}`);
  }
}
