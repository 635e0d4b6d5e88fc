import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import {
  CheckboxField,
  CheckboxGroup,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import { type Locale, locales } from '@/lib/i18n/locales';
import { archive, check, save } from '@/lib/incentive/actions';
import type { LineView } from '@/lib/incentive/line-view';
import { confidences } from '@/lib/incentive/schema';
import { fields, isicRows, targetIndustries } from '@/lib/taxonomy/facts';

/** Half a year from now, unless somebody says otherwise. */
const usual = 180;

const suffix = { th: 'Th', ja: 'Ja', en: 'En' } as const;

/** A new line, or the words, tags and source of one. */
export async function LineForm({
  line,
  locale,
  now,
}: {
  line: LineView | null;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const names = ['titleTh', 'titleJa', 'titleEn', 'detailTh', 'detailJa', 'detailEn'] as const;
  const more = [
    'code',
    'sourceTitle',
    'sourceUrl',
    'sourceDate',
    'reviewBy',
    'confidence',
  ] as const;
  const labels = Object.fromEntries([...names, ...more].map((name) => [name, t(`keep.${name}`)]));
  return (
    <ActionForm
      action={save}
      id={`save-${line?.code ?? 'new'}`}
      nouns={['incentive']}
      className="grid max-w-field gap-5"
      labels={labels}
    >
      <input type="hidden" name="version" value={line?.version ?? 0} />
      {line ? (
        <input type="hidden" name="code" value={line.code} />
      ) : (
        <TextField name="code" label={t('keep.code')} hint={t('keep.codeHint')} maxLength={40} />
      )}
      {locales.map((language) => (
        <TextField
          key={language}
          name={`title${suffix[language]}`}
          lang={language}
          maxLength={200}
          label={t(`keep.title${suffix[language]}`)}
          defaultValue={line?.titles[language] ?? ''}
        />
      ))}
      {locales.map((language) => (
        <TextAreaField
          key={language}
          name={`detail${suffix[language]}`}
          lang={language}
          rows={4}
          maxLength={1500}
          label={t(`keep.detail${suffix[language]}`)}
          defaultValue={line?.details[language] ?? ''}
        />
      ))}
      <Conditions line={line} locale={locale} />
      <TextField
        name="sourceTitle"
        label={t('keep.sourceTitle')}
        maxLength={300}
        defaultValue={line?.source.title ?? ''}
      />
      <TextField
        name="sourceUrl"
        label={t('keep.sourceUrl')}
        maxLength={500}
        defaultValue={line?.source.url ?? ''}
      />
      <DateField
        name="sourceDate"
        label={t('keep.sourceDate')}
        max={dayOf(now)}
        defaultValue={line?.source.date ?? ''}
        texts={await dateTexts(locale)}
        fieldClassName="max-w-56"
      />
      <SelectField
        name="confidence"
        label={t('keep.confidence')}
        hint={t('keep.confidenceHint')}
        defaultValue={line?.confidence ?? 'low'}
        options={confidences.map((value) => ({ value, label: t(`keep.level.${value}`) }))}
      />
      <ReviewBy locale={locale} now={now} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton wide="phone">{t('keep.save')}</SubmitButton>
        <ButtonLink variant="quiet" href={`/${locale}/officer/incentives`}>
          {t('keep.cancel')}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

async function ReviewBy({ locale, now }: { locale: Locale; now: Date }) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const today = dayOf(now);
  return (
    <DateField
      name="reviewBy"
      label={t('keep.reviewBy')}
      min={nextDay(today, 1)}
      max={nextDay(today, 366)}
      defaultValue={nextDay(today, usual)}
      texts={await dateTexts(locale)}
      fieldClassName="max-w-56"
    />
  );
}

async function Conditions({ line, locale }: { line: LineView | null; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const {
    targets = [],
    industries = [],
    fields: chosen = [],
    eec,
    startup,
  } = line?.conditions ?? {};
  const option = ({ code, names }: { code: string; names: Record<Locale, string> }) => ({
    value: code,
    label: names[locale],
  });
  return (
    <fieldset className="grid gap-3">
      <legend className="text-sm font-semibold">{t('keep.conditions')}</legend>
      <p className="text-xs text-muted">{t('keep.conditionsHint')}</p>
      <CheckboxField name="eec" value="yes" label={t('keep.eec')} defaultChecked={eec === true} />
      <CheckboxField
        name="startup"
        value="yes"
        label={t('keep.startup')}
        defaultChecked={startup === true}
      />
      <Fold title={t('tag.targets')} open={targets.length > 0}>
        <CheckboxGroup
          name="targets[]"
          label={t('tag.targets')}
          options={targetIndustries.map(option)}
          defaultValue={targets}
        />
      </Fold>
      <Fold title={t('tag.industries')} open={industries.length > 0}>
        <CheckboxGroup
          name="industries[]"
          label={t('tag.industries')}
          options={isicRows.filter(({ level }) => level === 'division').map(option)}
          defaultValue={industries}
        />
      </Fold>
      <Fold title={t('tag.fields')} open={chosen.length > 0}>
        <CheckboxGroup
          name="fields[]"
          label={t('tag.fields')}
          options={fields.map(({ code, labels: names }) => option({ code, names }))}
          defaultValue={chosen}
        />
      </Fold>
    </fieldset>
  );
}

/** What is done to a line most often: it was compared with its source. */
export async function LineActs({
  line,
  locale,
  now,
}: {
  line: LineView;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const seen = (
    <>
      <input type="hidden" name="code" value={line.code} />
      <input type="hidden" name="version" value={line.version} />
    </>
  );
  return (
    <div className="mt-2">
      <Fold title={t('keep.check')}>
        <ActionForm
          action={check}
          id={`check-${line.code}`}
          nouns={['incentive']}
          className="grid max-w-field gap-3"
          labels={{ reviewBy: t('keep.reviewBy') }}
        >
          {seen}
          <p className="text-sm text-muted">{t('keep.checkLead')}</p>
          <ReviewBy locale={locale} now={now} />
          <div>
            <SubmitButton variant="secondary" wide="phone">
              {t('keep.check')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Fold>
      <div className="mt-2 flex flex-wrap gap-3">
        <ButtonLink
          size="sm"
          variant="secondary"
          href={`/${locale}/officer/incentives?edit=${line.code}#edit`}
        >
          {t('keep.edit')}
        </ButtonLink>
        <ActionForm action={archive} id={`archive-${line.code}`} nouns={['incentive']}>
          {seen}
          <SubmitButton size="sm" variant="quiet">
            {t(line.archived ? 'keep.restore' : 'keep.archive')}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
