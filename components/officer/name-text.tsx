import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';

/** A name in the best language for the reader, marked up when that is not theirs. */
export function NameText({
  names,
  locale,
  fallback = '–',
}: {
  names: PartialNames;
  locale: Locale;
  fallback?: string;
}) {
  const best = bestName(names, locale);
  if (!best) return <>{fallback}</>;
  return best.language === locale ? best.text : <span lang={best.language}>{best.text}</span>;
}

/** Two sides of a case in one line. */
export function PairName({
  sme,
  partner,
  locale,
}: {
  sme: PartialNames;
  partner: PartialNames | null;
  locale: Locale;
}) {
  return (
    <>
      <NameText names={sme} locale={locale} />
      {partner ? (
        <>
          {' '}
          <span className="font-normal text-muted">×</span>{' '}
          <span className="font-normal">
            <NameText names={partner} locale={locale} />
          </span>
        </>
      ) : null}
    </>
  );
}
