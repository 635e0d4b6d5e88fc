import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

export type OpenFigure = {
  /** Page of the results, complete with its language. */
  base: string;
  figures: ReadonlyMap<string, readonly string[]>;
  words: (key: string) => string;
  /** The figure whose lines are shown. */
  chosen: string | null;
  locale: Locale;
};

/** A number that opens into what it counts. */
export function FigureLink({ of, name }: { of: OpenFigure; name: string }) {
  const count = of.figures.get(name)?.length ?? 0;
  const text = formatNumber(count, of.locale);
  if (count === 0) return <span className="tabular text-muted">{text}</span>;
  return (
    <a
      className="link tabular inline-block min-h-6 min-w-6 font-semibold"
      href={`${of.base}?show=${encodeURIComponent(name)}#lines`}
      aria-label={`${of.words(name)} ${text}`}
      {...(of.chosen === name ? { 'aria-current': true as const } : {})}
    >
      {text}
    </a>
  );
}
