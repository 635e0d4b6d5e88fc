import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { rename } from '@/lib/vocabulary/actions';
import { type BenchName, vocabularyWords } from './words';

const fields = { th: 'nameTh', ja: 'nameJa', en: 'nameEn' } as const;

/** Three names, one under the other, each in its language. */
export async function NameFields({ names, locale }: { names: Names | null; locale: Locale }) {
  const t = await vocabularyWords(locale);
  return locales.map((language) => (
    <TextField
      key={language}
      name={fields[language]}
      lang={language}
      label={t(`rename.${language}`)}
      maxLength={200}
      required
      defaultValue={names?.[language] ?? ''}
      fieldClassName="mt-4"
    />
  ));
}

export async function nameLabels(locale: Locale) {
  const t = await vocabularyWords(locale);
  return { nameTh: t('rename.th'), nameJa: t('rename.ja'), nameEn: t('rename.en') };
}

/** New names for a concept or a glossary term. */
export async function RenameForm({
  concept,
  names,
  seen,
  bench,
  locale,
}: {
  concept: { kind: VocabularyKind; code: string };
  /** With the draft. */
  names: Names;
  seen: { number: number; revision: number };
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Fold title={t('rename.title')}>
      <ActionForm
        action={rename}
        id="rename"
        nouns={['vocabulary']}
        className="max-w-text"
        labels={await nameLabels(locale)}
      >
        <p className="text-sm text-muted">{t('rename.text')}</p>
        <input type="hidden" name="bench" value={bench} />
        <input type="hidden" name="kind" value={concept.kind} />
        <input type="hidden" name="code" value={concept.code} />
        <input type="hidden" name="number" value={seen.number} />
        <input type="hidden" name="revision" value={seen.revision} />
        <NameFields names={names} locale={locale} />
        <SubmitButton className="mt-4" wide="phone" pendingText={t('rename.pending')}>
          {t('rename.submit')}
        </SubmitButton>
      </ActionForm>
    </Fold>
  );
}
