import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { Tag } from '@/components/ui/tag';
import { TurnStrip } from '@/components/ui/turn-strip';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { BadgeView } from '@/lib/programme/badge-queries';
import {
  type ApplicantFacts,
  checkEligibility,
  conditionsOf,
} from '@/lib/programme/eligibility-schema';
import type { RoundListItem } from '@/lib/programme/queries';
import type { Side } from '@/lib/programme/states';
import { BadgeList } from './badge-list';
import { closingDay } from './closing-day';
import { RoundList } from './round-list';
import { ApplicationTag } from './round-tags';

const isRunning = ({ phase }: RoundListItem) => phase !== 'ENDED' && phase !== 'CANCELLED';

/** One line about how an applicant stands to a round's conditions. */
async function Verdict({
  round,
  side,
  facts,
  locale,
}: {
  round: RoundListItem;
  side: Side;
  facts: ApplicantFacts;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const wants = conditionsOf(round.eligibility, side);
  if (!wants) return null;
  const lines = checkEligibility(facts, wants);
  const count = (verdict: 'fails' | 'unknown') =>
    lines.filter((line) => line.verdict === verdict).length;
  const verdict = count('fails') > 0 ? 'fails' : count('unknown') > 0 ? 'unknown' : 'meets';
  const tone = { fails: 'plain', unknown: 'unknown', meets: 'ok' } as const;
  return (
    <p className="mt-1">
      <Tag tone={tone[verdict]}>
        {t(`line.verdict.${verdict}`, { count: verdict === 'meets' ? 0 : count(verdict) })}
      </Tag>
    </p>
  );
}

/** The programmes of a firm or a partner: what waits, its applications, open rounds, badges. */
export async function OwnRounds({
  rounds,
  own,
  badges,
  base,
  locale,
}: {
  rounds: readonly RoundListItem[];
  own: { side: Side; facts: ApplicantFacts } | null;
  badges: readonly BadgeView[];
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const side = own?.side ?? 'SME';
  const hrefOf = (round: { code: string }) => `/${locale}${base}/${round.code}`;
  const drafts = rounds.filter((one) => one.own?.state === 'DRAFT' && one.takesApplications);
  const mine = rounds.filter((one) => one.own);
  const open = rounds
    .filter((one) => !one.own && (one.phase === 'OPEN' || one.phase === 'ANNOUNCED'))
    .filter((one) => conditionsOf(one.eligibility, side) !== undefined)
    .sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime());
  const byCode = new Map(rounds.map((round) => [round.code, round]));
  const stateOf = (round: { code: string }) => byCode.get(round.code)?.own?.state;
  return (
    <>
      <PageTitle
        title={t('own.title')}
        lead={t(side === 'SME' ? 'own.leadSme' : 'own.leadPartner')}
      />
      {drafts.map((round) => (
        <TurnStrip
          key={round.code}
          className="mt-5"
          side={side === 'SME' ? 'sme' : 'partner'}
          label={t('application.yourTurn')}
          clock={t('round.closesOn', { date: formatDate(closingDay(round), locale) })}
          action={
            <TextLink
              href={`/${locale}${base}/${round.code}/apply`}
              className="inline-block py-2.5"
            >
              {t('application.continue')}
            </TextLink>
          }
        >
          {round.titles[locale]}
        </TurnStrip>
      ))}
      <Section
        id="mine"
        className="mt-8"
        title={t(side === 'SME' ? 'application.mine' : 'application.minePartner')}
      >
        {mine.length === 0 ? (
          <EmptyState title={t('application.none')}>{t('application.noneText')}</EmptyState>
        ) : (
          <RoundList
            rounds={[...mine].sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)))}
            side={side}
            locale={locale}
            hrefOf={hrefOf}
            endOf={(round) => {
              const state = stateOf(round);
              return state ? (
                <p className="mt-1">
                  <ApplicationTag state={state} locale={locale} />
                </p>
              ) : null;
            }}
          />
        )}
      </Section>
      <Section id="open" className="mt-8" title={t('own.rounds')}>
        {open.length === 0 ? (
          <p className="py-3 text-sm text-muted">{t('round.noneOpen')}</p>
        ) : (
          <RoundList
            rounds={open}
            side={side}
            locale={locale}
            hrefOf={hrefOf}
            endOf={(round) => {
              const item = byCode.get(round.code);
              return own && item ? (
                <Verdict round={item} side={side} facts={own.facts} locale={locale} />
              ) : null;
            }}
          />
        )}
      </Section>
      {badges.length > 0 ? (
        <Section id="badges" className="mt-8" title={t('badge.title')}>
          <p className="py-2 text-sm text-muted">{t('badge.lead')}</p>
          <BadgeList badges={badges} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
