import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Remembered } from '@/lib/translation/memory';
import { UseRemembered } from './use-remembered';

/** What was translated before, for each sentence of a text that is like it. */
export async function MemoryList({
  remembered,
  language,
  into,
  field,
  hrefFor,
  locale,
}: {
  remembered: readonly Remembered[];
  language: Locale;
  into: Locale;
  /** Id of the translation's field. */
  field: string;
  /** The page with one more of them in the field. */
  hrefFor: (id: string) => string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  return (
    <section className="mt-6" aria-labelledby="memory">
      <h2 id="memory" className="border-b-2 border-ink pb-1 text-md font-semibold">
        {t('memory.title')}
      </h2>
      {remembered.length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t('memory.none')}</p>
      ) : (
        <ul>
          {remembered.map((one) => (
            <li key={`${one.piece} ${one.id}`} className="border-b border-line py-3 text-sm">
              <p className="flex flex-wrap gap-x-3 text-xs text-muted">
                <strong className="tabular font-semibold text-ink">
                  {one.percent === 100
                    ? t('memory.exact')
                    : t('memory.like', { percent: one.percent })}
                </strong>
                <span>
                  <InScript within={locale}>
                    {t('memory.by', {
                      name: one.checkedByName,
                      date: formatDate(one.checkedAt, locale, 'short'),
                    })}
                  </InScript>
                </span>
              </p>
              <p lang={language} className="mt-1 text-muted break-words">
                {one.source}
              </p>
              <p lang={into} className="break-words">
                {one.target}
              </p>
              <p className="mt-1">
                <UseRemembered
                  words={one.target}
                  field={field}
                  href={hrefFor(one.id)}
                  done={t('memory.used')}
                >
                  {t('memory.use')}
                </UseRemembered>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
