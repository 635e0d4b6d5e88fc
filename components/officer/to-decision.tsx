import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';

/** On a phone the decision stands far below what is read for it: a way there, always in sight. */
export async function ToDecision({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  return (
    <div
      className="sticky bottom-0 -mx-4 mt-8 border-t border-line-strong bg-surface px-4 py-2 sm:hidden"
      data-print="hide"
    >
      <ButtonLink wide size="sm" variant="secondary" href="#decision">
        {t('toDecision')}
      </ButtonLink>
    </div>
  );
}
