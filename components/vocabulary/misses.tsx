import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { InScript } from '@/components/ui/in-script';
import { TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate, zoneOf } from '@/lib/i18n/formats';
import { type Locale, languageNames, type Names } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';
import { ignore, reopen } from '@/lib/vocabulary/actions';
import type { MissView } from '@/lib/vocabulary/miss-queries';
import { OtherNames, Word } from './foreign';
import { type BenchName, baseOf, conceptHref, moment, vocabularyWords } from './words';

type Props = {
  misses: readonly MissView[];
  /** Misses that an edit of the open draft answers. */
  drafted: ReadonlySet<string>;
  mayEdit: boolean;
  bench: BenchName;
  locale: Locale;
};

/** Searches that were not understood, the most frequent first. */
export async function MissTable({ misses, drafted, mayEdit, bench, locale }: Props) {
  const t = await vocabularyWords(locale);
  return (
    <Table caption={t('views.misses', { count: misses.length })} className="mt-4">
      <TableHead>
        <Th>{t('misses.word')}</Th>
        <Th end>{t('misses.times')}</Th>
        <Th end>{t('misses.empty')}</Th>
        <Th className="max-md:hidden">{t('misses.page')}</Th>
        <Th className="max-md:hidden">{t('misses.last')}</Th>
        <Th className="max-md:hidden">{t('misses.action')}</Th>
      </TableHead>
      <tbody>
        {misses.map((miss) => (
          <Tr key={miss.id}>
            <Td className="text-md wrap-anywhere">
              <Word language={miss.language} locale={locale}>
                {miss.shown}
              </Word>
              <div className="mt-1 md:hidden">
                <Actions {...{ miss, drafted, mayEdit, bench, locale }} suffix="phone" />
              </div>
            </Td>
            <Td end>{miss.times}</Td>
            <Td end>{miss.empty}</Td>
            <Td className="max-md:hidden">
              <span lang={miss.language}>{languageNames[miss.language]}</span>
            </Td>
            <Td className="text-muted max-md:hidden">
              {formatDate(miss.lastAt, locale, 'short', zoneOf(locale))}
            </Td>
            <Td className="max-md:hidden">
              <Actions {...{ miss, drafted, mayEdit, bench, locale }} suffix="wide" />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

async function Actions({
  miss,
  drafted,
  mayEdit,
  bench,
  suffix,
  locale,
}: Omit<Props, 'misses'> & { miss: MissView; suffix: string }) {
  const t = await vocabularyWords(locale);
  const word = miss.shown;
  if (miss.state !== 'OPEN' && miss.handledByName && miss.handledAt) {
    const at = moment(t, miss.handledAt, locale);
    return (
      <>
        <p className="text-sm text-muted">
          <InScript within={locale}>
            {t('misses.handled', { name: miss.handledByName, at })}
          </InScript>
        </p>
        {miss.state === 'IGNORED' && mayEdit ? (
          <MissForm
            action={reopen}
            {...{ miss, bench, suffix }}
            text={t('misses.reopen')}
            pending={t('misses.ignoring')}
          />
        ) : null}
      </>
    );
  }
  if (drafted.has(miss.id)) return <Tag tone="mark">{t('misses.inDraft')}</Tag>;
  if (!mayEdit) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <TextLink
        href={`${baseOf(locale, bench)}/misses?add=${miss.id}`}
        aria-label={t('misses.addLabel', { word })}
        className="inline-flex min-h-9 items-center text-sm"
      >
        {t('misses.add')}
      </TextLink>
      <MissForm
        action={ignore}
        {...{ miss, bench, suffix }}
        text={t('misses.ignore')}
        label={t('misses.ignoreLabel', { word })}
        pending={t('misses.ignoring')}
      />
    </div>
  );
}

function MissForm({
  action,
  miss,
  bench,
  suffix,
  text,
  label,
  pending,
}: {
  action: typeof ignore;
  miss: MissView;
  bench: BenchName;
  suffix: string;
  text: string;
  label?: string;
  pending: string;
}) {
  return (
    <ActionForm action={action} id={`miss-${miss.id}-${suffix}`} nouns={['vocabulary']}>
      <input type="hidden" name="bench" value={bench} />
      <input type="hidden" name="missId" value={miss.id} />
      <SubmitButton
        variant="quiet"
        size="sm"
        pendingText={pending}
        {...(label ? { 'aria-label': label } : {})}
      >
        {text}
      </SubmitButton>
    </ActionForm>
  );
}

export type Candidate = { kind: VocabularyKind; code: string; names: Names };

/** Which concept a search belongs to: found by another word of the same meaning. */
export async function ChooseConcept({
  miss,
  query,
  candidates,
  bench,
  locale,
}: {
  miss: MissView;
  query: string;
  candidates: readonly Candidate[];
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const base = baseOf(locale, bench);
  const carried = new URLSearchParams({
    word: miss.shown.slice(0, 80),
    language: miss.language,
    miss: miss.id,
  });
  return (
    <Section
      id="choose"
      title={<InScript within={locale}>{t('misses.chooseTitle', { word: miss.shown })}</InScript>}
      className="mt-8"
    >
      <form
        method="get"
        action={`${base}/misses`}
        className="mt-4 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_auto_auto]"
      >
        <input type="hidden" name="add" value={miss.id} />
        <Field id="choose-q" label={t('list.search')} hint={t('misses.chooseHelp')}>
          <TextInput id="choose-q" type="search" name="q" maxLength={200} defaultValue={query} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('list.go')}
        </Button>
        <TextLink href={`${base}/misses`} className="inline-flex min-h-11 items-center text-sm">
          {t('misses.cancel')}
        </TextLink>
      </form>
      <ul className="mt-4">
        {candidates.map((one) => (
          <li
            key={`${one.kind} ${one.code}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <span className="min-w-0">
              <span className="text-md font-semibold">{one.names[locale]}</span>{' '}
              <span className="block text-sm text-muted wrap-anywhere">
                {t(`kind.${one.kind}`)} · <OtherNames names={one.names} locale={locale} />
              </span>
            </span>
            <TextLink
              href={`${conceptHref(base, one)}?${carried}#add`}
              aria-label={t('misses.chooseLabel', { name: one.names[locale] })}
              className="inline-flex min-h-9 items-center text-sm font-semibold"
            >
              {t('misses.choose')}
            </TextLink>
          </li>
        ))}
      </ul>
      {candidates.length === 0 && query ? (
        <p className="mt-3 text-sm text-muted">{t('list.none')}</p>
      ) : null}
    </Section>
  );
}
