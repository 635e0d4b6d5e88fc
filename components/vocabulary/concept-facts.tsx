import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { type Locale, languageNames, locales, type Names } from '@/lib/i18n/locales';
import type { Concept } from '@/lib/taxonomy/concepts';
import type { IndustryNode } from '@/lib/taxonomy/industry-tree';
import type { Related } from '@/lib/vocabulary/describe';
import { type ConceptLine, Confidence } from './concept-table';
import { type BenchName, baseOf, conceptHref, vocabularyWords } from './words';

type Props = {
  names: Names;
  code: string;
  group: string | null;
  confidence: ConceptLine['confidence'];
  source: string | null;
  note: string | null;
  /** Of an industry. */
  place: IndustryNode | null;
  /** Industries that any other concept is about. */
  industries: readonly string[];
  conceptOf: (code: string) => Concept | null;
  bench: BenchName;
  locale: Locale;
};

/** Names, codes, where it stands, where it comes from. */
export async function ConceptFacts(props: Props) {
  const { names, code, group, confidence, source, note, place, locale } = props;
  const t = await vocabularyWords(locale);
  const codes = (list: readonly string[]) => <Codes {...props} list={list} />;
  const none = <span className="text-muted">{t('concept.noCounterpart')}</span>;
  const items = [
    ...locales.map((language) => ({
      key: language,
      term: <span lang={language}>{languageNames[language]}</span>,
      text: (
        <span lang={language} className="text-md">
          {names[language]}
        </span>
      ),
    })),
    { key: 'code', term: t('concept.codes'), text: <span className="tabular">{code}</span> },
    ...(place
      ? [
          { key: 'tsic', term: 'TSIC 2009', text: place.tsic ?? none },
          {
            key: 'jsic',
            term: 'JSIC',
            text:
              place.jsic.length === 0
                ? none
                : place.jsic.map((one) => (
                    <span key={one.code} className="block">
                      {one.code} <span lang="ja">{one.nameJa}</span>
                    </span>
                  )),
          },
          ...(place.parent
            ? [{ key: 'parent', term: t('concept.part'), text: codes([place.parent]) }]
            : []),
          ...(place.children.length > 0
            ? [{ key: 'children', term: t('concept.holds'), text: codes(place.children) }]
            : []),
          ...(place.views.length > 0
            ? [{ key: 'views', term: t('concept.views'), text: codes(place.views) }]
            : []),
        ]
      : props.industries.length > 0
        ? [{ key: 'isic', term: t('concept.industries'), text: codes(props.industries) }]
        : []),
    ...(group ? [{ key: 'group', term: t('list.group'), text: group }] : []),
    ...(confidence
      ? [
          {
            key: 'sure',
            term: t('list.confidence'),
            text: <Confidence value={confidence} locale={locale} />,
          },
        ]
      : []),
    ...(note
      ? [{ key: 'note', term: t('concept.note'), text: <span lang="en">{note}</span> }]
      : []),
    {
      key: 'source',
      term: t('concept.source'),
      text: source ? <span lang="en">{source}</span> : t('concept.noSource'),
    },
  ];
  return (
    <Section id="facts" title={t('concept.names')}>
      <DescriptionList items={items} className="wrap-anywhere" />
    </Section>
  );
}

function Codes({
  list,
  conceptOf,
  bench,
  locale,
}: Pick<Props, 'conceptOf' | 'bench' | 'locale'> & { list: readonly string[] }) {
  const base = baseOf(locale, bench);
  return list.map((code) => {
    const concept = conceptOf(code);
    return (
      <span key={code} className="block py-0.5">
        {concept ? (
          <TextLink href={conceptHref(base, concept)}>{concept.names[locale]}</TextLink>
        ) : null}{' '}
        <span className="tabular text-xs text-muted">{code}</span>
      </span>
    );
  });
}

/** The nearest concepts with how near they are. */
export async function RelatedConcepts({
  related,
  bench,
  locale,
}: {
  related: readonly Related[];
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const base = baseOf(locale, bench);
  if (related.length === 0) return null;
  return (
    <Section id="related" title={t('concept.related')}>
      <ul>
        {related.map(({ concept, nearness }) => (
          <li
            key={concept.code}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 text-sm"
          >
            <TextLink href={conceptHref(base, concept)}>{concept.names[locale]}</TextLink>
            <span className="tabular text-xs text-muted">
              {t('concept.nearness', { value: nearness })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
