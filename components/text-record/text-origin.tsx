import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { InScript } from '@/components/ui/in-script';
import { TranslationTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadText } from '@/lib/text-record/best';

/**
 * How far words can be trusted: written so, by which machine, checked by whom and when, of an earlier
 * state; and whether the reader's language is missing.
 */
export async function TextOrigin({
  text,
  locale,
  wanted = locale,
  className,
}: {
  text: ReadText;
  locale: Locale;
  /** The language that the reader would have; null where every language is shown. */
  wanted?: Locale | null;
  className?: string | undefined;
}) {
  const t = await getTranslations({ locale, namespace: 'text' });
  const by = text.checkedByName
    ? text.checkedAt
      ? t('by.checked', { name: text.checkedByName, date: formatDate(text.checkedAt, locale) })
      : t('by.checkedUndated', { name: text.checkedByName })
    : text.machine
      ? t('by.machine', { machine: text.machine })
      : null;
  return (
    <p className={cx('flex flex-wrap items-center gap-x-2 gap-y-1', className)}>
      <TranslationTag origin={text.label}>
        {text.label === 'original'
          ? t('label.original', { language: t(`language.${text.language}`) })
          : t(`label.${text.label}`)}
      </TranslationTag>
      {wanted && text.language !== wanted ? (
        <TranslationTag origin="missing">{t('label.missing')}</TranslationTag>
      ) : null}
      {by ? (
        <span className="text-xs break-words text-muted">
          <InScript within={locale}>{by}</InScript>
        </span>
      ) : null}
    </p>
  );
}
