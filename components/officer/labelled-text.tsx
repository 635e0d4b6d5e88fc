import { getTranslations } from 'next-intl/server';
import { MessagePair } from '@/components/ui/message-pair';
import { TranslationTag } from '@/components/ui/tag';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { type TextRow, versionsOf } from '@/lib/text-record/best';

/** What somebody wrote, in every language that exists, each saying where it comes from. */
export async function LabelledText({
  rows,
  locale,
  stacked = false,
}: {
  rows: readonly TextRow[];
  locale: Locale;
  /** One below the other, for narrow columns. */
  stacked?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const { source, versions } = versionsOf(rows);
  const first = source?.language;
  const order = [...locales].sort((a, b) => Number(b === first) - Number(a === first));
  const sides = order.flatMap((language) => {
    const version = versions[language];
    if (!version) return [];
    return [
      {
        language: languageNames[language],
        lang: language,
        tag: <TranslationTag origin={version.label}>{t(`origin.${version.label}`)}</TranslationTag>,
        text: version.body,
      },
    ];
  });
  if (sides.length === 0) return <span className="text-muted">{t('unknown')}</span>;
  return (
    <MessagePair
      sides={sides}
      {...(stacked
        ? {
            className:
              'sm:auto-cols-auto sm:grid-flow-row [&>div]:!border-l-0 [&>div+div]:!border-t',
          }
        : {})}
    />
  );
}
