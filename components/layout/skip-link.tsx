import { getTranslations } from 'next-intl/server';

/** The first stop of the keyboard. Every shell has a `<main id="main">`. */
export async function SkipLink() {
  const t = await getTranslations('layout');
  return (
    <a
      href="#main"
      className="sr-only rounded-field bg-surface text-md font-semibold text-link focus:not-sr-only focus:!absolute focus:top-2 focus:left-2 focus:z-50 focus:!px-4 focus:!py-3"
    >
      {t('skip')}
    </a>
  );
}
