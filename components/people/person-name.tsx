import type { Locale } from '@/lib/i18n/locales';
import { besideName, languageOfName, type PersonName } from '@/lib/i18n/person-name';

/** A person's name, and beside it how a reader of another language says or spells it. */
export function PersonNameText({ locale, ...person }: PersonName & { locale: Locale }) {
  const beside = besideName(person, locale);
  const [open, close] = locale === 'ja' ? ['（', '）'] : ['(', ')'];
  return (
    <>
      <span lang={languageOfName(person.name)}>{person.name}</span>
      {beside ? (
        <span className="text-sm text-muted">
          {locale === 'ja' ? '' : ' '}
          {open}
          <span lang={beside.language}>{beside.text}</span>
          {close}
        </span>
      ) : null}
    </>
  );
}
