import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Edit } from '@/lib/taxonomy/edits';
import { readFile, takeFile } from '@/lib/vocabulary/actions';
import type { ImportLine, ImportView } from '@/lib/vocabulary/import-queries';
import { Change, type NamesOf } from './edit-list';
import { type BenchName, baseOf, moment, vocabularyWords } from './words';

/** The glossary out and in. */
export async function GlossaryFiles({
  count,
  imports,
  mayEdit,
  bench,
  locale,
}: {
  count: number;
  imports: readonly ImportLine[];
  mayEdit: boolean;
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const base = baseOf(locale, bench);
  return (
    <>
      <p className="mt-8 max-w-text text-md">
        {t('import.lead', { count })}{' '}
        <TextLink href={`${base}?kind=glossary`}>{t('import.browse')}</TextLink>
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section id="export" title={t('import.export')}>
          <p className="mt-3 max-w-text text-sm">{t('import.exportText')}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            {(['csv', 'tbx'] as const).map((format) => (
              <ButtonLink
                key={format}
                variant="secondary"
                href={`/api/vocabulary/glossary/${format}`}
                download={`japan-desk-glossary.${format}`}
              >
                {t(`import.${format}`)}
              </ButtonLink>
            ))}
          </div>
        </Section>
        {mayEdit ? (
          <Section id="read" title={t('import.read')}>
            <ActionForm
              action={readFile}
              id="read-file"
              nouns={['vocabulary']}
              className="mt-3 max-w-text"
              labels={{ file: t('import.file') }}
            >
              <p className="mb-4 text-sm">{t('import.readText')}</p>
              <input type="hidden" name="bench" value={bench} />
              <FormField name="file" label={t('import.file')}>
                <input
                  id="read-file-file"
                  type="file"
                  name="file"
                  required
                  accept=".csv,.tbx,.xml,text/csv,application/xml"
                  className="block min-h-12 w-full min-w-0 text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-field file:border-[1.5px] file:border-action file:bg-transparent file:px-4 file:font-semibold file:text-action"
                />
              </FormField>
              <SubmitButton className="mt-4" wide="phone" pendingText={t('import.pending')}>
                {t('import.submit')}
              </SubmitButton>
            </ActionForm>
          </Section>
        ) : null}
        {imports.length > 0 ? (
          <Section id="recent" title={t('import.recent')}>
            <ul>
              {imports.map((one) => (
                <li key={one.id} className="border-b border-line py-2 text-sm">
                  <TextLink href={`${base}/import/${one.id}`} className="wrap-anywhere">
                    <InScript within={locale}>{one.fileName}</InScript>
                  </TextLink>
                  <span className="block text-xs text-muted">
                    <InScript within={locale}>
                      {t('draft.by', { name: one.byName, at: moment(t, one.at, locale) })}
                    </InScript>
                    {one.takenNumber === null
                      ? ''
                      : ` · ${t('import.taken', { number: one.takenNumber })}`}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </>
  );
}

/** How many changes and problems stand on the page. */
const shownAtMost = 200;

/** What a file would change, and which of its lines could not be read. */
export async function GlossaryDifferences({
  file,
  edits,
  namesBefore,
  left,
  mayTake,
  bench,
  locale,
}: {
  file: ImportView;
  edits: readonly Edit[];
  namesBefore: NamesOf;
  /** Terms that the file leaves out. */
  left: number;
  mayTake: boolean;
  bench: BenchName;
  locale: Locale;
}) {
  const [t, failure] = await Promise.all([
    vocabularyWords(locale),
    getTranslations({ locale, namespace: 'failure' }),
  ]);
  const { rows, problems } = file;
  const more = (count: number) =>
    count > shownAtMost ? (
      <p className="mt-3 text-sm text-muted">{t('draft.more', { count: count - shownAtMost })}</p>
    ) : null;
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-10">
      <div>
        <h2 className="text-xl wrap-anywhere">
          <InScript within={locale}>{t('import.previewTitle', { name: file.fileName })}</InScript>
        </h2>
        <p className="mt-2 max-w-text text-md">
          {t('import.summary', {
            rows: rows.length,
            edits: edits.length,
            problems: problems.length,
          })}
        </p>
        <p className="mt-1 max-w-text text-sm text-muted">{t('import.keeps', { count: left })}</p>
        {file.takenNumber !== null ? (
          <Alert
            tone="ok"
            className="mt-4"
            title={t('import.taken', { number: file.takenNumber })}
          />
        ) : edits.length > 0 && mayTake ? (
          <ActionForm action={takeFile} id="take-file" nouns={['vocabulary']} className="mt-4">
            <input type="hidden" name="bench" value={bench} />
            <input type="hidden" name="importId" value={file.id} />
            <SubmitButton wide="phone" pendingText={t('import.taking')}>
              {t('import.take', { count: edits.length })}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
      {problems.length > 0 ? (
        <Section id="problems" title={t('import.problems')}>
          <ul>
            {problems.slice(0, shownAtMost).map((problem) => (
              <li
                key={`${problem.line} ${problem.code}`}
                className="border-b border-line py-2 text-sm"
              >
                <span className="tabular font-semibold">
                  {t('import.line', { line: problem.line })}
                </span>{' '}
                {failure(problem.code as 'vocabulary.row-broken')}
                <span className="block text-muted wrap-anywhere">{problem.text}</span>
              </li>
            ))}
          </ul>
          {more(problems.length)}
        </Section>
      ) : null}
      <Section id="changes" title={t('import.changes')}>
        {edits.length === 0 ? <p className="mt-3 text-md">{t('import.noChanges')}</p> : null}
        <ul>
          {edits.slice(0, shownAtMost).map((edit) => (
            <li
              key={`${edit.act} ${edit.code} ${'word' in edit ? edit.word : ''}`}
              className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[14rem_minmax(0,1fr)]"
            >
              <p className="text-sm wrap-anywhere">
                <span className="block text-xs text-muted">{t(`edit.${edit.act}`)}</span>
                {edit.code}
              </p>
              <Change edit={edit} before={namesBefore(edit.kind, edit.code)} locale={locale} />
            </li>
          ))}
        </ul>
        {more(edits.length)}
      </Section>
    </div>
  );
}
