import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** Side by side while they are closed; an open one has the whole width. */
export const foldClass = 'print-open min-w-0 open:basis-full';
export const foldSummaryClass =
  'inline-flex min-h-9 cursor-pointer items-center gap-x-1.5 text-sm text-link';

/** What stands under a plot: opens without JavaScript, by the address of what is in it, and on paper. */
export function PlotFold({
  id,
  title,
  children,
}: {
  /** Of the content: a browser opens what holds the target of an address. */
  id: string;
  title: ReactNode;
  children: ReactNode;
}) {
  return (
    <details className={foldClass}>
      <summary className={foldSummaryClass}>
        <span aria-hidden="true">＋</span>
        {title}
      </summary>
      <div id={id} className="scroll-mt-24 pt-1 pb-3">
        {children}
      </div>
    </details>
  );
}

export function tableId(name: string): string {
  return `table-${name}`;
}

/** The same figures as the plot above, for those who want the numbers. */
export async function AsTable({
  name,
  locale,
  children,
}: {
  /** Of the figure, as the address has it. */
  name: string;
  locale: Locale;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (
    <PlotFold id={tableId(name)} title={t('asTable')}>
      {children}
    </PlotFold>
  );
}
