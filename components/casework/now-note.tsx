import { getTranslations } from 'next-intl/server';
import { turnSide } from '@/components/introduction/turn-side';
import { ButtonLink } from '@/components/ui/button';
import { TurnBlock } from '@/components/ui/turn-strip';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { type IntroductionState, isClosed } from '@/lib/introduction/states';
import { type MeetingItem, openProposal } from '@/lib/meeting/project';

/** Where on the page the work of a state is done. */
const places: Partial<Record<IntroductionState, '#meeting' | '#result' | '#case-controls'>> = {
  ACCEPTED: '#meeting',
  MEETING_ARRANGED: '#meeting',
  MET: '#result',
  IN_TALKS: '#result',
  ON_HOLD: '#case-controls',
  QUEUED: '#case-controls',
};

/** What is to be done now and by whom, for states whose work has a place of its own on the page. */
export async function NowNote({
  item,
  yours,
  page = '',
  meetings,
  locale,
}: {
  item: CaseDetail;
  yours: boolean;
  /** The address of the case's own page, where the note stands on another. */
  page?: string;
  meetings: readonly Pick<MeetingItem, 'state'>[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const place = places[item.state];
  const picks = item.state === 'ACCEPTED' && openProposal(meetings) !== null;
  const task = picks ? t('pickTask') : t(`task.${item.state}`);
  if (yours) {
    return (
      <TurnBlock
        side={turnSide(item.turn)}
        label={t('yourTurn')}
        title={task}
        actions={
          place ? (
            <ButtonLink href={`${page}${place}`} variant="turn">
              {t('goThere')}
            </ButtonLink>
          ) : undefined
        }
      />
    );
  }
  return (
    <div className="border-l-[5px] border-line-strong px-4 py-3">
      <p className="text-sm text-muted">{isClosed(item.state) ? null : t('waiting')}</p>
      <p className="text-md font-semibold">{task}</p>
      {isClosed(item.state) ? null : <p className="text-sm">{t(`by.${item.turn}`)}</p>}
    </div>
  );
}
