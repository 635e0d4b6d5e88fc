import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { canLeave, isAccepted } from '@/lib/introduction/states';
import { propose } from '@/lib/meeting/actions';
import { arrangedMeeting, type MeetingItem, openProposal } from '@/lib/meeting/project';
import { CancelForm } from './after-forms';
import { ArrangedFacts } from './arranged-facts';
import { AttendanceBlock } from './attendance-block';
import { OpenProposal } from './open-proposal';
import { PastMeetings } from './past-meetings';
import { ProposeForm } from './propose-form';
import { type Seat, seatOf } from './seat';

type Item = Pick<CaseDetail, 'id' | 'code' | 'state' | 'turn' | 'sme' | 'partner'>;

type Props = {
  item: Item;
  meetings: readonly MeetingItem[];
  viewer: Viewer;
  locale: Locale;
  now: Date;
};

/** Meetings of a case: what is arranged, what is to be picked, and how to propose. */
export async function MeetingPanel({ item, meetings, viewer, locale, now }: Props) {
  if (!isAccepted(item.state) && meetings.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const seat = seatOf(viewer.role);
  const arranged = arrangedMeeting(meetings);
  const proposal = openProposal(meetings);
  const past = meetings.filter((meeting) => meeting !== arranged && meeting !== proposal);
  const folder = seat?.folder ?? 'officer';
  return (
    <Section
      title={t('title')}
      id="meeting"
      aside={
        arranged ? (
          <Tag tone="ok">{t('state.ARRANGED')}</Tag>
        ) : proposal ? (
          <Tag tone="outline">{t('state.PROPOSED')}</Tag>
        ) : undefined
      }
    >
      <div className="grid gap-6 pt-3">
        {arranged ? (
          <div>
            <ArrangedFacts
              meeting={arranged}
              locale={locale}
              brief={`/${locale}/${folder}/introductions/${item.code}/brief`}
            />
            <AttendanceBlock {...{ item, meeting: arranged, seat, locale, now }} />
          </div>
        ) : null}
        {proposal ? <OpenProposal {...{ item, proposal, arranged, seat, locale, now }} /> : null}
        {!arranged && !proposal && past.length === 0 ? (
          <p className="text-sm text-muted">{t('none')}</p>
        ) : null}
        {seat && canLeave(item.state, 'propose-times') ? (
          <More {...{ item, arranged, proposal, seat, locale, now, last: past.at(-1) ?? null }} />
        ) : null}
        <PastMeetings meetings={past} locale={locale} />
      </div>
    </Section>
  );
}

/** Proposing, moving and calling off: open where it is the next thing to do, else folded. */
async function More({
  item,
  arranged,
  proposal,
  seat,
  last,
  locale,
  now,
}: {
  item: Item;
  arranged: MeetingItem | null;
  proposal: MeetingItem | null;
  seat: Seat;
  last: MeetingItem | null;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const ahead = arranged?.startsAt && arranged.startsAt > now ? arranged : null;
  const mine = item.turn === seat.side && !seat.onBehalf;
  const first = !arranged && !proposal && item.state === 'ACCEPTED' && item.turn === seat.side;
  const title = !proposal
    ? t(ahead ? 'propose.move' : 'propose.title')
    : t(proposal.proposedBySide === seat.side ? 'propose.again' : 'propose.noneFit');
  const form = (
    <ProposeForm
      id="propose-form"
      action={propose}
      hidden={{ id: item.id, from: seat.folder }}
      side={seat.side}
      answers={proposal?.id ?? null}
      like={proposal ?? ahead ?? last}
      yours={mine && first}
      onBehalf={seat.onBehalf}
      locale={locale}
      now={now}
    />
  );
  return (
    <div className="grid gap-1">
      <details open={first}>
        <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
          {title}
        </summary>
        <div className="pt-2 pb-4">{form}</div>
      </details>
      {ahead && item.state === 'MEETING_ARRANGED' ? (
        <details>
          <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
            {t('cancel.title')}
          </summary>
          <div className="pt-2 pb-4">
            <CancelForm meeting={ahead} seat={seat} locale={locale} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
