import { InScript } from '@/components/ui/in-script';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';

/** A word of a language, marked up where it is not the reader's. */
export function Word({
  language,
  locale,
  children,
}: {
  language: string;
  locale: Locale;
  children: string;
}) {
  if (language === 'any') return <InScript within={locale}>{children}</InScript>;
  return language === locale ? children : <span lang={language}>{children}</span>;
}

/** The names in the languages that are not the reader's, in one line. */
export function OtherNames({ names, locale }: { names: Names; locale: Locale }) {
  return locales
    .filter((language) => language !== locale)
    .map((language, index) => (
      <span key={language}>
        {index > 0 ? ' · ' : ''}
        <span lang={language}>{names[language]}</span>
      </span>
    ));
}
