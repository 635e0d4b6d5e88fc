import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OtherNames } from '@/components/catalogue/other-names';
import { PageTitle } from '@/components/layout/page-title';
import { OwnMatch, VisitorInvitation } from '@/components/partner/own-match';
import { PartnerProfile } from '@/components/partner/partner-profile';
import { PartnerTies } from '@/components/partner/partner-ties';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ExampleTag } from '@/components/ui/tag';
import { getViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { findOwnMatch } from '@/lib/match/queries';
import { findPartner } from '@/lib/partner/queries';
import { readReplyTime } from '@/lib/reply-time/queries';

type Props = { params: Promise<{ locale: string; slug: string }> };

async function partnerOf(params: Props['params']) {
  const { slug } = await params;
  const { version, reference } = await getCatalogue();
  const partner = await findPartner(version, slug);
  return partner ? { partner, reference } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const found = await partnerOf(params);
  if (!found) return {};
  const { partner } = found;
  return {
    title: partner.names[locale],
    description: partner.relation[locale],
    alternates: alternatesOf(`/partners/${partner.slug}`, locale),
    ...(partner.example ? { robots: { index: false } } : {}),
  };
}

export default async function PartnerPage({ params }: Props) {
  const locale = await localeOf(params);
  const found = await partnerOf(params);
  if (!found) notFound();
  const { partner, reference } = found;
  const [viewer, replyTime, t, c] = await Promise.all([
    getViewer(),
    readReplyTime('partner', partner.id),
    getTranslations('partner'),
    getTranslations('catalogue'),
  ]);
  const isMember = viewer?.role === 'SME_MEMBER';
  const match = isMember ? await findOwnMatch(viewer, partner.id) : null;
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: `/${locale}/partners`, text: t('title') },
          { text: partner.names[locale] },
        ]}
      />
      <PageTitle
        className="mt-4"
        title={partner.names[locale]}
        mark={partner.example ? <ExampleTag>{c('example')}</ExampleTag> : undefined}
        lead={<OtherNames names={partner.names} locale={locale} />}
      />
      {partner.example ? <p className="mt-2 text-sm">{t('detail.exampleNote')}</p> : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-15 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          {isMember ? <OwnMatch item={match} partnerId={partner.id} locale={locale} /> : null}
          <PartnerProfile
            partner={partner}
            reference={reference}
            replyTime={replyTime}
            locale={locale}
          />
          {viewer ? null : <VisitorInvitation locale={locale} />}
        </div>
        <PartnerTies partner={partner} reference={reference} locale={locale} />
      </div>
      <p className="mt-10 text-xs text-muted">
        {t('note')} {t('detail.correct')}
      </p>
    </div>
  );
}
