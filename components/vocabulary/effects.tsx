import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { ChangedWord, UnderstoodMiss } from '@/lib/vocabulary/effects';
import type { MissView } from '@/lib/vocabulary/miss-queries';
import { Word } from './foreign';
import { vocabularyWords } from './words';

/** Which searches a draft would help, and which words would mean something else. */
export async function Effects({
  misses,
  changes,
  locale,
}: {
  misses: readonly UnderstoodMiss<MissView>[];
  changes: readonly ChangedWord[];
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Section id="effects" title={t('preview.title')}>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <div className="mt-4">
          {misses.length > 0 ? (
            <h3 className="text-md font-semibold">
              {t('preview.misses', { count: misses.length })}
            </h3>
          ) : (
            <p className="text-sm text-muted">{t('preview.noMisses')}</p>
          )}
          <ul className="mt-2 text-sm">
            {misses.map(({ miss, concepts }) => (
              <li key={miss.id} className="border-b border-line py-2 wrap-anywhere">
                <Word language={miss.language} locale={locale}>
                  {miss.shown}
                </Word>{' '}
                → {concepts.map(({ names }) => names[locale]).join(' · ')}
              </li>
            ))}
          </ul>
        </div>
        <div className="mt-4">
          {changes.length > 0 ? (
            <h3 className="text-md font-semibold">
              {t('preview.changes', { count: changes.length })}
            </h3>
          ) : (
            <p className="text-sm text-muted">{t('preview.noChanges')}</p>
          )}
          <ul className="mt-2 text-sm">
            {changes.map(({ word, before, after }) => (
              <li key={word} className="border-b border-line py-2 wrap-anywhere">
                {t('preview.becomes', {
                  word,
                  before: before.names[locale],
                  after: after?.names[locale] ?? t('preview.nothing'),
                })}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}
