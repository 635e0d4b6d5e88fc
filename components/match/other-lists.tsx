import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { restore } from '@/lib/match/actions';
import type { MatchItem, MatchRow, OwnMatches } from '@/lib/match/queries';
import { getExplainer } from './explanation';

/** The short parts below a firm's matches. */

/** A heading with one line for each organisation. */
function ShortList({
  title,
  className,
  children,
}: {
  title: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <Section title={title} size="md" rule="none" className={className}>
      <ul className="mt-2 grid max-w-text gap-2 text-sm">{children}</ul>
    </Section>
  );
}

/** Partners with which a case is open already. */
export async function ContactList({
  cases,
  locale,
}: {
  cases: OwnMatches['contact'];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <ShortList title={t('contact.title', { count: cases.length })} className="mt-10">
      {cases.map(({ code, names }) => (
        <li key={code}>
          <strong className="font-semibold">{names[locale]}</strong>{' '}
          <TextLink
            href={`/${locale}/sme/introductions/${code}`}
            className="tabular max-lg:inline-block max-lg:py-2"
          >
            {t('ask.view')} {code}
          </TextLink>
        </li>
      ))}
    </ShortList>
  );
}

/** Partners that a requirement of either side keeps away. */
export async function ExcludedList({
  items,
  locale,
}: {
  items: readonly MatchItem[];
  locale: Locale;
}) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
  ]);
  return (
    <ShortList title={t('excluded.title', { count: items.length })} className="mt-8">
      {items.map(({ partner, explanation: { excluded } }) => (
        <li key={partner.id}>
          <strong className="font-semibold">{partner.names[locale]}</strong>{' '}
          {excluded
            ? `${t(excluded.setBy === 'sme' ? 'excluded.bySme' : 'excluded.byPartner')} · ${explainer.requirement(excluded.requirement, 'fails')}`
            : null}
        </li>
      ))}
    </ShortList>
  );
}

/** Partners that the firm took off its list, each with the way back. */
export async function SetAsideList({
  rows,
  locale,
}: {
  rows: readonly MatchRow[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <Section title={t('setAside', { count: rows.length })} size="md" rule="none" className="mt-8">
      <ul className="mt-2 grid gap-3 text-sm">
        {rows.map(({ partner, dismissal }) => (
          <li key={partner.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              <strong className="font-semibold">{partner.names[locale]}</strong>{' '}
              <span className="text-muted">{t(`dismiss.reasons.${dismissal?.reason}`)}</span>
            </span>
            <ActionForm action={restore} id={`restore-${partner.code}`}>
              <input type="hidden" name="partnerId" value={partner.id} />
              <SubmitButton variant="quiet" size="sm">
                {t('dismiss.restore')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
