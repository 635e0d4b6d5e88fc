import { ActionForm } from '@/components/form/action-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
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
  return (
    <Section id="propose" title={t('propose.title')}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <ActionForm
          action={propose}
          id="proposal"
          nouns={['vocabulary']}
          className="mt-4 max-w-text"
          labels={{ note: t('propose.note') }}
        >
          <Seen draft={draft} bench={bench} />
          <p className="text-sm">{t('propose.text')}</p>
          <TextAreaField
            name="note"
            rows={3}
            label={t('propose.note')}
            defaultValue={draft.note ?? ''}
            fieldClassName="mt-4"
          />
          <SubmitButton wide="phone" className="mt-4" pendingText={t('propose.pending')}>
            {t('propose.submit')}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={discard}
          id="discard"
          nouns={['vocabulary']}
          className="mt-4 max-w-text"
        >
          <Seen draft={draft} bench={bench} />
          <p className="text-sm">{t('draft.discardText')}</p>
          <SubmitButton
            variant="secondary"
            wide="phone"
            className="mt-4"
            pendingText={t('draft.discarding')}
          >
            {t('draft.discard')}
          </SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}

/** The second person's two answers; whoever had a hand in it can only take it or send it back. */
export async function DecideSection({ draft, viewer, bench, locale }: Props) {
  const t = await vocabularyWords(locale);
  const isProposer = viewer.id === draft.proposedById;
  const way = isProposer ? 'takeBack' : 'sendBack';
  return (
    <Section id="decision" title={t('confirm.title')}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {hadAHand(viewer, draft) ? null : (
          <ActionForm
            action={confirm}
            id="confirm"
            nouns={['vocabulary']}
            className="mt-4 max-w-text"
          >
            <Seen draft={draft} bench={bench} />
            <p className="text-sm">{t('confirm.text', { number: draft.number })}</p>
            <SubmitButton
              variant="turn"
              wide="phone"
              className="mt-4"
              pendingText={t('confirm.pending')}
            >
              {t('confirm.submit')}
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm
          action={withdraw}
          id="withdraw"
          nouns={['vocabulary']}
          className="mt-4 max-w-text"
          labels={{ note: t('confirm.sendBackNote') }}
        >
          <Seen draft={draft} bench={bench} />
          <p className="text-sm">{t(`confirm.${way}Text`)}</p>
          {isProposer ? null : (
            <TextAreaField
              name="note"
              rows={3}
              label={t('confirm.sendBackNote')}
              fieldClassName="mt-4"
            />
          )}
          <SubmitButton
            variant="secondary"
            wide="phone"
            className="mt-4"
            pendingText={t('confirm.sendBackPending')}
          >
            {t(`confirm.${way}`)}
          </SubmitButton>
        </ActionForm>
      </div>
    </Section>
  );
}
