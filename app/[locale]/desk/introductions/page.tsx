import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PanelClock } from '@/components/desk/turn-panel';
import { PageTitle } from '@/components/layout/page-title';
import { PairName } from '@/components/officer/name-text';
import { sideOf } from '@/components/officer/turn-side';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import { EmptyState } from '@/components/ui/states';
import { StateTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { listIntroductions } from '@/lib/introduction/queries';
import type { IntroductionState } from '@/lib/introduction/states';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

const groups = {
  open: ['APPROVED', 'OFFERED', 'QUESTIONED'],
  accepted: ['ACCEPTED'],
  closed: ['DECLINED', 'WITHDRAWN', 'REJECTED'],
} as const satisfies Record<string, readonly IntroductionState[]>;

type Group = keyof typeof groups;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'desk' });
  return { title: t('introductions.title') };
}

export default async function DeskIntroductionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const { show } = await searchParams;
  const group: Group = show === 'accepted' || show === 'closed' ? show : 'open';
  const [t, words, items] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
    listIntroductions(
      viewer,
      { states: groups[group] },
      { order: group === 'open' ? 'due' : 'recent', take: 200 },
    ),
  ]);
  const path = `/${locale}/desk/introductions`;
  const now = new Date();
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        title={t('introductions.title')}
        lead={t('introductions.lead')}
        aside={<TextLink href={`/${locale}/partners`}>{t('introductions.partners')}</TextLink>}
      />
      <div className="mt-5">
        <Segment
          label={t('introductions.filter')}
          items={(Object.keys(groups) as Group[]).map((key) => ({
            href: key === 'open' ? path : `${path}?show=${key}`,
            label: t(`introductions.${key}`),
            current: key === group,
          }))}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('introductions.empty')} />
      ) : (
        <ul className="mt-5 border-t-2 border-ink">
          {items.map((item) => (
            <li
              key={item.id}
              className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[8rem_minmax(0,1fr)_15rem_13rem] md:items-center"
            >
              <TextLink href={`${path}/${item.code}`} className="justify-self-start max-md:py-2.5">
                {item.code}
              </TextLink>
              <p className="text-md font-semibold">
                <PairName
                  sme={item.sme.names ?? { th: null, ja: null, en: null }}
                  partner={item.partner.names}
                  locale={locale}
                />
              </p>
              <StateTag
                className="justify-self-start"
                side={sideOf(item.state)}
                yours={item.turn === 'DESK' || item.turn === 'PARTNER'}
              >
                {words(`state.${item.state}`)}
              </StateTag>
              {item.dueAt ? (
                <PanelClock item={item} locale={locale} now={now} />
              ) : (
                <span className="text-muted">{formatDate(item.enteredAt, locale)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
