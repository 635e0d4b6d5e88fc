'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { cx } from '@/components/ui/cx';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';

/**
 * The same page in another language, with its search. Plain links: a change of
 * language loads the document anew, so that its `lang` is right everywhere.
 */
export function LanguageSwitch({
  locale,
  label,
  onCloth = false,
}: {
  locale: Locale;
  label: string;
  onCloth?: boolean | undefined;
}) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const rest = path.replace(/^\/[a-z]{2}(?=\/|$)/, '');
  return (
    <nav aria-label={label} className="shrink-0">
      <ul className="flex">
        {locales.map((language) => {
          const current = language === locale;
          return (
            <li key={language}>
              <a
                href={`/${language}${rest}${search ? `?${search}` : ''}`}
                lang={language}
                hrefLang={language}
                aria-current={current ? 'true' : undefined}
                className="group flex min-h-11 min-w-11 items-center justify-center no-underline md:min-h-9 md:min-w-0"
              >
                <span
                  className={cx(
                    'rounded-tag border-[1.5px] px-2 text-xs whitespace-nowrap md:px-2.5',
                    current ? 'font-semibold' : 'border-transparent group-hover:underline',
                    onCloth
                      ? current
                        ? 'border-on-cloth text-on-cloth'
                        : 'text-on-cloth-muted'
                      : current
                        ? 'border-ink text-ink'
                        : 'text-link',
                  )}
                >
                  {languageNames[language]}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
