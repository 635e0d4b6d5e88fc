import { getTranslations } from 'next-intl/server';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { bestText, sourceOf, type TextRow } from '@/lib/text-record/best';

/**
 * What somebody wrote, in the best version for its reader: whose wording it is, whether it is of the
 * present state, and behind it the original and what it said before.
 */
export async function MessageWords({
  rows,
  earlier,
  locale,
}: {
  rows: readonly TextRow[];
  earlier: readonly TextRow[];
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'message' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const best = bestText(rows, locale);
  const source = sourceOf(rows);
  if (!best || !source) return null;
  const original = words('label.original', { language: words(`language.${source.language}`) });
  const translated = best.label !== 'original';
  return (
    <div className="grid gap-1.5">
      <p lang={best.language} className="whitespace-pre-line break-words">
        {best.body}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <TranslationTag origin={best.label}>
          {best.label === 'original' ? original : words(`label.${best.label}`)}
        </TranslationTag>
        {best.language !== locale ? (
          <TranslationTag origin="missing">{words('label.missing')}</TranslationTag>
        ) : null}
        {translated && best.checkedByName ? (
          <span className="text-xs text-muted">
            {t('translatedBy', { name: best.checkedByName })}
          </span>
        ) : null}
      </p>
      {translated ? <Behind summary={original} rows={[source]} /> : null}
      {earlier.length > 0 ? (
        <Behind summary={t('earlierWords', { count: earlier.length })} rows={earlier} />
      ) : null}
    </div>
  );
}

function Behind({ summary, rows }: { summary: string; rows: readonly TextRow[] }) {
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm md:min-h-8">
        {summary}
      </summary>
      {rows.map((row) => (
        <p
          key={row.revision}
          lang={row.language}
          className="mt-1 border-l-2 border-line-strong pl-3 whitespace-pre-line break-words text-sm"
        >
          {row.body}
        </p>
      ))}
    </details>
  );
}
