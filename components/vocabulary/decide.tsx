import { AnswerForm } from '@/components/form/answer-form';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { confirm, discard, propose, withdraw } from '@/lib/vocabulary/actions';
import { hadAHand } from '@/lib/vocabulary/policy';
import type { VersionView } from '@/lib/vocabulary/queries';
import { type BenchName, vocabularyWords } from './words';

type Props = { draft: VersionView; viewer: Viewer; bench: BenchName; locale: Locale };

function Seen({ draft, bench }: Pick<Props, 'draft' | 'bench'>) {
  return (
    <>
      <input type="hidden" name="bench" value={bench} />
      <input type="hidden" name="number" value={draft.number} />
      <input type="hidden" name="revision" value={draft.revision} />
    </>
  );
}

/** Puts the draft before a second person, or away. */
export async function ProposeSection({ draft, bench, locale }: Props) {
  const t = await vocabularyWords(locale);
  const seen = <Seen draft={draft} bench={bench} />;
  return (
    <Section id="propose" title={t('propose.title')}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <AnswerForm
          action={propose}
          id="proposal"
          nouns={['vocabulary']}
          text={t('propose.text')}
          reason={{ label: t('propose.note'), defaultValue: draft.note ?? '' }}
          button={t('propose.submit')}
          pendingText={t('propose.pending')}
        >
          {seen}
        </AnswerForm>
        <AnswerForm
          action={discard}
          id="discard"
          nouns={['vocabulary']}
          text={t('draft.discardText')}
          button={t('draft.discard')}
          variant="secondary"
          pendingText={t('draft.discarding')}
        >
          {seen}
        </AnswerForm>
      </div>
    </Section>
  );
}

/** The second person's two answers; whoever had a hand in it can only take it or send it back. */
export async function DecideSection({ draft, viewer, bench, locale }: Props) {
  const t = await vocabularyWords(locale);
  const isProposer = viewer.id === draft.proposedById;
  const way = isProposer ? 'takeBack' : 'sendBack';
  const seen = <Seen draft={draft} bench={bench} />;
  return (
    <Section id="decision" title={t('confirm.title')}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {hadAHand(viewer, draft) ? null : (
          <AnswerForm
            action={confirm}
            id="confirm"
            nouns={['vocabulary']}
            text={t('confirm.text', { number: draft.number })}
            button={t('confirm.submit')}
            variant="turn"
            pendingText={t('confirm.pending')}
          >
            {seen}
          </AnswerForm>
        )}
        <AnswerForm
          action={withdraw}
          id="withdraw"
          nouns={['vocabulary']}
          text={t(`confirm.${way}Text`)}
          reason={isProposer ? undefined : { label: t('confirm.sendBackNote') }}
          button={t(`confirm.${way}`)}
          variant="secondary"
          pendingText={t('confirm.sendBackPending')}
        >
          {seen}
        </AnswerForm>
      </div>
    </Section>
  );
}
