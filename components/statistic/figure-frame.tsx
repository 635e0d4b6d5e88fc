import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { Locale } from '@/lib/i18n/locales';
import { foldClass, foldSummaryClass } from './plot-parts';

/**
 * A figure: what it is, its plot, then in one row what opens under it. On a phone source and note
 * are folded, too; beside the plot of a wide screen, and on paper, they always stand.
 */
export async function FigureFrame({
  name,
  number,
  date,
  title,
  note,
  source,
  folds,
  children,
  locale,
}: {
  /** Of the figure and its file, as the address has it. */
  name: string;
  number: number;
  /** The time that the figure speaks of, where it has one. */
  date?: string | null;
  title: string;
  note: string;
  source: ReactNode;
  folds?: ReactNode;
  children: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <section className="index-columns border-t-2 border-ink pt-3 max-md:gap-1.5 md:pt-4">
      <div>
        <p className="text-xs text-muted md:text-sm">
          {t('figure', { number })}
          {date ? ` · ${date}` : null}
        </p>
        <h3 className="text-md font-semibold md:text-lg">{title}</h3>
      </div>
      <div className="min-w-0">
        {children}
        <div className="mt-1 flex flex-wrap items-center gap-x-3 md:mt-3 md:gap-x-5">
          {folds}
          <a
            className="link inline-flex min-h-9 items-center text-sm"
            href={`/${locale}/statistics/csv/${name}`}
            aria-label={`CSV: ${title}`}
            download
          >
            {t('csv')}
          </a>
          <details
            className={cx(
              foldClass,
              'facet-panel min-[960px]:basis-full min-[960px]:border-t min-[960px]:border-line',
            )}
          >
            <summary className={foldSummaryClass}>
              <span aria-hidden="true">＋</span>
              {t('source')}
            </summary>
            <div className="max-w-text pt-1 pb-2 text-xs text-muted">
              <p className="mb-1 text-sm">{note}</p>
              <p>{source}</p>
            </div>
          </details>
        </div>
      </div>
    </section>
  );
}
