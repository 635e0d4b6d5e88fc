import { type Locale, locales, type Names } from '@/lib/i18n/locales';

/** The names in the other two languages, each marked up as what it is. */
export function OtherNames({ names, locale }: { names: Names; locale: Locale }) {
  const others = locales.filter(
    (language) => language !== locale && names[language] && names[language] !== names[locale],
  );
  return (
    <span className="flex flex-wrap gap-x-3">
      {others.map((language) => (
        <span key={language} lang={language}>
          {names[language]}
        </span>
      ))}
    </span>
  );
}
