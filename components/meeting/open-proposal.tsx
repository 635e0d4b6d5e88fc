import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { pick } from '@/lib/meeting/actions';
import { busyAbout } from '@/lib/meeting/busy-times';
import type { MeetingItem } from '@/lib/meeting/project';
import { agendaItem } from './arranged-facts';
import { Moment } from './moment';
import { PickForm } from './pick-form';
import type { Seat } from './seat';

/** Times that wait for a pick: to pick from, or to look at while the other side picks. */
export async function OpenProposal({
  item,
  proposal,
  arranged,
  seat,
  locale,
  now,
}: {
  item: Pick<CaseDetail, 'id' | 'turn' | 'sme' | 'partner'>;
  proposal: MeetingItem;
  arranged: MeetingItem | null;
  seat: Seat | null;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const theirs = seat !== null && seat.side !== proposal.proposedBySide;
  const passed = proposal.times.every(({ startsAt }) => startsAt <= now);
  return (
    <div className="grid gap-3">
      <h3 className="text-md font-semibold">{titleOf(proposal, seat, t)}</h3>
      {arranged ? <p className="text-sm">{t('open.moves')}</p> : null}
      <ProposedFacts meeting={proposal} locale={locale} />
      {passed ? <p className="text-sm">{t('open.allPassed')}</p> : null}
      {theirs && !passed ? (
        <PickForm
          action={pick}
          hidden={{ id: proposal.id, from: seat.folder }}
          meeting={proposal}
          pair={{ smeId: item.sme?.id ?? '', partnerId: item.partner.id }}
          busy={await busyAbout(item, proposal)}
          yours={!seat.onBehalf && item.turn === seat.side}
          onBehalf={seat.onBehalf ? (seat.side === 'SME' ? 'Sme' : 'Partner') : null}
          locale={locale}
          now={now}
        />
      ) : (
        <>
          <ul className="grid gap-2 text-sm">
            {proposal.times.map((time) => (
              <li key={time.id} className={time.startsAt <= now ? 'text-muted' : undefined}>
                <Moment startsAt={time.startsAt} endsAt={time.endsAt} locale={locale} />
              </li>
            ))}
          </ul>
          {seat && !theirs && !passed ? (
            <p className="text-sm text-muted">{t('open.waiting')}</p>
          ) : null}
        </>
      )}
    </div>
  );
}

function titleOf(proposal: MeetingItem, seat: Seat | null, t: (key: string) => string): string {
  const side = proposal.proposedBySide;
  if (!seat || seat.onBehalf) return t(side === 'SME' ? 'open.ofSme' : 'open.ofPartner');
  return t(side === seat.side ? 'open.yours' : 'open.theirs');
}

/** What the meeting would be; a room's link comes with the pick. */
export async function ProposedFacts({ meeting, locale }: { meeting: MeetingItem; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const { kind, place, table } = meeting;
  const places = [place, table ? t('where.table', { table }) : null].filter(Boolean);
  return (
    <DescriptionList
      narrow
      items={[
        {
          key: 'kind',
          term: t('propose.kind'),
          text: [t(`kindName.${kind}`), ...(kind === 'VIDEO' ? [] : places)].join(' · '),
        },
        {
          key: 'minutes',
          term: t('propose.minutes'),
          text: t('propose.minutesOption', { count: meeting.minutes }),
        },
        {
          key: 'interpreter',
          term: t('arranged.interpreter'),
          text: t(`interpreter.${meeting.interpreter ?? 'none'}`),
        },
        ...agendaItem(meeting, locale, t('arranged.agenda')),
      ]}
    />
  );
}
