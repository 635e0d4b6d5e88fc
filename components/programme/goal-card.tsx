import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { GoalView } from '@/lib/programme/pair-queries';
import { goalKinds } from '@/lib/programme/states';
import { GoalDrawing } from './goal-drawing';

/** A goal: what is measured, and its figures drawn small. */
export async function GoalCard({ goal, locale }: { goal: GoalView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const kind = goalKinds.find((one) => one === goal.kind) ?? 'other';
  const dates = [
    goal.beforeOn ? `${t('goal.before')} ${formatDate(goal.beforeOn, locale)}` : null,
    goal.afterOn ? `${t('goal.after')} ${formatDate(goal.afterOn, locale)}` : null,
  ].filter((text) => text !== null);
  return (
    <div className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="min-w-0">
        <p className="text-xs text-muted">{t(`goal.kind.${kind}`)}</p>
        <div className="text-md font-semibold">
          <LabelledText text={goal.words} locale={locale} compact />
        </div>
        <p className="text-xs text-muted">{dates.join(' · ')}</p>
      </div>
      <GoalDrawing goal={goal} locale={locale} />
    </div>
  );
}
