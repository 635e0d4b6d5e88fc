import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { Term } from '@/lib/translation/terms';
import { termId } from './marked-text';

/** The fixed terms of a text once each, with the words of the other language. */
export async function TermList({
  id,
  terms,
  language,
  into,
  locale,
}: {
  id: string;
  terms: readonly Term[];
  language: Locale;
  into: Locale;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  const once = terms.filter(
    (term, index) => terms.findIndex(({ key }) => key === term.key) === index,
  );
  if (once.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-semibold">{t('terms.title')}</h3>
      <dl className="mt-1 border-t border-line text-sm">
        {once.map((term) => (
          <div
            key={term.key}
            className="grid grid-cols-2 gap-x-4 border-b border-line py-1.5 break-words"
          >
            <dt lang={language}>{term.term}</dt>
            <dd id={termId(id, term.key)} lang={into}>
              {term.expected.map((word, index) => (
                <span key={word} className={index === 0 ? 'font-semibold' : 'text-muted'}>
                  {index === 0 ? word : ` / ${word}`}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
