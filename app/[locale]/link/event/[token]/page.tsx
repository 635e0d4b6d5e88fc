import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventLink } from '@/components/event/event-link';
import { LinkFrame } from '@/components/layout/link-frame';
import { ClosedLinkState } from '@/components/outcome/closed-link-state';
import { openEventLink } from '@/lib/event-registration/open-link';
import { boardQuerySchema } from '@/lib/event-wish/schema';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'event' });
  return {
    title: t('link.meta'),
    robots: { index: false, follow: false },
    referrer: 'strict-origin',
  };
}

/** One registration, for who holds its link. Opening the page answers nothing. */
export default async function EventLinkPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ token }, asked] = await Promise.all([params, searchParams]);
  const found = await openEventLink(token, locale);
  const { done, rate, useful } = asked;
  return (
    <LinkFrame locale={locale} example={'page' in found && found.page.event.isExample}>
      {'page' in found ? (
        <EventLink
          found={found}
          token={token}
          query={boardQuerySchema.parse(asked)}
          rating={{ ...(rate ? { rate } : {}), ...(useful ? { useful } : {}) }}
          done={typeof done === 'string' ? done : undefined}
          locale={locale}
        />
      ) : (
        <ClosedLinkState kind={found.kind} locale={locale} />
      )}
    </LinkFrame>
  );
}
