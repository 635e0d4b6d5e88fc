import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/states';

/** There is no such page, or none for this reader; and two ways on. */
export async function NotFoundPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('legal')]);
  return (
    <div className="page-width">
      <ErrorState
        title={t('notFound.title')}
        actions={
          <>
            <ButtonLink href={`/${locale}`}>{t('notFound.home')}</ButtonLink>
            <ButtonLink href={`/${locale}/partners`} variant="secondary">
              {t('notFound.partners')}
            </ButtonLink>
          </>
        }
      >
        {t('notFound.text')}
      </ErrorState>
    </div>
  );
}
