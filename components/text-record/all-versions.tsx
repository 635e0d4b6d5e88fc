import { getTranslations } from 'next-intl/server';
import { MessagePair } from '@/components/ui/message-pair';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { type TextRow, versionsOf } from '@/lib/text-record/best';
import { TextOrigin } from './text-origin';

/** What somebody wrote, in every language that there is, for those who judge the wording. */
export async function AllVersions({
  rows,
  locale,
  stacked = false,
}: {
  rows: readonly TextRow[];
  locale: Locale;
  /** One below the other, for narrow columns. */
  stacked?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'text' });
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
        tag: <TextOrigin text={version} locale={locale} wanted={null} />,
        text: version.body,
      },
    ];
  });
  if (sides.length === 0) return <span className="text-muted">{t('none')}</span>;
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
