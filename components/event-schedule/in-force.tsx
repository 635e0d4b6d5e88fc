import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { ResultFigures } from './result-figures';
import { UnmetCounts } from './unmet-counts';
import { deskWords } from './words';

const states = ['PLANNED', 'OFFERED', 'CONFIRMED', 'HELD'] as const;
const over: readonly string[] = ['RUNNING', 'CLOSED', 'CANCELLED'];
const ended = ['DECLINED', 'EXPIRED', 'CANCELLED', 'MISSED'] as const;

/** The schedule that holds: how good it is, how far the answers have come. */
export async function InForce({ plan, locale }: { plan: SchedulePlan; locale: Locale }) {
  const t = await deskWords(locale);
  if (plan.meetings.length === 0) {
    return (
      <Section id="in-force" title={t('force.title')}>
        {over.includes(plan.event.state) ? (
          <EmptyState title={t('force.noneOver')} />
        ) : (
          <EmptyState title={t('force.noneTitle')}>
            <p>{t('force.noneText')}</p>
          </EmptyState>
        )}
      </Section>
    );
  }
  const count = (state: string) =>
    [...plan.meetings, ...plan.ended].filter((meeting) => meeting.state === state).length;
  const { length } = plan.meetings;
  // They are reckoned anew shortly after a change; until then what was added is a pair of its own.
  const figures = plan.figures
    ? { ...plan.figures, meetings: length, wishes: Math.max(plan.figures.wishes, length) }
    : null;
  return (
    <Section
      id="in-force"
      title={t('force.title')}
      aside={
        <span className="flex flex-wrap gap-2">
          <ButtonLink
            size="sm"
            variant="secondary"
            href={schedulePath(locale, plan.event.code, 'grid')}
          >
            {t('force.grid')}
          </ButtonLink>
          {plan.event.state === 'RUNNING' ? (
            <ButtonLink size="sm" href={`/${locale}/officer/events/${plan.event.code}/day`}>
              {t('force.toDay')}
            </ButtonLink>
          ) : null}
        </span>
      }
    >
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {[...states, ...ended].map((state) =>
          count(state) > 0 ? (
            <li key={state}>
              {t(`state.${state}`)} <span className="tabular font-semibold">{count(state)}</span>
            </li>
          ) : null,
        )}
      </ul>
      {figures ? (
        <>
          <ResultFigures figures={figures} locale={locale} />
          <UnmetCounts
            counts={plan.unmetCounts}
            hrefOf={(reason) =>
              `${schedulePath(locale, plan.event.code, 'unmet')}?reason=${reason}`
            }
            locale={locale}
          />
        </>
      ) : (
        <p className="mt-3 text-sm text-muted">{t('force.byHand')}</p>
      )}
    </Section>
  );
}
