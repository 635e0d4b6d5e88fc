import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/freshness/confirm-form';
import { LinkFrame } from '@/components/layout/link-frame';
import { LinkNote } from '@/components/need/link-note';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { ErrorState } from '@/components/ui/states';
import { confirmLink } from '@/lib/freshness/actions';
import { type FreshLink, openFreshLink } from '@/lib/freshness/queries';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, type Locale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'freshness' });
  return { title: t('meta'), robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** "Still right?" twice a year. Opening the page confirms nothing. */
export default async function FreshPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const [t, view] = await Promise.all([
    getTranslations({ locale, namespace: 'freshness' }),
    openFreshLink(token, { now: new Date(), locale }),
  ]);
  return (
    <LinkFrame locale={locale}>
      {view.kind === 'open' ? (
        <Fresh view={view} token={token} locale={locale} />
      ) : view.kind === 'used' ? (
        <ErrorState title={t('done')}>
          <p>{t('doneText')}</p>
        </ErrorState>
      ) : (
        <LinkNote kind={view.kind} locale={locale} />
      )}
    </LinkFrame>
  );
}

async function Fresh({
  view,
  token,
  locale,
}: {
  view: Extract<FreshLink, { kind: 'open' }>;
  token: string;
  locale: Locale;
}) {
  const [t, need] = await Promise.all([
    getTranslations({ locale, namespace: 'freshness' }),
    getTranslations({ locale, namespace: 'postedNeed' }),
  ]);
  const due = view.items.filter((item) => item.due);
  const edit = view.side === 'SME' ? '/sme/profile' : '/partner/needs';
  return (
    <div className="grid gap-6">
      <div>
        <p className="text-sm">
          <InScript within={locale}>{need('link.for', { name: view.recipientName })}</InScript>
        </p>
        <h1 className="mt-2 text-x2">{t('title')}</h1>
        <p className="mt-2">{t('lead')}</p>
      </div>
      <ConfirmForm
        items={due.length > 0 ? due : view.items}
        action={confirmLink}
        hidden={{ token }}
        locale={locale}
      />
      <div className="text-sm">
        <p>
          {t('changed')} <TextLink href={`/${locale}${edit}`}>{t('edit')}</TextLink>
        </p>
        <p className="mt-2 text-muted">{t('sink')}</p>
        <p className="text-muted">
          {need('link.expires', { date: formatDate(view.expiresAt, locale) })}
        </p>
      </div>
    </div>
  );
}
