import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { barParts, barSummary, toneOf } from '@/components/match/bar-parts';
import { type Explainer, getExplainer } from '@/components/match/explanation';
import { Icon } from '@/components/ui/icon';
import { type PairRow, PairTable } from '@/components/ui/pair-table';
import { ReasonsBar } from '@/components/ui/reasons-bar';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import type { PairScore, Part } from '@/lib/matching/score-types';

type Words = Awaited<ReturnType<typeof getTranslations<'officer'>>>;

/** Both bars meeting at the seam, and below them every reason read across once. */
export async function PairReasons({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getExplainer(locale),
  ]);
  const result = item.explanation;
  if (!result) return <p className="py-4 text-sm text-muted">{t('review.noScore')}</p>;
  return (
    <>
      <MirroredBars result={result} explainer={explainer} t={t} />
      <PairTable
        className="mt-4"
        caption={t('review.tableCaption')}
        sides={[t('review.thaiSide'), t('review.japaneseSide')]}
        seam={t('review.seam')}
        rows={result.forSme.parts.flatMap((part) => {
          const other = result.forPartner.parts.find((one) => one.criterion === part.criterion);
          return other ? rowsOf(part, other, { item, result, explainer, t }) : [];
        })}
      />
    </>
  );
}

function MirroredBars({
  result,
  explainer,
  t,
}: {
  result: PairScore;
  explainer: Explainer;
  t: Words;
}) {
  const line = 'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm';
  return (
    <div className="grid gap-x-0 gap-y-3 sm:grid-cols-2">
      <div
        className={`${line} sm:grid-cols-[auto_auto_minmax(0,1fr)] sm:border-r-2 sm:border-ink sm:pr-2`}
      >
        <span className="text-muted">{t('review.forSme')}</span>
        <strong className="tabular font-semibold">{result.forSme.score}</strong>
        <ReasonsBar
          mirrored
          className="col-span-2 sm:col-span-1"
          parts={barParts(result, 'forSme', explainer)}
          summary={barSummary(result, 'forSme', explainer)}
        />
      </div>
      <div className={`${line} sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:pl-2`}>
        <ReasonsBar
          className="order-3 col-span-2 sm:order-1 sm:col-span-1"
          parts={barParts(result, 'forPartner', explainer)}
          summary={barSummary(result, 'forPartner', explainer)}
        />
        <strong className="tabular order-2 font-semibold">{result.forPartner.score}</strong>
        <span className="order-1 text-muted sm:order-3">{t('review.forPartner')}</span>
      </div>
    </div>
  );
}

type Context = { item: CaseDetail; result: PairScore; explainer: Explainer; t: Words };

/** One criterion; requirements go on row by row, since each is met, open or not. */
function rowsOf(forSme: Part, forPartner: Part, context: Context): PairRow[] {
  const { explainer, t } = context;
  const open = context.result.unknown.some((one) => one.criterion === forSme.criterion);
  const main: PairRow = {
    key: forSme.criterion,
    tone: toneOf(forSme.criterion),
    criterion: explainer.criterion(forSme.criterion),
    left: explainer.reason(forSme.reason, 'forSme'),
    right: explainer.reason(forPartner.reason, 'forPartner'),
    leftPoints: forSme.points,
    rightPoints: forPartner.points,
    verdict: verdictOf(forSme.points + forPartner.points, forSme.max + forPartner.max, open, t),
  };
  return forSme.criterion === 'requirement' ? [main, ...requirementRows(context)] : [main];
}

function requirementRows({ item, result, explainer, t }: Context): PairRow[] {
  const open = result.unknown.filter((one) => one.requirement);
  const verdicts = {
    meets: <Fits text={t('review.fits')} />,
    unknown: <NotKnown t={t} />,
    fails: <Fails text={t('review.fails')} />,
  };
  const ofPartner = item.partner.requirements.map(
    ({ requirement, verdict }): PairRow => ({
      key: `partner ${JSON.stringify(requirement)}`,
      continues: true,
      left: explainer.requirement(requirement, verdict),
      right: explainer.requirement(requirement, 'name'),
      verdict: verdicts[verdict],
    }),
  );
  const ofSme = open.flatMap((one): PairRow[] =>
    one.askOf === 'partner' && one.requirement
      ? [
          {
            key: `sme ${JSON.stringify(one.requirement)}`,
            continues: true,
            left: explainer.requirement(one.requirement, 'name'),
            right: explainer.requirement(one.requirement, 'unknown'),
            verdict: <NotKnown t={t} />,
          },
        ]
      : [],
  );
  return [...ofPartner, ...ofSme];
}

function verdictOf(points: number, max: number, open: boolean, t: Words): ReactNode {
  if (open && points < max) return <NotKnown t={t} />;
  if (points === 0) return <span className="text-muted">{t('review.none')}</span>;
  return points * 3 >= max * 2 ? (
    <Fits text={t('review.fits')} />
  ) : (
    <span className="text-ink">{t('review.partly')}</span>
  );
}

function Fits({ text }: { text: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-ok">
      <Icon name="check" className="text-[0.85em]" />
      {text}
    </span>
  );
}

function Fails({ text }: { text: string }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-bad">
      <Icon name="cross" className="text-[0.85em]" />
      {text}
    </span>
  );
}

function NotKnown({ t }: { t: Words }) {
  return (
    <span className="inline-flex items-baseline gap-1.5 rounded-tag border-[1.5px] border-control bg-surface px-1.5 whitespace-nowrap">
      <Icon name="question" className="text-[0.85em]" />
      {t('review.unknown')}
    </span>
  );
}
