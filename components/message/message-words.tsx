import { getTranslations } from 'next-intl/server';
import { BehindText, LabelledText } from '@/components/text-record/labelled-text';
import type { Locale } from '@/lib/i18n/locales';
import type { TextRow } from '@/lib/text-record/best';

/** What somebody wrote, in the best version for its reader, and behind it what it said before. */
export async function MessageWords({
  rows,
  earlier,
  locale,
}: {
  rows: readonly TextRow[];
  earlier: readonly TextRow[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'message' });
  return (
    <div className="grid gap-1.5">
      <LabelledText rows={rows} locale={locale} />
      {earlier.length > 0 ? (
        <BehindText summary={t('earlierWords', { count: earlier.length })}>
          {earlier.map((row) => (
            <p key={row.revision} lang={row.language}>
              {row.body}
            </p>
          ))}
        </BehindText>
      ) : null}
    </div>
  );
}
