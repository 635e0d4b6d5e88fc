import { TextLink } from '@/components/ui/link';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { OtherNames } from './foreign';
import { conceptHref, vocabularyWords } from './words';

export type ConceptLine = {
  kind: VocabularyKind;
  code: string;
  names: Names;
  group: string | null;
  confidence: 'high' | 'medium' | 'low' | null;
  /** Words that officers added. */
  added: number;
};

const tones = { high: 'ok', medium: 'outline', low: 'unknown' } as const;

export async function Confidence({
  value,
  locale,
}: {
  value: ConceptLine['confidence'];
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return value ? <Tag tone={tones[value]}>{t(`confidence.${value}`)}</Tag> : null;
}

/** Concepts with their names in three languages; on a phone the names stand over each other. */
export async function ConceptTable({
  caption,
  lines,
  showKind,
  base,
  locale,
}: {
  caption: string;
  lines: readonly ConceptLine[];
  showKind: boolean;
  base: string;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Table caption={caption} className="max-md:[&_td]:pr-2">
      <TableHead>
        <Th>{t('list.concept')}</Th>
        <Th className="max-md:hidden">{t('list.code')}</Th>
        <Th className="max-md:hidden">{t(showKind ? 'list.kind' : 'list.group')}</Th>
        <Th className="max-md:hidden">{t('list.confidence')}</Th>
        <Th end>{t('list.added')}</Th>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Tr key={`${line.kind} ${line.code}`}>
            <Td>
              <TextLink href={conceptHref(base, line)} className="text-md font-semibold">
                {line.names[locale]}
              </TextLink>
              <span className="block wrap-anywhere text-muted">
                <OtherNames names={line.names} locale={locale} />
              </span>
              <span className="tabular block text-xs text-muted md:hidden">
                {t(`kind.${line.kind}`)} · {line.code}
              </span>
            </Td>
            <Td className="tabular text-muted wrap-anywhere max-md:hidden">{line.code}</Td>
            <Td className="max-md:hidden">{showKind ? t(`kind.${line.kind}`) : line.group}</Td>
            <Td className="max-md:hidden">
              <Confidence value={line.confidence} locale={locale} />
            </Td>
            <Td end>{line.added > 0 ? line.added : ''}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
