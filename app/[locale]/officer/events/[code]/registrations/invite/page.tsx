import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { InvitePage } from '@/components/event/invite-page';
import { requireViewer } from '@/lib/auth/viewer';
import { invitationCandidates } from '@/lib/event/invitation-queries';
import { findEvent } from '@/lib/event/queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EventInvitePage({ params, searchParams }: Props) {
  const [{ locale, code }, { side: asked, q: typed, tick }] = await Promise.all([
    params,
    searchParams,
  ]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const q = typeof typed === 'string' ? typed.slice(0, 100) : '';
  const side = asked === 'PARTNER' ? 'PARTNER' : 'SME';
  const event = await findEvent(code, viewer, new Date(), { withWords: false });
  if (!event) notFound();
  const candidates = await invitationCandidates(event, { side, q });
  return (
    <>
      <EventNav event={event} bench="officer" part="registrations" locale={locale} />
      <InvitePage
        event={event}
        candidates={candidates}
        side={side}
        q={q}
        ticked={tick === 'all'}
        bench="officer"
        locale={locale}
      />
    </>
  );
}
