import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkFrame } from '@/components/layout/link-frame';
import { ClosedLinkState } from '@/components/outcome/closed-link-state';
import { OutcomeLink } from '@/components/outcome/outcome-link';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { openOutcomeLink } from '@/lib/outcome/open-link';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const title = t('link.meta');
  return { title, robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** What came of a case, asked of who holds the link. Opening the page answers nothing. */
export default async function OutcomeLinkPage({ params }: Props) {
  const locale = await localeOf(params);
  const { token } = await params;
  const now = new Date();
  const view = await openOutcomeLink(token, now);
  return (
    <LinkFrame locale={locale} example={'code' in view && view.isExample}>
      <div className="grid gap-6">
        {'code' in view ? (
          <OutcomeLink view={view} token={token} locale={locale} now={now} />
        ) : (
          <ClosedLinkState kind={view.kind} locale={locale} />
        )}
      </div>
    </LinkFrame>
  );
}
