import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import { undo } from '@/lib/vocabulary/actions';
import type { VersionView } from '@/lib/vocabulary/queries';
import { EditList, type NamesOf } from './edit-list';
import { type BenchName, moment, type VocabularyWords, vocabularyWords } from './words';

const tones = { DRAFT: 'plain', PROPOSED: 'mark', IN_FORCE: 'ok', DISCARDED: 'plain' } as const;
const editsShown = 20;

/** Every version, newest first: what it changed, why, who did what with it, and the way back. */
export async function History({
  versions,
  namesOf,
  mayUndo,
  bench,
  locale,
}: {
  versions: readonly VersionView[];
  /** Names of today. */
  namesOf: NamesOf;
  mayUndo: boolean;
  bench: BenchName;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  return (
    <Section id="history" title={t('history.title')} className="mt-8">
      <ol>
        {versions.map((one) => (
          <li
            key={one.number}
            className="grid gap-x-10 gap-y-3 border-b border-line-strong py-5 lg:grid-cols-[16rem_minmax(0,1fr)]"
          >
            <div>
              <h3 className="text-lg">{t('history.version', { number: one.number })}</h3>
              <Tag tone={tones[one.state]}>{t(`history.state.${one.state}`)}</Tag>
              <ul className="mt-2 grid gap-1 text-sm text-muted">
                {actsOf(one, t, locale).map((act) => (
                  <li key={act}>
                    <InScript within={locale}>{act}</InScript>
                  </li>
                ))}
              </ul>
              {one.state === 'IN_FORCE' && mayUndo ? (
                <ActionForm action={undo} id={`undo-${one.number}`} nouns={['vocabulary']}>
                  <input type="hidden" name="bench" value={bench} />
                  <input type="hidden" name="number" value={one.number} />
                  <SubmitButton
                    variant="secondary"
                    size="sm"
                    className="mt-3"
                    pendingText={t('history.undoing')}
                  >
                    {t('history.undo')}
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </div>
            <div className="min-w-0">
              {one.note ? (
                <p className="mb-2 max-w-text text-md whitespace-pre-line">
                  <InScript within={locale}>{one.note}</InScript>
                </p>
              ) : null}
              <EditList
                edits={one.edits}
                namesBefore={namesOf}
                seen={null}
                most={editsShown}
                bench={bench}
                locale={locale}
              />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function actsOf(one: VersionView, t: VocabularyWords, locale: Locale): string[] {
  const at = (date: Date) => moment(t, date, locale);
  const { proposedByName, proposedAt, decidedByName, decidedAt } = one;
  const decided = { IN_FORCE: 'confirmed', DISCARDED: 'discarded' } as const;
  return [
    t('history.created', { name: one.createdByName, at: at(one.createdAt) }),
    ...(proposedByName && proposedAt
      ? [t('history.proposed', { name: proposedByName, at: at(proposedAt) })]
      : []),
    ...(decidedByName && decidedAt && (one.state === 'IN_FORCE' || one.state === 'DISCARDED')
      ? [t(`history.${decided[one.state]}`, { name: decidedByName, at: at(decidedAt) })]
      : []),
  ];
}
