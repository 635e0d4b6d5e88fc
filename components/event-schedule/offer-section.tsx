import { limitText } from '@/components/event/limit-text';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { GuardList } from '@/components/ui/guard-list';
import { Section } from '@/components/ui/section';
import { eventAfter } from '@/lib/event/states';
import { offerToBoth, publishNow } from '@/lib/event-schedule/desk-actions';
import {
  hindrancesOf,
  latestAnswer,
  suggestedAnswer,
  wallClock,
} from '@/lib/event-schedule/grid-offer';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import type { Locale } from '@/lib/i18n/locales';
import { eventMoment } from './moment-text';
import { deskWords } from './words';

const nouns = ['event', 'schedule', 'event-meeting'];

/** Telling both sides: first for their word, then for good; and what stands in the way. */
export async function OfferSection({
  plan,
  now,
  locale,
}: {
  plan: SchedulePlan;
  now: Date;
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([deskWords(locale), dateTexts(locale)]);
  const mayOffer = eventAfter(plan.event.state, 'offer') !== null;
  const mayPublish = eventAfter(plan.event.state, 'publish') !== null;
  if (!plan.canManage || plan.meetings.length === 0 || (!mayOffer && !mayPublish)) return null;
  const guards = hindrancesOf(plan, now);
  const stops = guards.some(({ state }) => state === 'stop');
  const untold = plan.meetings.filter(({ toldAt }) => toldAt === null).length;
  const latest = latestAnswer(plan);
  const { day, time } = wallClock(suggestedAnswer(plan, now));
  const labels = { confirmOn: t('tell.confirmOn'), confirmAt: t('tell.confirmAt') };
  return (
    <Section id="tell" title={t('tell.title')}>
      {stops && plan.event.confirmBy ? (
        <p className="mt-3 max-w-text text-sm font-semibold">
          {t('tell.wait', { at: await limitText(plan.event.confirmBy, locale) })}
        </p>
      ) : null}
      <GuardList
        className="mt-3"
        items={guards.map(({ key, state, count }) => ({
          key,
          // Waiting for answers is no fault.
          state: key === 'unanswered' && state === 'stop' ? 'warn' : state,
          text: t(`tell.guard.${key}`, { count }),
        }))}
        stateTexts={{
          clear: t('tell.guardState.clear'),
          warn: t('tell.guardState.warn'),
          stop: t('tell.guardState.stop'),
        }}
      />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2 lg:[&>:only-child]:col-span-2">
        {mayOffer ? (
          <ActionForm action={offerToBoth} id="offer" nouns={nouns} labels={labels}>
            <input type="hidden" name="eventId" value={plan.event.id} />
            <input type="hidden" name="code" value={plan.event.code} />
            <input type="hidden" name="version" value={plan.event.version} />
            <h3 className="text-md font-semibold">{t('tell.offer')}</h3>
            <p className="mt-1 max-w-text text-sm text-muted">
              {t('tell.offerText', { count: untold })}
            </p>
            <div className="mt-3 grid gap-3">
              <DateField
                name="confirmOn"
                label={labels.confirmOn}
                hint={
                  latest
                    ? t('tell.confirmByHint', { at: eventMoment(latest, t, locale) })
                    : undefined
                }
                defaultValue={day}
                {...(latest ? { max: wallClock(latest).day } : {})}
                texts={texts}
                fieldClassName="sm:max-w-72"
              />
              <TextField
                name="confirmAt"
                label={labels.confirmAt}
                inputMode="numeric"
                placeholder="18:00"
                defaultValue={time}
                fieldClassName="sm:max-w-72"
              />
            </div>
            <SubmitButton
              className="mt-4"
              variant={untold > 0 ? 'primary' : 'secondary'}
              wide="phone"
              pendingText={t('tell.sending')}
            >
              {t(plan.event.state === 'PROVISIONAL' ? 'tell.offerAgain' : 'tell.offerSubmit')}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {mayPublish && !stops ? (
          <ActionForm action={publishNow} id="publish" nouns={nouns}>
            <input type="hidden" name="eventId" value={plan.event.id} />
            <input type="hidden" name="code" value={plan.event.code} />
            <input type="hidden" name="version" value={plan.event.version} />
            <h3 className="text-md font-semibold">{t('tell.publish')}</h3>
            <p className="mt-1 max-w-text text-sm text-muted">{t('tell.publishText')}</p>
            <SubmitButton className="mt-4" wide="phone" pendingText={t('tell.sending')}>
              {t('tell.publishSubmit')}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Section>
  );
}
