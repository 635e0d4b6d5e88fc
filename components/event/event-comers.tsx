import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/ui/fold';
import { TextLink } from '@/components/ui/link';
import type { Listed } from '@/lib/event/listed';
import { sides } from '@/lib/event/states';
import { compareNames } from '@/lib/i18n/collation';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { EventExample } from './event-tags';

const shownFirst = 12;

function Names({ comers, locale }: { comers: readonly Listed[]; locale: Locale }) {
  return (
    <ul>
      {comers.map((one) => {
        const name = bestName(one.names, locale);
        const text = name ? <span lang={name.language}>{name.text}</span> : '–';
        return (
          <li
            key={one.id}
            className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-sm"
          >
            {one.slug ? (
              <TextLink href={`/${locale}/partners/${one.slug}`} className="inline-block min-h-6">
                {text}
              </TextLink>
            ) : (
              <span>{text}</span>
            )}
            {one.isExample ? <EventExample locale={locale} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Who comes, as far as they agreed to be named. */
export async function EventComers({
  comers,
  locale,
}: {
  comers: readonly Listed[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const compare = compareNames(locale);
  const textOf = (one: Listed) => bestName(one.names, locale)?.text ?? '';
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 pt-3 sm:grid-cols-2">
        {sides.map((side) => {
          const own = comers
            .filter((one) => one.side === side)
            .sort((a, b) => compare(textOf(a), textOf(b)));
          return (
            <div key={side} className="min-w-0">
              <h3 className="text-sm font-semibold">
                {t(side === 'SME' ? 'comers.sme' : 'comers.partner', { count: own.length })}
              </h3>
              {own.length === 0 ? (
                <p className="py-1.5 text-sm text-muted">{t('comers.none')}</p>
              ) : (
                <>
                  <Names comers={own.slice(0, shownFirst)} locale={locale} />
                  {own.length > shownFirst ? (
                    <Fold title={t('comers.more', { count: own.length - shownFirst })}>
                      <Names comers={own.slice(shownFirst)} locale={locale} />
                    </Fold>
                  ) : null}
                </>
              )}
            </div>
          );
        })}
      </div>
      <p className="mt-3 max-w-text text-sm text-muted">{t('comers.note')}</p>
    </>
  );
}
