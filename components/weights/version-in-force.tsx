import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { VersionView } from '@/lib/weights/queries';
import { CriteriaTable } from './criteria-table';
import { FairnessScale } from './fairness-scale';
import { type WeightsWords, weightsWords } from './words';

/** What is in force: since when, by whom and why, and every weight. */
export async function VersionInForce({ active, locale }: { active: VersionView; locale: Locale }) {
  const t = await weightsWords(locale);
  const since = active.activatedAt
    ? t('force.since', { date: formatDate(active.activatedAt, locale) })
    : t('force.sinceStart');
  return (
    <Section
      id="force"
      title={t('force.title', { version: active.version })}
      aside={<span className="text-sm">{since}</span>}
    >
      <p className="mt-3 text-sm leading-[1.7]">
        <InScript within={locale}>{people(active, t)}</InScript>
      </p>
      {reasonOf(active) ? (
        <p className="max-w-text text-sm leading-[1.7]">
          <InScript within={locale}>{t('force.reason', { note: reasonOf(active) ?? '' })}</InScript>
        </p>
      ) : null}
      <div className="mt-4">
        <CriteriaTable weights={active} locale={locale} />
      </div>
      <h3 className="mt-8 text-md font-semibold">{t('fairness.title')}</h3>
      <div className="mt-1">
        <FairnessScale value={active.fairness} locale={locale} />
      </div>
    </Section>
  );
}

function people(active: VersionView, t: WeightsWords): string {
  const confirmer = active.activatedByName;
  if (!confirmer) return t('force.built');
  if (active.events.at(-1)?.move === 'roll-back' || !active.proposedByName) {
    return t('force.rolledBack', { name: confirmer });
  }
  return t('force.people', { proposer: active.proposedByName, confirmer });
}

function reasonOf(active: VersionView): string | null {
  const last = active.events.at(-1);
  return last?.move === 'roll-back' ? last.note : active.note;
}
