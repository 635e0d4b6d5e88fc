import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { settle } from '@/lib/event-day/day-actions';
import type { DayMeetingView } from '@/lib/event-day/day-board';
import { staffWords } from '@/lib/event-day/presence-words';
import { StateOf } from './day-meetings';
import type { DayView } from './day-view';

/** As many are open to be settled; the rest unfolds. */
const atOnce = 5;

/** Meetings that are over and of which nobody knows whether they took place, or both say otherwise. */
export function Unsettled({ board, words, own }: DayView) {
  const { t } = words;
  if (board.unsettled.length === 0) return null;
  return (
    <Section title={t('day.unsettled')} id="unsettled">
      <p className="mt-2 text-sm text-muted">{t('day.unsettledHint')}</p>
      <ul className="mt-3 border-line border-t">{board.unsettled.slice(0, atOnce).map(line)}</ul>
      {board.unsettled.length > atOnce ? (
        <Fold title={t('day.unsettledMore', { count: board.unsettled.length - atOnce })}>
          <ul>{board.unsettled.slice(atOnce).map(line)}</ul>
        </Fold>
      ) : null}
    </Section>
  );

  function line(meeting: DayMeetingView) {
    return (
      <li key={meeting.id} className="grid gap-2 border-line border-b py-3">
        <p className="wrap-anywhere">
          <span className="tabular font-semibold">{words.dayTime(meeting.slotNumber)}</span>{' '}
          {t('day.pair', {
            sme: words.party(meeting.sme),
            partner: words.party(meeting.partner),
          })}{' '}
          <StateOf meeting={meeting} words={words} />
        </p>
        {meeting.presence === 'differs' ? (
          <p className="text-sm text-muted">
            {t('day.saidSme', { word: t(`attend.said.${meeting.smeSays ?? 'none'}`) })}
            {' · '}
            {t('day.saidPartner', { word: t(`attend.said.${meeting.partnerSays ?? 'none'}`) })}
          </p>
        ) : null}
        <ActionForm action={settle} nouns={['event-meeting']} id={`settle-${meeting.id}`}>
          <input type="hidden" name="meetingId" value={meeting.id} />
          <input type="hidden" name="back" value={`${own}#unsettled`} />
          <div className="flex flex-wrap gap-2">
            {staffWords.map((word) => (
              <SubmitButton
                key={word}
                name="said"
                value={word}
                size="xs"
                variant={word === 'both' ? 'primary' : 'secondary'}
              >
                {t(`day.settle.${word}`)}
              </SubmitButton>
            ))}
          </div>
        </ActionForm>
      </li>
    );
  }
}
