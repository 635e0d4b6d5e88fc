import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { Brief } from '@/lib/meeting/brief';
import { BriefSheet } from './brief-sheet';
import { PrintButton } from './print-button';

/** The brief on a page of its own: the sheet, and above it what does not go on paper. */
export async function BriefPage({
  brief,
  folder,
  locale,
  now,
}: {
  brief: Brief;
  folder: 'sme' | 'officer' | 'desk' | 'partner';
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'brief' });
  return (
    <div className="mx-auto w-full max-w-[820px] py-2 print:max-w-none print:p-0">
      <div
        data-print="hide"
        className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
      >
        <div className="text-sm">
          <TextLink href={`/${locale}/${folder}/introductions/${brief.item.code}`}>
            {t('back')}
          </TextLink>
          <p className="text-muted">{t('lead')}</p>
        </div>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <BriefSheet brief={brief} locale={locale} now={now} />
    </div>
  );
}
