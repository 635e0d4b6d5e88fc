import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Why } from '@/lib/match/why';
import { ChangeList } from './change-list';
import { ReasonLines } from './no-match';

/** For officers: why a firm has no match, in the words that the firm reads. */
export async function FirmWhy({ why, locale }: { why: Why; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <Section id="why" title={t('none.officerTitle')}>
      <p className="pt-2 text-sm text-muted">{t('none.officerNote')}</p>
      <ReasonLines why={why} locale={locale} links={false} />
      {why.changes.length > 0 ? (
        <div className="mt-6">
          <h3 className="text-md font-semibold">{t('none.changes')}</h3>
          <ChangeList why={why} locale={locale} links={false} />
        </div>
      ) : null}
    </Section>
  );
}
