import { getTranslations } from 'next-intl/server';

/** The first stop of the keyboard. Every shell has a `<main id="main">`. */
export async function SkipLink() {
  const t = await getTranslations('layout');
  return (
    <a
      href="#main"
      className="sr-only rounded-field bg-surface px-4 py-3 text-md font-semibold text-link focus:not-sr-only focus:!absolute focus:left-2 focus:top-2 focus:z-50"
    >
      {t('skip')}
    </a>
  );
}
