import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { confirmPairs } from '@/lib/programme/pair-actions';
import type { PairOutcome } from '@/lib/programme/pair-outcome';
import type { PairItem } from '@/lib/programme/pair-queries';
import type { RoundView } from '@/lib/programme/round-view';

type Both = Pick<PairItem, 'sme' | 'partner'>;

function BothNames({ pair, locale }: { pair: Both; locale: Locale }) {
  const [firm, coach] = [pair.sme.names, pair.partner.names].map((one) => bestName(one, locale));
  return (
    <>
      <span lang={firm?.language}>{firm?.text ?? '–'}</span> ×{' '}
      <span lang={coach?.language}>{coach?.text ?? '–'}</span>
    </>
  );
}

/** Every proposal at once, each with a box: what is not ticked stays a proposal. */
export async function ConfirmPairs({
  round,
  pairs,
  page,
  locale,
}: {
  round: RoundView;
  pairs: readonly PairItem[];
  page: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const proposed = pairs.filter(({ state }) => state === 'PROPOSED');
  if (proposed.length < 2) return null;
  const options = proposed.map((pair) => ({
    value: `${pair.id}:${pair.version}`,
    label: <BothNames pair={pair} locale={locale} />,
    hint:
      pair.score === null
        ? t('pair.byHand')
        : t('pair.score', { score: formatNumber(pair.score, locale) }),
  }));
  const values = options.map(({ value }) => value);
  return (
    <Section id="proposed" title={t('pair.confirmTitle', { count: proposed.length })}>
      <ActionForm
        action={confirmPairs}
        id="confirm-pairs"
        key={values.join()}
        nouns={['round', 'pair']}
        labels={{ pairs: t('pair.confirmWhich') }}
        className="grid gap-4 pt-3"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="code" value={round.code} />
        <CheckboxGroup
          name="pairs[]"
          label={t('pair.confirmWhich')}
          hint={t('pair.confirmText')}
          options={options}
          defaultValue={values}
          columns={2}
        />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t('pair.confirmChosen')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}

/** How many were confirmed, and each that was not, with the reason. */
export async function PairsConfirmed({
  outcome,
  pairs,
  locale,
}: {
  outcome: PairOutcome;
  pairs: readonly PairItem[];
  locale: Locale;
}) {
  const [t, why] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getTranslations({ locale, namespace: 'failure.pair' }),
  ]);
  const { confirmed, left } = outcome;
  return (
    <Alert
      tone={left.length > 0 ? 'warn' : 'ok'}
      role="status"
      title={t('pair.confirmedCount', { count: confirmed })}
    >
      {left.length > 0 ? (
        <>
          <p>{t('pair.leftCount', { count: left.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {left.map((one) => {
              const pair = pairs.find(({ id }) => id === one.id);
              return (
                <li key={one.id}>
                  {pair ? (
                    <>
                      <BothNames pair={pair} locale={locale} />: {why(one.why)}
                    </>
                  ) : (
                    t('pair.leftGone')
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </Alert>
  );
}
