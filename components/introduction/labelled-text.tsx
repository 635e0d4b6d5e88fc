import { getTranslations } from 'next-intl/server';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadText } from '@/lib/text-record/best';

/** What somebody wrote, in the best version for the reader, saying how far it can be trusted. */
export async function LabelledText({ text, locale }: { text: ReadText; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  const language = t(`language.${text.language}`);
  return (
    <div className="grid gap-1">
      <p lang={text.language} className="whitespace-pre-line">
        {text.body}
      </p>
      {text.language === locale && text.label === 'original' ? null : (
        <p>
          <TranslationTag origin={text.label}>
            {text.label === 'original'
              ? t('label.original', { language })
              : t(`label.${text.label}`)}
          </TranslationTag>
        </p>
      )}
    </div>
  );
}
