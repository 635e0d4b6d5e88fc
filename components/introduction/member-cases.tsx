import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { PlainLink } from '@/components/ui/link';
import { ExampleTag, StateTag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseListItem } from '@/lib/introduction/queries';
import { isClosed } from '@/lib/introduction/states';
import { CaseClock } from './case-clock';
import { turnSide } from './turn-side';

/** The firm's cases: state, whose turn it is, clock, and the one thing to do. */
export async function MemberCases({
  cases,
  locale,
  now,
}: {
  cases: readonly CaseListItem[];
  locale: Locale;
  now: Date;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  return (
    <ul>
      {cases.map((one) => {
        const href = `/${locale}/sme/introductions/${one.code}`;
        const yours = one.turn === 'SME';
        return (
          <li
            key={one.id}
            className="grid items-center gap-x-8 gap-y-3 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_13rem_auto]"
          >
            <div className="min-w-0">
              <h3 className="text-lg font-semibold">
                <PlainLink href={href}>{one.partner.names[locale]}</PlainLink>{' '}
                {one.partner.isExample ? <ExampleTag>{words('example')}</ExampleTag> : null}
              </h3>
              <p className="text-sm text-muted">
                {one.code} · {t('requested', { date: formatDate(one.createdAt, locale, 'short') })}
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <StateTag side={turnSide(one.turn)} yours={yours}>
                  {one.turn === 'SME' ? words('yourTurn') : words(`turn.${one.turn}`)}
                </StateTag>
                <span>{words(`state.${one.state}`)}</span>
              </p>
            </div>
            {isClosed(one.state) ? <span /> : <CaseClock {...one} now={now} locale={locale} />}
            <ButtonLink href={href} variant={one.turn === 'SME' ? 'turn' : 'secondary'} size="sm">
              {one.turn === 'SME' ? t('act') : t('view')}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
