import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { CheckboxGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Reference } from '@/lib/catalogue/reference';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';
import { describe } from '@/lib/knowledge/actions';
import type { VersionForReading } from '@/lib/knowledge/queries';
import { mostSources, readSources } from '@/lib/knowledge/schema';
import { isicRows } from '@/lib/taxonomy/facts';
import { topics } from '@/lib/taxonomy/topics';

type Named = { code: string; names: Names };

/** What a draft is about, and where it is from. */
export async function AboutForm({
  version,
  reference,
  partners,
  locale,
}: {
  version: VersionForReading;
  reference: Reference;
  partners: readonly Named[];
  locale: Locale;
}) {
  const [t, topic, texts, days] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'topic' }),
    comboboxTexts(),
    dateTexts(locale),
  ]);
  const options = (rows: Iterable<Named>) =>
    Array.from(rows, ({ code, names }) => ({
      ...{ value: code, label: names[locale], detail: code },
      search: [code, ...locales.map((one) => names[one])].join(' '),
    }));
  const lists = [
    { name: 'programmes', options: options(reference.programmes) },
    { name: 'partners', options: options(partners) },
    {
      name: 'cooperations',
      options: options(reference.cooperations.map(({ code, titles }) => ({ code, names: titles }))),
    },
    { name: 'fields', options: options(reference.field.values()) },
    { name: 'industries', options: options(isicRows) },
  ] as const;
  const sources = readSources(version.sources);
  const rows = Array.from({ length: Math.min(mostSources, sources.length + 3) }, (_, at) => at);
  return (
    <ActionForm
      action={describe}
      key={version.version}
      nouns={['article']}
      labels={{
        topics: t('edit.topics'),
        reviewBy: t('edit.reviewBy'),
        ...Object.fromEntries(
          rows.flatMap((at) => [
            [`sources.${at}.title`, t('edit.sourceTitle', { number: at + 1 })],
            [`sources.${at}.url`, t('edit.sourceUrl', { number: at + 1 })],
            [`sources.${at}.date`, t('edit.sourceDate', { number: at + 1 })],
          ]),
        ),
      }}
      className="grid max-w-text gap-6"
    >
      <input type="hidden" name="id" value={version.id} />
      <input type="hidden" name="version" value={version.version} />
      <input type="hidden" name="part" value="about" />
      <CheckboxGroup
        name="topics[]"
        label={t('edit.topics')}
        hint={t('create.topicsHint')}
        columns={2}
        options={topics.map((value) => ({ value, label: topic(value) }))}
        defaultValue={version.topics}
      />
      <fieldset className="grid gap-4">
        <legend className="text-sm font-semibold">{t('edit.sources')}</legend>
        <p className="text-sm text-muted">{t('edit.sourcesHint')}</p>
        {rows.map((at) => (
          <div key={at} className="grid gap-3 border-b border-line pb-4 sm:grid-cols-2">
            <TextField
              name={`sources.${at}.title`}
              label={t('edit.sourceTitle', { number: at + 1 })}
              defaultValue={sources[at]?.title ?? ''}
              fieldClassName="sm:col-span-2"
            />
            <TextField
              name={`sources.${at}.url`}
              label={t('edit.sourceUrl', { number: at + 1 })}
              inputMode="url"
              defaultValue={sources[at]?.url ?? ''}
            />
            <DateField
              name={`sources.${at}.date`}
              label={t('edit.sourceDate', { number: at + 1 })}
              defaultValue={sources[at]?.date ?? ''}
              texts={days}
            />
            {sources[at]?.seed ? (
              <input type="hidden" name={`sources.${at}.seed`} value={sources[at].seed} />
            ) : null}
          </div>
        ))}
      </fieldset>
      {lists.map(({ name, options: choices }) => (
        <Autocomplete
          key={name}
          name={`${name}[]`}
          multiple
          label={t(`edit.${name}`)}
          optional={t('edit.optional')}
          empty={t('edit.optional')}
          options={choices}
          defaultValue={version[name]}
          texts={texts}
        />
      ))}
      <DateField
        name="reviewBy"
        label={t('edit.reviewBy')}
        hint={t('edit.reviewByHint')}
        defaultValue={version.reviewBy?.toISOString().slice(0, 10) ?? ''}
        texts={days}
        fieldClassName="sm:max-w-60"
      />
      <div>
        <SubmitButton pendingText={t('edit.saving')} wide="phone">
          {t('edit.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
