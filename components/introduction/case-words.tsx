import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { bestText, type TextRow } from '@/lib/text-record/best';

/** What somebody wrote in a case, in the reader's language if there is one, with its origin. */
export async function CaseWords({
  rows,
  locale,
  atEnd = false,
}: {
  rows: readonly TextRow[];
  locale: Locale;
  /** The words stand at the left of a thread, against its line. */
  atEnd?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const best = bestText(rows, locale);
  if (!best) return null;
  const original =
    best.label === 'original'
      ? t('label.original', { language: t(`language.${best.language}`) })
      : null;
  return (
    <>
      <p lang={best.language} className="whitespace-pre-line break-words">
        {best.body}
      </p>
      <p
        className={cx(
          'mt-1 flex flex-wrap items-center gap-x-2 gap-y-1',
          atEnd && 'sm:justify-end',
        )}
      >
        <TranslationTag origin={best.label}>{original ?? t(`label.${best.label}`)}</TranslationTag>
        {best.language !== locale ? (
          <TranslationTag origin="missing">{t('label.missing')}</TranslationTag>
        ) : null}
        {best.checkedByName ? (
          <span className="text-xs text-muted">{best.checkedByName}</span>
        ) : null}
      </p>
    </>
  );
}
