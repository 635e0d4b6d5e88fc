import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { ExampleTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { ProposableFirm } from '@/lib/officer/case-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { NameText } from './name-text';

/** Approved firms to propose for, those with the fewest open cases first. */
export async function FirmChoice({
  firms,
  locale,
}: {
  firms: readonly ProposableFirm[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  if (firms.length === 0) {
    return <EmptyState title={t('propose.noFirms')}>{t('propose.noFirmsText')}</EmptyState>;
  }
  return (
    <ul className="mt-4 max-w-text border-t border-line text-sm">
      {firms.map((firm) => (
        <li key={firm.id} className="flex items-center gap-4 border-b border-line py-2">
          <div className="min-w-0 flex-1">
            <p className="font-semibold">
              <NameText names={firm.names} locale={locale} fallback={firm.code} />
            </p>
            <p className="text-xs text-muted">
              {firm.code}
              {firm.provinceCode ? ` · ${nameOfCode(firm.provinceCode, locale)}` : ''} ·{' '}
              {t('propose.openCases', { count: firm.open })}{' '}
              {firm.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
            </p>
          </div>
          <ButtonLink
            size="sm"
            variant="secondary"
            href={`/${locale}/officer/introductions/propose?sme=${firm.id}`}
          >
            {t('propose.choose')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
