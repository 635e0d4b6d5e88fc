import { TextLink } from '@/components/ui/link';
import { roles } from '@/components/ui/table-roles';
import { Tag } from '@/components/ui/tag';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { type PlanWords, planWords } from '@/lib/event-schedule/plan-words';
import type { UnmetPair } from '@/lib/event-schedule/run-schema';
import type { Locale } from '@/lib/i18n/locales';
import { type DeskWords, deskWords } from './words';

const columns = 'md:grid md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)_auto] md:gap-x-5';

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
    <div {...roles.table} className="border-t-2 border-ink text-sm">
      <div {...roles.rowgroup} className="max-md:sr-only">
        <div {...roles.row} className={`${columns} border-b border-line py-1.5 text-xs text-muted`}>
          <span {...roles.columnheader}>{t('unmet.pair')}</span>
          <span {...roles.columnheader}>{t('unmet.why')}</span>
          <span {...roles.columnheader}>
            <span className="sr-only">{t('unmet.act')}</span>
          </span>
        </div>
      </div>
      <div {...roles.rowgroup}>
        {unmet.map((pair) => (
          <div
            key={`${pair.smeRegId} ${pair.partnerRegId}`}
            {...roles.row}
            className={`${columns} grid gap-y-1 border-b border-line py-2.5`}
          >
            <div {...roles.rowheader} className="min-w-0 wrap-anywhere">
              <span className="font-semibold">{words.pair(pair)}</span>
              {pair.must ? (
                <Tag tone="mark" className="ml-2">
                  {t('grid.must')}
                </Tag>
              ) : null}
            </div>
            <div {...roles.cell} className="min-w-0">
              {whyUnmet(pair, words, t)}
            </div>
            <div {...roles.cell}>
              {placeHref ? (
                <TextLink href={placeHref(pair)} className="inline-flex min-h-6 items-center">
                  {t('unmet.place')}
                </TextLink>
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </div>
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
