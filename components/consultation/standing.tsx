import { getTranslations } from 'next-intl/server';
import { TurnClock } from '@/components/casework/turn-clock';
import { StateTag } from '@/components/ui/tag';
import type { TurnSide } from '@/components/ui/turn-mark';
import {
  type ConsultationState,
  type ConsultationTurn,
  isTicking,
  turnOf,
} from '@/lib/consultation/states';
import type { Locale } from '@/lib/i18n/locales';

const sides: Record<ConsultationTurn, TurnSide> = {
  SME: 'sme',
  ADVISOR: 'officer',
  CENTRE: 'officer',
  NOBODY: 'none',
};

/** Which seat of the table a consultation's turn fills. */
export function seatOfTurn(state: ConsultationState): TurnSide {
  return sides[turnOf(state)];
}

/** The state in a word, with whose turn it is. */
export async function StateMark({
  state,
  yours = false,
  locale,
}: {
  state: ConsultationState;
  yours?: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <StateTag side={seatOfTurn(state)} yours={yours}>
      {t(`state.${state}`)}
    </StateTag>
  );
}

/** Until when an answer is due, in working days of Thailand; nothing while the firm is waited for. */
export async function AnswerClock({
  item,
  now,
  locale,
  stacked = true,
}: {
  item: { state: ConsultationState; createdAt: Date; dueAt: Date | null };
  now: Date;
  locale: Locale;
  stacked?: boolean;
}) {
  if (!item.dueAt || !isTicking(item.state)) {
    const t = await getTranslations({ locale, namespace: 'consultation' });
    return <span className="text-sm text-muted">{t(`state.${item.state}`)}</span>;
  }
  return (
    <TurnClock
      from={item.createdAt}
      dueAt={item.dueAt}
      turn="OFFICER"
      now={now}
      locale={locale}
      stacked={stacked}
    />
  );
}
