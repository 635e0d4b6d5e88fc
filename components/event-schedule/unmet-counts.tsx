import { TextLink } from '@/components/ui/link';
import { type RunSummary, unmetReasons } from '@/lib/event-schedule/run-schema';
import type { Locale } from '@/lib/i18n/locales';
import { deskWords } from './words';

/** How many wishes found no place, by reason. */
export async function UnmetCounts({
  counts,
  hrefOf,
  locale,
}: {
  counts: RunSummary['unmetCounts'];
  /** Where the wishes of one reason are listed; null: nowhere yet. */
  hrefOf: ((reason: string) => string) | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const rows = unmetReasons.flatMap((reason) => {
    const count = counts[reason] ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  const all = rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="mt-6">
      <h3 className="text-md font-semibold">{t('unmet.heading', { count: all })}</h3>
      {rows.length > 0 ? (
        <ul className="mt-1 grid border-t border-line text-sm sm:grid-cols-2 sm:gap-x-10">
          {rows.map(({ reason, count }) => (
            <li key={reason} className="flex justify-between gap-4 border-b border-line py-1.5">
              {hrefOf ? (
                <TextLink href={hrefOf(reason)}>{t(`unmet.short.${reason}`)}</TextLink>
              ) : (
                <span>{t(`unmet.short.${reason}`)}</span>
              )}
              <span className="tabular">{count}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
