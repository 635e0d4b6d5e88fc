import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { type Locale, languageNames, locales, type Names } from '@/lib/i18n/locales';
import type { Edit } from '@/lib/taxonomy/edits';
import { takeBack } from '@/lib/vocabulary/actions';
import type { EditView } from '@/lib/vocabulary/queries';
import { Word } from './foreign';
import { type BenchName, baseOf, conceptHref, moment, vocabularyWords } from './words';

export type NamesOf = (kind: Edit['kind'], code: string) => Names | null;

/** Edits as sentences: what it is about, what was, what will be, by whom. */
export async function EditList({
  edits,
  namesBefore,
  seen,
  most,
  bench,
  locale,
}: {
  edits: readonly EditView[];
  /** Names before the edits. */
  namesBefore: NamesOf;
  /** The draft that edits can be taken back from; null when they stand. */
  seen: { number: number; revision: number } | null;
  most: number;
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const base = baseOf(locale, bench);
  const shown = edits.slice(0, most);
  return (
    <>
      <ul>
        {shown.map(({ id, edit, byName, at }) => (
          <li
            key={id}
            className="grid gap-x-8 gap-y-2 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_auto]"
          >
            <div className="min-w-0">
              <p className="text-xs text-muted">
                {t(`edit.${edit.act}`)} · {t(`kind.${edit.kind}`)}
              </p>
              <TextLink href={conceptHref(base, edit)} className="text-md font-semibold">
                {namesBefore(edit.kind, edit.code)?.[locale] ?? edit.code}
              </TextLink>
              <p className="text-xs text-muted">
                <InScript within={locale}>
                  {t('draft.by', { name: byName, at: moment(t, at, locale) })}
                </InScript>
              </p>
            </div>
            <Change edit={edit} before={namesBefore(edit.kind, edit.code)} locale={locale} />
            {seen ? (
              <ActionForm action={takeBack} id={`back-${id}`} nouns={['vocabulary']}>
                <input type="hidden" name="bench" value={bench} />
                <input type="hidden" name="number" value={seen.number} />
                <input type="hidden" name="revision" value={seen.revision} />
                <input type="hidden" name="editId" value={id} />
                <SubmitButton variant="quiet" size="sm" pendingText={t('draft.takingBack')}>
                  {t('draft.takeBack')}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {edits.length > most ? (
        <p className="mt-3 text-sm text-muted">{t('draft.more', { count: edits.length - most })}</p>
      ) : null}
    </>
  );
}

/** What was and what will be. */
export async function Change({
  edit,
  before,
  locale,
}: {
  edit: Edit;
  before: Names | null;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  if ('word' in edit) {
    const word = (
      <>
        <Word language={edit.language} locale={locale}>
          {edit.word}
        </Word>{' '}
        <span lang={edit.language} className="text-xs text-muted">
          {languageNames[edit.language]}
        </span>
      </>
    );
    return edit.act === 'add-word' ? (
      <ins className="self-start no-underline wrap-anywhere">＋ {word}</ins>
    ) : (
      <del className="self-start wrap-anywhere">{word}</del>
    );
  }
  return (
    <dl className="grid content-start gap-1 text-sm">
      {locales.map((language) => (
        <div key={language} className="wrap-anywhere">
          <dt lang={language} className="inline text-xs text-muted">
            {languageNames[language]}
          </dt>{' '}
          <dd className="inline">
            {before && before[language] !== edit.names[language] ? (
              <>
                <span className="sr-only">{t('edit.before')} </span>
                <del lang={language} className="text-muted">
                  {before[language]}
                </del>{' '}
                → <span className="sr-only">{t('edit.after')} </span>
              </>
            ) : null}
            <span lang={language}>{edit.names[language]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
