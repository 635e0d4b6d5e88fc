import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { EmptyState } from '@/components/ui/states';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { propose } from '@/lib/introduction/officer-actions';
import type { ProposeFor } from '@/lib/officer/case-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { CaseConsequence } from './case-consequence';

/** A partner out of the firm's matches, with words to the firm. */
export async function ProposeForm({
  firm,
  now,
  locale,
}: {
  firm: ProposeFor;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  if (firm.pairs.length === 0) {
    return <EmptyState title={t('propose.noPairs')}>{t('propose.noPairsText')}</EmptyState>;
  }
  return (
    <ActionForm
      action={propose}
      id="propose"
      nouns={['introduction', 'partner', 'sme']}
      className="mt-4 grid max-w-text gap-6"
      labels={{ partnerId: t('propose.partner'), text: t('propose.text') }}
    >
      <input type="hidden" name="smeId" value={firm.id} />
      <RadioGroup
        name="partnerId"
        label={t('propose.partner')}
        options={firm.pairs.map((pair) => {
          const place = pair.prefectureCode ? nameOfCode(pair.prefectureCode, locale) : null;
          return {
            value: pair.partnerId,
            label: place ? `${pair.names[locale]} · ${place}` : pair.names[locale],
            disabled: pair.openCase !== null,
            hint: (
              <>
                {t('propose.pairHint', { ...numbersOf(pair) })}
                {pair.openCase ? (
                  <span className="block">{t('propose.already', { code: pair.openCase })}</span>
                ) : null}
                {pair.waits ? <span className="block">{t('propose.waits')}</span> : null}
                {pair.dismissed ? <span className="block">{t('propose.dismissed')}</span> : null}
              </>
            ),
          };
        })}
      />
      <TextAreaField name="text" rows={4} label={t('propose.text')} />
      <SelectField
        name="language"
        label={t('propose.language')}
        fieldClassName="max-w-48"
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <CaseConsequence decision="propose" now={now} locale={locale} />
      <div>
        <SubmitButton wide="phone" pendingText={t('review.pending')}>
          {t('propose.submit')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function numbersOf(pair: ProposeFor['pairs'][number]) {
  return {
    score: pair.score,
    forSme: pair.forSme,
    forPartner: pair.forPartner,
    open: pair.open,
    limit: pair.openLimit,
  };
}
