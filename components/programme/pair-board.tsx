import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';
import type { ApplicationItem } from '@/lib/programme/application-queries';
import { addPair, confirmPair, dissolvePair, proposePairs } from '@/lib/programme/pair-actions';
import type { PairOutcome } from '@/lib/programme/pair-outcome';
import type { PairItem } from '@/lib/programme/pair-queries';
import type { RoundView } from '@/lib/programme/round-view';
import { ConfirmPairs, PairsConfirmed } from './confirm-pairs';

type Props = {
  round: RoundView;
  pairs: readonly PairItem[];
  /** What became of those that were just confirmed together. */
  outcome: PairOutcome | null;
  /** The cohort: those who were accepted. */
  cohort: readonly ApplicationItem[];
  mayManage: boolean;
  base: string;
  locale: Locale;
};

function Name({ names, locale }: { names: PartialNames; locale: Locale }) {
  const name = bestName(names, locale);
  return name ? <span lang={name.language}>{name.text}</span> : '–';
}

/** The pairs of a round: the whole proposal with scores, who is without a pair, and a pair by hand. */
export async function PairBoard(props: Props) {
  const { round, pairs, outcome, cohort, mayManage, base, locale } = props;
  const t = await getTranslations({ locale, namespace: 'programme' });
  const paired = new Set(
    pairs
      .filter(({ state }) => state !== 'ENDED')
      .flatMap(({ sme, partner }) => [sme.id, partner.id]),
  );
  const alone = cohort.filter(({ applicant }) => !paired.has(applicant.id));
  const hasPartners = cohort.some(({ side }) => side === 'PARTNER');
  const page = `${base}/${round.code}/pairs`;
  return (
    <div className="mt-6 grid gap-9">
      {outcome ? <PairsConfirmed outcome={outcome} pairs={pairs} locale={locale} /> : null}
      {mayManage && round.state === 'RUNNING' ? (
        <ActionForm
          action={proposePairs}
          id="propose-pairs"
          nouns={['round', 'pair']}
          className="grid gap-3"
        >
          <input type="hidden" name="page" value={page} />
          <input type="hidden" name="code" value={round.code} />
          <input type="hidden" name="version" value={round.version} />
          <p className="max-w-text text-sm text-muted">{t('officer.proposePairsText')}</p>
          <div>
            <SubmitButton wide="phone">{t('officer.proposePairs')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
      {mayManage && round.state === 'RUNNING' ? (
        <ConfirmPairs round={round} pairs={pairs} page={page} locale={locale} />
      ) : null}
      <Section id="pairs" title={t('pair.pairs')}>
        {pairs.length === 0 ? (
          <p className="py-4 text-sm text-muted">{t('pair.none')}</p>
        ) : (
          <ul>
            {pairs.map((pair) => (
              <PairLine key={pair.id} {...props} pair={pair} page={page} />
            ))}
          </ul>
        )}
      </Section>
      {alone.length > 0 ? (
        <Section id="unpaired" title={t('officer.unpaired')}>
          <ul className="text-sm">
            {alone.map((item) => (
              <li key={item.code} className="border-b border-line py-2">
                <span className="font-semibold">
                  <Name names={item.applicant.names} locale={locale} />
                </span>{' '}
                <span className="text-muted">
                  {t(item.side === 'SME' ? 'officer.sme' : 'officer.partner')} · {item.code}
                </span>
                <span className="block text-muted">
                  {item.side === 'PARTNER'
                    ? t('officer.aloneReason.spare')
                    : t(hasPartners ? 'officer.aloneReason.limits' : 'officer.aloneReason.nobody')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {mayManage && round.state === 'RUNNING' && cohort.length > 1 ? (
        <AddPair {...props} page={page} />
      ) : null}
    </div>
  );
}

async function PairLine({
  pair,
  mayManage,
  base,
  page,
  locale,
}: Props & { pair: PairItem; page: string }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const firm = bestName(pair.sme.names, locale)?.text ?? pair.sme.code;
  const hidden = (
    <>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="id" value={pair.id} />
      <input type="hidden" name="version" value={pair.version} />
    </>
  );
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-3 text-sm md:grid-cols-[minmax(0,1fr)_9rem_12rem]">
      <div className="min-w-0">
        <TextLink
          href={`/${locale}${base}/pairs/${pair.id}`}
          className="inline-block min-h-6 text-md font-semibold"
        >
          <Name names={pair.sme.names} locale={locale} /> ×{' '}
          <Name names={pair.partner.names} locale={locale} />
        </TextLink>
        <p className="text-muted">
          {pair.score === null
            ? t('pair.byHand')
            : t('pair.score', { score: formatNumber(pair.score, locale) })}
          {pair.goals > 0
            ? ` · ${t('pair.goalCount', { reached: pair.reached, goals: pair.goals })}`
            : ''}
          {pair.visits > 0 ? ` · ${t('pair.visitCount', { count: pair.visits })}` : ''}
        </p>
      </div>
      <p>
        <Tag tone={pair.state === 'CONFIRMED' ? 'ok' : 'outline'}>
          {t(`pair.state.${pair.state}`)}
        </Tag>
      </p>
      {mayManage && pair.state !== 'ENDED' ? (
        <div className="grid content-start gap-2">
          {pair.state === 'PROPOSED' ? (
            <ActionForm
              action={confirmPair}
              id={`confirm-${pair.id}`}
              nouns={['round', 'pair']}
              aria-label={firm}
            >
              {hidden}
              <SubmitButton size="sm" variant="secondary" wide>
                {t('officer.confirmPair')}
              </SubmitButton>
            </ActionForm>
          ) : null}
          <details>
            <summary
              aria-label={`${t('officer.dissolvePair')}: ${firm}`}
              className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8"
            >
              {t('officer.dissolvePair')}
            </summary>
            <ActionForm
              action={dissolvePair}
              id={`dissolve-${pair.id}`}
              nouns={['round', 'pair']}
              labels={{ reason: t('officer.reason') }}
              className="mt-1 grid gap-2"
            >
              {hidden}
              <TextAreaField name="reason" label={t('officer.reason')} rows={2} maxLength={1000} />
              <SubmitButton size="sm" variant="bad" wide>
                {t('officer.dissolvePair')}
              </SubmitButton>
            </ActionForm>
          </details>
        </div>
      ) : null}
    </li>
  );
}

async function AddPair({ round, cohort, page, locale }: Props & { page: string }) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    comboboxTexts(),
  ]);
  const optionsOf = (side: 'SME' | 'PARTNER') =>
    cohort
      .filter((item) => item.side === side)
      .map(({ applicant }) => ({
        value: applicant.id,
        label: bestName(applicant.names, locale)?.text ?? applicant.code,
        search: Object.values(applicant.names).filter(Boolean).join(' '),
      }));
  return (
    <Section id="add-pair" title={t('officer.addPair')}>
      <ActionForm
        action={addPair}
        id="pair"
        nouns={['round', 'pair']}
        labels={{ smeId: t('pair.firm'), partnerId: t('pair.coach') }}
        className="grid gap-4 pt-3 sm:grid-cols-2"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="code" value={round.code} />
        <Autocomplete
          name="smeId"
          label={t('pair.firm')}
          options={optionsOf('SME')}
          empty={t('application.choose')}
          texts={texts}
        />
        <Autocomplete
          name="partnerId"
          label={t('pair.coach')}
          options={optionsOf('PARTNER')}
          empty={t('application.choose')}
          texts={texts}
        />
        <div className="sm:col-span-2">
          <SubmitButton variant="secondary" wide="phone">
            {t('officer.addPair')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
