import { ActionForm } from '@/components/form/action-form';
import { AnswerForm } from '@/components/form/answer-form';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { activate } from '@/lib/ranking/weights-actions';
import { propose, withdraw } from '@/lib/weights/actions';
import { hadAHand } from '@/lib/weights/policy';
import type { VersionView } from '@/lib/weights/queries';
import { Seen } from './draft-form';
import { weightsWords } from './words';

/** Puts the draft before a second person. */
export async function ProposeSection({
  draft,
  ready,
  locale,
}: {
  draft: VersionView;
  /** Whether the preview is of the draft as it stands. */
  ready: boolean;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  return (
    <Section id="propose" title={t('propose.title')}>
      <p className="mt-3 max-w-text text-sm">
        {ready ? t('propose.text') : t('propose.needsPreview')}
      </p>
      {ready ? (
        <AnswerForm
          action={propose}
          id="proposal"
          nouns={['weights']}
          reason={{
            label: t('edit.note'),
            hint: t('edit.noteHint'),
            defaultValue: draft.note ?? '',
          }}
          button={t('propose.submit')}
          pendingText={t('propose.pending')}
        >
          <Seen draft={draft} />
        </AnswerForm>
      ) : null}
    </Section>
  );
}

/** The second person's two answers; whoever had a hand in it can only take it back. */
export async function ConfirmSection({
  proposal,
  active,
  ready,
  viewer,
  locale,
}: {
  proposal: VersionView;
  active: VersionView;
  /** Whether the preview is of what is in force now. */
  ready: boolean;
  viewer: Viewer;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const { version } = proposal;
  const mayConfirm = !hadAHand(viewer, proposal);
  const isProposer = viewer.id === proposal.proposedById;
  return (
    <Section id="confirm" title={mayConfirm ? t('confirm.title') : t('confirm.takeBack')}>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        {mayConfirm ? (
          <ActionForm
            action={activate}
            id="activate"
            nouns={['weights', 'ranking']}
            className="mt-4 max-w-text"
            labels={{ note: t('confirm.note') }}
          >
            <Seen draft={proposal} />
            <p className="text-sm">{t('confirm.text', { version, active: active.version })}</p>
            {ready ? (
              <>
                <TextAreaField
                  name="note"
                  rows={3}
                  label={t('confirm.note')}
                  optional={t('edit.optional')}
                  fieldClassName="mt-4"
                />
                <SubmitButton
                  variant="turn"
                  wide="phone"
                  className="mt-4"
                  pendingText={t('confirm.pending')}
                >
                  {t('confirm.submit', { version })}
                </SubmitButton>
              </>
            ) : (
              <p className="mt-3 text-sm font-semibold">{t('confirm.stale')}</p>
            )}
          </ActionForm>
        ) : null}
        <AnswerForm
          action={withdraw}
          id="withdraw"
          nouns={['weights']}
          text={isProposer ? t('confirm.takeBackText') : t('confirm.sendBackText')}
          reason={isProposer ? undefined : { label: t('confirm.sendBackNote') }}
          button={isProposer ? t('confirm.takeBack') : t('confirm.sendBack')}
          variant="secondary"
          pendingText={t('confirm.sendBackPending')}
        >
          <Seen draft={proposal} />
        </AnswerForm>
      </div>
    </Section>
  );
}
