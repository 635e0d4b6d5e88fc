import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PanelClock } from '@/components/desk/turn-panel';
import { EventTurns } from '@/components/event/event-turns';
import { turnSide } from '@/components/introduction/turn-side';
import { PageTitle } from '@/components/layout/page-title';
import { NeedHint } from '@/components/need/need-hint';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import { EmptyState } from '@/components/ui/states';
import { StateTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { ownTurns } from '@/lib/event-registration/own-turns';
import { isLocale } from '@/lib/i18n/locales';
import { listIntroductions } from '@/lib/introduction/queries';
import { countNeedWork } from '@/lib/need/need-work';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAnswer' });
  return { title: t('account.title') };
}

/** The cases of a partner's contact with an account: those that wait for an answer first. */
export default async function PartnerPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const [t, words, items, needs, events] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'introduction' }),
    listIntroductions(viewer),
    countNeedWork(viewer, new Date()),
    ownTurns(viewer),
  ]);
  const now = new Date();
  const partner = items[0]?.partner.names[locale];
  return (
    <>
      <PageTitle
        title={t('account.title')}
        lead={partner ? t('account.lead', { partner }) : undefined}
      />
      {events.length > 0 ? (
        <div className="mt-5 grid gap-3">
          <EventTurns turns={events} base="/partner/events" locale={locale} />
        </div>
      ) : null}
      <NeedHint work={needs} side="partner" base="/partner/needs" locale={locale} />
      {items.length === 0 ? (
        <EmptyState title={t('account.empty')}>{t('account.emptyText')}</EmptyState>
      ) : (
        <ul className="mt-5 border-t-2 border-ink">
          {items.map((item) => {
            const yours = item.turn === 'DESK' || item.turn === 'PARTNER';
            return (
              <li
                key={item.id}
                className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[8rem_minmax(0,1fr)_15rem_13rem] md:items-center"
              >
                <TextLink
                  href={`/${locale}/partner/introductions/${item.code}`}
                  className="justify-self-start max-md:py-2.5"
                >
                  {item.code}
                </TextLink>
                <p className="text-md font-semibold">
                  {item.sme.names ? (
                    <NameText names={item.sme.names} locale={locale} />
                  ) : (
                    words('firmUnnamed', { industry: item.sme.industry?.[locale] ?? '–' })
                  )}
                </p>
                <StateTag className="justify-self-start" side={turnSide(item.turn)} yours={yours}>
                  {yours ? words('yourTurn') : words(`state.${item.state}`)}
                </StateTag>
                {item.dueAt ? <PanelClock item={item} locale={locale} now={now} /> : null}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
