import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionFormClient } from '@/components/form/action-form-client';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { failureMessages } from '@/components/form/failure-messages';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { translate } from '@/lib/translation/actions';
import { type Warning, warningsOf } from '@/lib/translation/check';
import type { QueueText, TextPlace } from '@/lib/translation/queue';
import { type QueueFilter, queryOf } from '@/lib/translation/queue-schema';
import type { Start } from '@/lib/translation/start';
import { FormKeys } from './form-keys';
import { Overtaken } from './overtaken';
import { SaveAnyway } from './save-anyway';

type Words = Awaited<ReturnType<typeof getTranslations<'translation'>>>;

export const formId = ({ id, into }: TextPlace) => `translate-${id}-${into}`;

type Props = {
  text: QueueText;
  start: Start;
  /** The way through the queue; null on the page of a case, to which `back` returns. */
  queue: { filter: QueueFilter; next: TextPlace | null } | null;
  back?: string;
  /** Whose unsaved words this browser keeps. */
  typist?: string;
  turn?: boolean;
  locale: Locale;
};

/** The field of a translation, which the check reads on saving. */
export async function TranslateForm(props: Props) {
  const { text, start, queue, back, typist, turn = false, locale } = props;
  const [t, form, messages] = await Promise.all([
    getTranslations({ locale, namespace: 'translation' }),
    getTranslations({ locale, namespace: 'form' }),
    failureMessages(['text', 'translation']),
  ]);
  const label = t('form.body', { language: t(`language.${text.into}`) });
  const source = { body: text.body, language: text.language };
  return (
    <ActionFormClient
      action={translate}
      id={formId(text)}
      requestId={randomUUID()}
      messages={messages}
      labels={{ body: label, ...labelsOf(t, source, text.into) }}
      texts={{
        summaryTitle: t('form.check'),
        failedTitle: t('form.failed'),
        reference: form('reference'),
      }}
    >
      <Hidden text={text} queue={queue} back={back} />
      <Overtaken
        source={source}
        saved={text.draft === null ? null : { body: text.draft, language: text.into }}
        texts={{
          sourceBefore: t('changed.sourceBefore'),
          sourceNow: t('changed.sourceNow'),
          yours: t('changed.yours'),
          theirs: t('changed.theirs'),
        }}
      />
      {typist ? (
        <DraftKeeper
          name={`${typist}:${text.id}:${text.into}`}
          fields={['body']}
          generation={String(text.draftRevision)}
          texts={{ restored: t('form.restored'), discard: t('form.discard') }}
        />
      ) : null}
      <FormKeys />
      <div className="grid gap-3">
        <TextAreaField
          name="body"
          lang={text.into}
          label={label}
          hint={startWords(t, text, start, locale) ?? t('form.hint')}
          rows={Math.min(18, Math.max(5, Math.ceil(text.body.length / 60)))}
          required
          maxLength={20_000}
          defaultValue={start.words}
        />
        <SaveAnyway
          texts={{
            hint: t('form.anyway'),
            save: t('form.saveAnyway'),
            added: t.raw('form.added') as string,
          }}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton
            variant={turn ? 'turn' : 'primary'}
            pendingText={form('pending')}
            wide="phone"
          >
            {t(queue?.next ? 'form.saveNext' : 'form.save')}
          </SubmitButton>
          <p className="text-xs text-muted">
            {t('form.hint')} <span className="max-md:hidden">{t('form.keys')}</span>
          </p>
        </div>
      </div>
    </ActionFormClient>
  );
}

function Hidden({
  text,
  queue,
  back,
}: Pick<Props, 'text' | 'queue'> & { back: string | undefined }) {
  const fields = {
    ownerKind: text.ownerKind,
    ownerId: text.ownerId,
    field: text.field,
    language: text.into,
    ofRevision: text.revision,
    ofDraft: text.draftRevision,
    shown: text.body,
    ...(back ? { back } : {}),
    ...(queue ? { queue: queryOf(queue.filter).slice(1) } : {}),
    ...(queue?.next ? { next: `${queue.next.id} ${queue.next.into}` } : {}),
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** What each warning that can come back is about: all that an empty translation lacks. */
function labelsOf(t: Words, source: Pick<QueueText, 'body' | 'language'>, into: Locale) {
  const all = warningsOf(source, { body: '', language: into });
  return Object.fromEntries(all.map((warning) => [`body.${warning.name}`, labelOf(t, warning)]));
}

function labelOf(t: Words, warning: Warning): string {
  if (warning.kind === 'term') {
    const { term, expected } = warning;
    return t('terms.label', { term, expected: expected.join(' / ') });
  }
  return warning.kind === 'month' ? t('form.month', { month: warning.shown }) : warning.shown;
}

/** Where the words in the field come from. */
function startWords(t: Words, text: QueueText, { from }: Start, locale: Locale): string | null {
  if (from === 'memory') return t('start.memory');
  if (from === 'nothing') return null;
  const { checkedByName: name, checkedAt, machine } = text;
  const by = name && checkedAt ? { name, date: formatDate(checkedAt, locale, 'short') } : null;
  if (text.state === 'checked') return by && t('start.checked', by);
  if (text.state === 'stale') return by ? t('start.staleBy', by) : t('start.stale');
  return machine ? t('start.machine', { machine }) : t('start.machineUnknown');
}
