import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import type { Locale } from '@/lib/i18n/locales';
import { criterionKeys } from '@/lib/matching/reasons';
import { discard, save } from '@/lib/weights/actions';
import type { VersionView } from '@/lib/weights/queries';
import { type Direction, directions, weightField } from '@/lib/weights/schema';
import { FairnessField } from './fairness-field';
import { fairnessLevels } from './fairness-level';
import { KeptInput } from './kept-input';
import { type WeightRow, WeightsFields } from './weights-fields';
import { type WeightsWords, weightsWords } from './words';

const fieldLabel = { forSme: 'edit.fieldSme', forPartner: 'edit.fieldPartner' } as const;
const sumLabel = { forSme: 'edit.sumSme', forPartner: 'edit.sumPartner' } as const;

/** The draft as one form: weights of both directions, fairness, the reason. */
export async function DraftForm({
  draft,
  active,
  saved,
  locale,
}: {
  draft: VersionView;
  active: VersionView;
  /** The revision that the reader has just saved. */
  saved: string | null;
  locale: Locale;
}) {
  const [t, matching] = await Promise.all([
    weightsWords(locale),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const rows = criterionKeys.map(
    (key): WeightRow => ({
      key,
      name: matching(`criterion.${key}.name`),
      help: matching(`criterion.${key}.help`),
      full: t(`criterion.${key}`),
      fields: directions.map((direction) => ({
        name: weightField(direction, key),
        label: t(fieldLabel[direction], { criterion: matching(`criterion.${key}.name`) }),
        now: t('edit.now', { points: active[direction][key] }),
        before: active[direction][key],
        value: draft[direction][key],
      })),
    }),
  );
  const labels = Object.fromEntries(
    rows.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])),
  );
  return (
    <>
      {saved ? <Alert tone="ok" role="status" className="mt-4" title={t('edit.saved')} /> : null}
      <p className="mt-2 text-sm text-muted">{t('edit.help')}</p>
      <ActionForm
        // What the reader has saved is a new form; what others save leaves the typed figures alone.
        key={`${draft.version} ${saved}`}
        action={save}
        id="draft"
        nouns={['weights']}
        className="mt-3"
        labels={{
          ...labels,
          ...Object.fromEntries(directions.map((one) => [one, t(sumLabel[one])])),
          fairness: t('fairness.title'),
          note: t('edit.note'),
        }}
      >
        <Seen draft={draft} />
        <WeightsFields rows={rows} directions={sides(t)} texts={texts(t)} />
        <div className="mt-8">
          <FairnessField
            name="fairness"
            label={t('edit.fairness')}
            low={t('fairness.low')}
            high={t('fairness.high')}
            value={draft.fairness}
            levels={levelWords(t)}
            valueText={t.raw('edit.fairnessValue')}
            hint={t('fairness.help')}
          />
        </div>
        <TextAreaField
          name="note"
          rows={3}
          label={t('edit.note')}
          hint={t('edit.noteHint')}
          optional={t('edit.optional')}
          defaultValue={draft.note ?? ''}
          fieldClassName="mt-8 max-w-text"
        />
        <div className="mt-5">
          <SubmitButton wide="phone" pendingText={t('edit.saving')}>
            {t('edit.save')}
          </SubmitButton>
        </div>
      </ActionForm>
      <Discard draft={draft} t={t} />
    </>
  );
}

/** The draft that a form was made from. */
export function Seen({ draft }: { draft: Pick<VersionView, 'version' | 'revision'> }) {
  return (
    <>
      <KeptInput name="version" value={draft.version} />
      <KeptInput name="revision" value={draft.revision} />
    </>
  );
}

function Discard({ draft, t }: { draft: VersionView; t: WeightsWords }) {
  return (
    <details className="mt-4">
      <summary className="link inline-flex min-h-11 min-w-11 items-center text-sm">
        {t('edit.discard')}
      </summary>
      <ActionForm
        action={discard}
        id="discard"
        nouns={['weights']}
        className="mt-1 border-l-[5px] border-bad pl-4"
      >
        <Seen draft={draft} />
        <p className="text-sm">{t('edit.discardText')}</p>
        <SubmitButton variant="bad" size="sm" className="mt-2" pendingText={t('propose.pending')}>
          {t('edit.discardOpen')}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

const sides = (t: WeightsWords) =>
  directions.map((key: Direction) => ({
    key,
    label: t(`table.${key}`),
    sumLabel: t(sumLabel[key]),
  }));

const texts = (t: WeightsWords) => ({
  caption: t('table.caption'),
  criterion: t('table.criterion'),
  sum: t('table.sum'),
  right: t('edit.sumRight'),
  over: t.raw('edit.sumOver'),
  under: t.raw('edit.sumUnder'),
});

const levelWords = (t: WeightsWords) =>
  Object.fromEntries(
    fairnessLevels.map((level) => [level, t(`fairness.level.${level}`)]),
  ) as Record<(typeof fairnessLevels)[number], string>;
