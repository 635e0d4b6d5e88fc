import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { canRank } from '@/lib/ranking/policy';
import { compute } from '@/lib/ranking/run-actions';
import type { Runs, RunView } from '@/lib/ranking/run-queries';
import { FiguresTable } from './figures-table';
import { RunButton } from './run-button';
import { isUnderWay, RunEnded, RunProgress } from './run-progress';
import { moment, type WeightsWords, weightsWords } from './words';

/** When the market was last computed, what came out, and a computation under way. */
export async function MarketSection({
  runs: { inForce, market },
  active,
  viewer,
  locale,
}: {
  runs: Runs;
  /** The version of weights in force. */
  active: number;
  viewer: Viewer;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const running = isUnderWay(market);
  const button =
    canRank(viewer) && !running ? (
      <RunButton
        action={compute}
        id="compute"
        text={t('market.compute')}
        variant={inForce ? 'secondary' : 'primary'}
        locale={locale}
      />
    ) : null;
  return (
    <Section id="market" title={t('market.title')}>
      {running ? (
        <RunProgress
          run={market}
          viewer={viewer}
          href={`/${locale}/officer/matching`}
          locale={locale}
        />
      ) : (
        <RunEnded run={market} locale={locale} />
      )}
      {inForce?.summary ? (
        <>
          <About run={inForce} active={active} t={t} locale={locale} />
          <div className="mt-3">
            <FiguresTable present={inForce.summary.present} locale={locale} />
          </div>
          {button ? (
            <div className="mt-4 flex flex-col gap-x-5 gap-y-2 sm:flex-row sm:items-center">
              {button}
              <p className="text-sm text-muted">{t('market.keeps')}</p>
            </div>
          ) : null}
        </>
      ) : running ? null : (
        <EmptyState title={t('market.noneTitle')} actions={button}>
          <p>{t('market.noneText')}</p>
          {canRank(viewer) ? null : <p>{t('market.noneRead')}</p>}
        </EmptyState>
      )}
    </Section>
  );
}

const reasons = ['nightly', 'changes', 'weights', 'asked'] as const;

function About({
  run,
  active,
  t,
  locale,
}: {
  run: RunView;
  active: number;
  t: WeightsWords;
  locale: Locale;
}) {
  const at = run.finishedAt ?? run.startedAt;
  const reason = reasons.find((one) => one === run.reason) ?? 'changes';
  const figures = run.summary?.present;
  return (
    <div className="mt-3 text-sm leading-[1.7]">
      <p>
        {at ? `${t('market.computedAt', { at: moment(t, at, locale) })} · ` : ''}
        <InScript within={locale}>
          {reason === 'asked'
            ? t('market.reason.asked', { name: run.requestedByName ?? '–' })
            : t(`market.reason.${reason}`)}
        </InScript>
      </p>
      <p className="text-muted">
        {t('market.by', {
          model: run.model,
          version: run.weightsVersion,
          seconds: Math.max(0.1, Math.round((run.summary?.seconds ?? 0) * 10) / 10),
        })}
        {figures
          ? ` · ${t('market.size', {
              smes: figures.smes,
              partners: figures.partners,
              pairs: figures.pairs,
            })}`
          : ''}
      </p>
      {run.weightsVersion === active ? null : (
        <p className="mt-1">{t('market.otherVersion', { version: run.weightsVersion })}</p>
      )}
    </div>
  );
}
