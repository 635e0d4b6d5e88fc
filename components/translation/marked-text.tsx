import type { Locale } from '@/lib/i18n/locales';
import type { Term } from '@/lib/translation/terms';

/** The id of what a term is called, in the list of terms. */
export function termId(list: string, key: string): string {
  return `${list}-${key}`;
}

/** A source with its fixed terms marked; each mark is described by what the term is called. */
export function MarkedText({
  body,
  language,
  terms,
  list,
}: {
  body: string;
  language: Locale;
  terms: readonly Term[];
  /** Id of the list that says what each is called. */
  list: string;
}) {
  const pieces = terms.map((term, index) => (
    <span key={term.start}>
      {body.slice(terms[index - 1]?.end ?? 0, term.start)}
      <mark
        aria-describedby={termId(list, term.key)}
        title={term.expected.join(', ')}
        className="border-b-2 border-action bg-mark text-ink"
      >
        {term.term}
      </mark>
    </span>
  ));
  return (
    <div lang={language} className="whitespace-pre-line break-words">
      {pieces}
      {body.slice(terms.at(-1)?.end ?? 0)}
    </div>
  );
}
