import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { LanguageSwitch } from './language-switch';

/** Whose portal it is, and the three languages. */
export async function GovBar({ locale }: { locale: Locale }) {
  const t = await getTranslations('layout');
  return (
    <div className="on-cloth bg-cloth text-on-cloth" data-print="hide">
      <div className="page-width flex min-h-9 items-center justify-between gap-3">
        <p className="min-w-0 text-xs">
          <span className="sm:hidden">{t('departmentShort')}</span>
          <span className="hidden sm:inline">{t('department')}</span>
        </p>
        <Suspense>
          <LanguageSwitch locale={locale} label={t('languages')} onCloth />
        </Suspense>
      </div>
    </div>
  );
}
