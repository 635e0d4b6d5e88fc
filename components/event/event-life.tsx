import { getTranslations } from 'next-intl/server';
import { Stepper } from '@/components/ui/stepper';
import type { EventState } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';

const life = [
  'DRAFT',
  'OPEN',
  'WISHES',
  'PROVISIONAL',
  'PUBLISHED',
  'RUNNING',
  'CLOSED',
] as const satisfies readonly EventState[];

/** How far an event has come from draft to results. */
export async function EventLife({
  state,
  className,
  locale,
}: {
  state: EventState;
  className?: string;
  locale: Locale;
}) {
  if (state === 'CANCELLED') return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const at = life.indexOf(state);
  return (
    <div className={className}>
      <p className="text-sm sm:hidden">
        <span className="text-muted">
          {t('life.progress', { step: at + 1, total: life.length })}
        </span>{' '}
        <span className="font-semibold">{t(`life.step.${state}`)}</span>
      </p>
      <Stepper
        className="hidden sm:block"
        label={t('life.label')}
        progress={t('life.progress', { step: at + 1, total: life.length })}
        steps={life.map((one, index) => ({
          key: one,
          label: t(`life.step.${one}`),
          state: index < at ? 'done' : index === at ? 'current' : 'todo',
        }))}
        stateTexts={{
          done: t('life.done'),
          current: t('life.current'),
          todo: t('life.todo'),
          attention: t('life.current'),
        }}
      />
    </div>
  );
}
