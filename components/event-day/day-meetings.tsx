import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import type { DayMeetingView, DayParty } from '@/lib/event-day/day-board';
import type { DayView } from './day-view';

/** The meetings of one slot, table by table: who is there, and what was said of them. */
export function DayMeetings({ board, words, own, locale }: DayView) {
  const { t } = words;
  if (board.meetings.length === 0) return <p className="mt-4 text-muted">{t('day.nobody')}</p>;
  return (
    <ul className="mt-3 border-line border-t">
      {board.meetings.map((meeting) => (
        <li
          key={meeting.id}
          className="grid grid-cols-[56px_1fr] gap-x-3 gap-y-1 border-line border-b py-3"
        >
          <p className="tabular text-lg font-semibold wrap-anywhere">
            <span className="sr-only">{t('day.table')} </span>
            {meeting.table?.label ?? '–'}
          </p>
          <div className="grid min-w-0 gap-1">
            <Seat party={meeting.sme} words={words} />
            <Seat party={meeting.partner} words={words} />
            {meeting.interpreter ? (
              <p className="text-sm text-muted">
                {t('day.interpreter', { name: meeting.interpreter.name })}
              </p>
            ) : null}
            <div className="flex flex-wrap items-center gap-3 text-sm">
              <StateOf meeting={meeting} words={words} />
              {meeting.state === 'CANCELLED' ? null : (
                <TextLink
                  href={`/${locale}${own}&meeting=${meeting.id}#report`}
                  aria-label={t('day.reportFor', {
                    sme: words.party(meeting.sme),
                    partner: words.party(meeting.partner),
                  })}
                >
                  {t('day.reportLink')}
                </TextLink>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Seat({ party, words }: { party: DayParty | null; words: DayView['words'] }) {
  const { t } = words;
  const here = (party?.here ?? 0) > 0;
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <span className="font-semibold wrap-anywhere">{words.party(party)}</span>
      <span className={`inline-flex items-center gap-1 text-sm ${here ? 'text-ok' : 'text-warn'}`}>
        <Icon name={here ? 'check' : 'clock'} />
        {party?.state === 'LEFT' ? t('day.gone') : here ? t('day.isHere') : t('day.notHere')}
      </span>
    </p>
  );
}

const missed: Record<string, string> = {
  'sme-absent': 'smeAbsent',
  'partner-absent': 'partnerAbsent',
  'both-absent': 'bothAbsent',
};

export function StateOf({
  meeting: { state, presence, endedReason },
  words: { t },
}: {
  meeting: DayMeetingView;
  words: DayView['words'];
}) {
  if (presence === 'differs') return <Tag tone="warn">{t('day.state.differs')}</Tag>;
  if (state === 'HELD') return <Tag tone="ok">{t('day.state.held')}</Tag>;
  if (state === 'CANCELLED') return <Tag tone="plain">{t('day.state.cancelled')}</Tag>;
  if (state === 'MISSED') {
    return <Tag tone="bad">{t(`day.state.${missed[endedReason ?? ''] ?? 'missed'}`)}</Tag>;
  }
  return null;
}
