import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { copyEvent } from '@/lib/event/event-actions';
import type { EventDesk } from '@/lib/event/event-view';
import {
  cancelEvent,
  closeEvent,
  collectWishes,
  openEvent,
  startEvent,
} from '@/lib/event/life-actions';
import { nextStep } from '@/lib/event/next-step';
import { reasonFields } from '@/lib/event/schema';
import { eventAfter } from '@/lib/event/states';
import type { FormAction } from '@/lib/form-state';
import { type Locale, locales } from '@/lib/i18n/locales';

type Props = { event: EventDesk; locale: Locale };

/** One move of an event: what it does in a sentence, and its button. */
function Move({
  event,
  action,
  id,
  text,
  labels = {},
  children,
}: Pick<Props, 'event'> & {
  action: FormAction;
  id: string;
  text: string;
  labels?: Record<string, string>;
  children: ReactNode;
}) {
  return (
    <ActionForm
      action={action}
      id={id}
      nouns={['event']}
      labels={labels}
      className="grid gap-3 py-3"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}`} />
      <input type="hidden" name="code" value={event.code} />
      <input type="hidden" name="version" value={event.version} />
      <p className="max-w-text text-sm text-muted">{text}</p>
      {children}
    </ActionForm>
  );
}

const forms = {
  open: openEvent,
  collectWishes,
  start: startEvent,
  close: closeEvent,
} as const;

const pages = { makeSchedule: '/schedule', publish: '/schedule', readResults: '/results' } as const;

/** What there is to do while the next step cannot be taken yet. */
const meanwhile = { PUBLISHED: '/print', RUNNING: '/day' } as const;

/** The next step in the life of an event with its button, then what else may be done. */
export async function EventMoves({
  event,
  stopped,
  locale,
}: Props & {
  /** The step would fail as things stand. */
  stopped: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const step = nextStep(event);
  const action = step && step in forms ? forms[step as keyof typeof forms] : null;
  const page = step && step in pages ? pages[step as keyof typeof pages] : null;
  const { code, state } = event;
  return (
    <div className="divide-y divide-line">
      {state === 'PUBLISHED' || state === 'RUNNING' ? (
        <div className="grid gap-3 py-3">
          <p className="max-w-text text-sm">
            <span className="font-semibold">{t('next.meanwhile')}</span> {t(`next.${state}.text`)}
          </p>
          <div>
            <ButtonLink
              href={`/${locale}/officer/events/${code}${meanwhile[state]}`}
              variant={stopped ? 'primary' : 'secondary'}
              wide="phone"
            >
              {t(`next.${state}.button`)}
            </ButtonLink>
          </div>
        </div>
      ) : null}
      {step && action ? (
        <Move event={event} action={action} id={`move-${step}`} text={t(`next.${step}.text`)}>
          <div>
            <SubmitButton wide="phone" variant={stopped ? 'secondary' : 'primary'}>
              {t(`next.${step}.button`)}
            </SubmitButton>
          </div>
        </Move>
      ) : null}
      {step && page ? (
        <div className="grid gap-3 py-3">
          <p className="max-w-text text-sm text-muted">{t(`next.${step}.text`)}</p>
          <div>
            <ButtonLink href={`/${locale}/officer/events/${event.code}${page}`} wide="phone">
              {t(`next.${step}.button`)}
            </ButtonLink>
          </div>
        </div>
      ) : null}
      <Copy event={event} locale={locale} />
      {eventAfter(event.state, 'cancel') === null ? null : <Cancel event={event} locale={locale} />}
    </div>
  );
}

async function Copy({ event, locale }: Props) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    dateTexts(locale),
  ]);
  return (
    <details id="copy" className="py-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {t('copy.title')}
      </summary>
      <Move event={event} action={copyEvent} id="copy-event" text={t('copy.text')}>
        <DateField
          name="startsOn"
          label={t('form.startsOn')}
          texts={texts}
          fieldClassName="sm:max-w-60"
        />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t('copy.button')}
          </SubmitButton>
        </div>
      </Move>
    </details>
  );
}

/** The reason in the officer's language, and in the others for those who read them. */
async function Cancel({ event, locale }: Props) {
  const [t, language] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'text.language' }),
  ]);
  const others = locales.filter((one) => one !== locale);
  const labels = Object.fromEntries(
    locales.map((one) => [
      reasonFields[one],
      one === locale ? t('cancel.reason') : t('cancel.reasonIn', { language: language(one) }),
    ]),
  );
  const reason = (one: Locale) => (
    <TextAreaField
      key={one}
      name={reasonFields[one]}
      lang={one}
      rows={3}
      label={labels[reasonFields[one]]}
      {...(one === locale ? {} : { optional: t('form.optional') })}
      maxLength={1000}
    />
  );
  return (
    <details className="py-1">
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
        {t('cancel.title')}
      </summary>
      <Move
        event={event}
        action={cancelEvent}
        id="cancel-event"
        text={t('cancel.text')}
        labels={labels}
      >
        <input type="hidden" name="language" value={locale} />
        {reason(locale)}
        <Fold title={t('cancel.others')}>
          <div className="grid gap-3">
            <p className="max-w-text text-sm text-muted">{t('cancel.othersText')}</p>
            {others.map(reason)}
          </div>
        </Fold>
        <div>
          <SubmitButton variant="bad" wide="phone">
            {t('cancel.title')}
          </SubmitButton>
        </div>
      </Move>
    </details>
  );
}
