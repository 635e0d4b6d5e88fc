import { getTranslations } from 'next-intl/server';
import { getNeedWords } from '@/components/need/need-words';
import { OwnerLine } from '@/components/need/owner-line';
import { LabelledText } from '@/components/text-record/labelled-text';
import { TextLink } from '@/components/ui/link';
import { RequirementList } from '@/components/ui/requirement-list';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import type { ProposalView } from '@/lib/proposal/need-file';
import { ProposalDecisions, WithdrawForm } from './proposal-decisions';

const tones = { OPEN: 'turn', TAKEN_UP: 'ok', DECLINED: 'plain', WITHDRAWN: 'plain' } as const;

/** The answers to a need, each with what its reader may do about it. */
export async function ProposalList({
  proposals,
  need,
  base,
  canDecide,
  locale,
}: {
  proposals: readonly ProposalView[];
  need: NeedView;
  base: string;
  canDecide: boolean;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'proposal' }),
    getNeedWords(locale),
  ]);
  return (
    <ul>
      {proposals.map((proposal) => (
        <li key={proposal.id} className="border-b border-line py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="text-md font-semibold">
              <OwnerLine owner={proposal.from} side={proposal.side} words={words} locale={locale} />
            </p>
            <Tag tone={proposal.state === 'OPEN' && !canDecide ? 'outline' : tones[proposal.state]}>
              {proposal.state === 'OPEN' && canDecide ? t('yours') : t(`state.${proposal.state}`)}
            </Tag>
          </div>
          <p className="text-sm text-muted">
            {formatDate(proposal.createdAt, locale)}
            {proposal.onBehalf ? ` · ${t('onBehalf')}` : ''}
          </p>
          {proposal.words ? (
            <div className="mt-2 max-w-text">
              <LabelledText text={proposal.words} locale={locale} />
            </div>
          ) : null}
          <Statements proposal={proposal} need={need} locale={locale} />
          {proposal.declinedReason ? (
            <div className="mt-2 max-w-text text-sm">
              <p>{t(`declineReason.${proposal.declinedReason}`)}</p>
              {proposal.decline ? <LabelledText text={proposal.decline} locale={locale} /> : null}
            </div>
          ) : null}
          {proposal.state === 'TAKEN_UP' ? (
            <p className="mt-2 text-sm">
              {proposal.introduction ? (
                <TextLink
                  href={`/${locale}${base.replace(/needs$/, 'introductions')}/${proposal.introduction}`}
                >
                  {t('toCase', { code: proposal.introduction })}
                </TextLink>
              ) : (
                t('withOfficers')
              )}
            </p>
          ) : null}
          {canDecide && proposal.state === 'OPEN' && !(proposal.own && need.role === 'READER') ? (
            <ProposalDecisions {...{ proposal, need, base, locale }} />
          ) : null}
          {proposal.own && proposal.state === 'OPEN' && need.role === 'READER' ? (
            <WithdrawForm {...{ proposal, base, locale }} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

async function Statements({
  proposal,
  need,
  locale,
}: {
  proposal: ProposalView;
  need: NeedView;
  locale: Locale;
}) {
  if (need.requirements.length === 0) return null;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'proposal' }),
    getNeedWords(locale),
  ]);
  return (
    <RequirementList
      className="mt-3 max-w-text"
      items={need.requirements.map((requirement, position) => {
        const said = proposal.statements.find((one) => one.position === position);
        const state = said ? (said.answer === 'meets' ? 'met' : 'unmet') : 'unknown';
        return {
          key: String(position),
          state,
          text: words.requirement(requirement, said?.answer ?? 'unknown'),
          note: said ? (said.note ?? t('candidate.source.answer')) : null,
        };
      })}
    />
  );
}
