import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AnswerForm } from '@/components/form/answer-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, TextAreaField, TextField } from '@/components/form/fields';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import {
  discard,
  publish,
  reviewAgain,
  revise,
  sendBack,
  submit,
  withdraw,
} from '@/lib/knowledge/actions';
import type { DeskView } from '@/lib/knowledge/desk-queries';
import {
  canDiscard,
  canPublish,
  canReturn,
  canSubmit,
  canWithdraw,
  canWrite,
  hadAHand,
  type OpenVersion,
} from '@/lib/knowledge/policy';
import type { VersionForReading } from '@/lib/knowledge/queries';
import { dayInBangkok, monthsLater, monthsToReview } from '@/lib/knowledge/states';

type Step = { viewer: Viewer; found: DeskView; locale: Locale; now: Date };

const asOpen = ({ id, state, version, hands }: VersionForReading): OpenVersion => ({
  ...{ id, state, version, hands },
});

const isOk = (verdict: true | string) => verdict === true;

/** What the viewer may do next: with the version in progress, or with the article as it is read. */
export async function NextSteps(step: Step) {
  const t = await getTranslations({ locale: step.locale, namespace: 'knowledge' });
  const { viewer, found } = step;
  if (!canWrite(viewer)) return null;
  return (
    <Section id="next" title={t('review.title')} className="mt-10" data-print="hide">
      {found.isOpen ? <OpenSteps {...step} /> : null}
      {found.live ? <LiveSteps {...step} live={found.live} /> : null}
      {found.isOpen ? null : <Revise {...step} />}
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-b border-line py-4">
      <h3 className="text-md font-semibold">{title}</h3>
      {children}
    </div>
  );
}

async function OpenSteps({ viewer, found, locale, now }: Step) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const version = asOpen(found.version);
  const seen = (
    <>
      <input type="hidden" name="id" value={version.id} />
      <input type="hidden" name="version" value={version.version} />
    </>
  );
  const own = hadAHand(viewer, version);
  const working = { pendingText: t('review.working'), nouns: ['article'] };
  const { publishAt, reviewerName } = found.version;
  return (
    <>
      {version.state === 'SCHEDULED' && publishAt ? (
        <p className="mt-4">
          <InScript within={locale}>
            {t('review.scheduled', {
              name: reviewerName ?? '',
              date: formatDate(publishAt, locale),
              time: formatTime(publishAt, locale, 'Asia/Bangkok'),
            })}
          </InScript>
        </p>
      ) : null}
      {isOk(canSubmit(viewer, version, version.version)) ? (
        <Part title={t('review.submit')}>
          <AnswerForm
            {...working}
            action={submit}
            id="submit"
            text={t('review.submitText')}
            button={t('review.submit')}
          >
            {seen}
          </AnswerForm>
        </Part>
      ) : null}
      {version.state === 'IN_REVIEW' && own ? (
        <p className="mt-4 text-sm text-muted">{t('review.ownHand')}</p>
      ) : null}
      {isOk(canPublish(viewer, version, version.version)) ? (
        <Publish seen={seen} locale={locale} now={now} />
      ) : null}
      {isOk(canReturn(viewer, version, version.version)) ? (
        <Part title={t(own ? 'review.takeBack' : 'review.return')}>
          <AnswerForm
            {...working}
            action={sendBack}
            id="return"
            variant="secondary"
            {...(own
              ? {}
              : { reason: { label: t('review.reason') }, text: t('review.returnText') })}
            button={t(own ? 'review.takeBack' : 'review.return')}
          >
            {seen}
          </AnswerForm>
        </Part>
      ) : null}
      {isOk(canDiscard(viewer, version, version.version)) ? (
        <Part title={t('review.discard')}>
          <AnswerForm
            {...working}
            action={discard}
            id="discard"
            variant="bad"
            text={t('review.discardText')}
            button={t('review.discard')}
          >
            {seen}
          </AnswerForm>
        </Part>
      ) : null}
    </>
  );
}

async function Publish({ seen, locale, now }: { seen: ReactNode; locale: Locale; now: Date }) {
  const [t, days] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    dateTexts(locale),
  ]);
  return (
    <Part title={t('review.publish')}>
      <AnswerForm
        action={publish}
        id="publish"
        nouns={['article']}
        text={t('review.publishText')}
        button={t('review.publish')}
        pendingText={t('review.publishing')}
      >
        {seen}
        <div className="mb-4 grid gap-4">
          <RadioGroup
            name="when"
            label={t('review.when')}
            defaultValue="now"
            options={[
              { value: 'now', label: t('review.now') },
              { value: 'later', label: t('review.later') },
            ]}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField
              name="day"
              label={t('review.day')}
              min={dayInBangkok(now).toISOString().slice(0, 10)}
              texts={days}
            />
            <TextField
              name="time"
              type="time"
              label={t('review.time')}
              defaultValue="09:00"
              fieldClassName="sm:max-w-44"
            />
          </div>
        </div>
      </AnswerForm>
    </Part>
  );
}

async function LiveSteps({ viewer, locale, now, live }: Step & { live: VersionForReading }) {
  const [t, days] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    dateTexts(locale),
  ]);
  const next = monthsLater(dayInBangkok(now), monthsToReview).toISOString().slice(0, 10);
  const seen = <input type="hidden" name="articleId" value={live.articleId} />;
  return (
    <>
      <Part title={t('review.again')}>
        <AnswerForm
          action={reviewAgain}
          id="again"
          nouns={['article']}
          variant="secondary"
          text={t('review.againText')}
          button={t('review.again')}
          pendingText={t('review.working')}
        >
          {seen}
          <div className="mb-3">
            <DateField
              name="reviewBy"
              label={t('review.nextReview')}
              defaultValue={next}
              texts={days}
              fieldClassName="sm:max-w-60"
            />
          </div>
        </AnswerForm>
      </Part>
      {canWithdraw(viewer, live) ? (
        <Part title={t('review.withdraw')}>
          <AnswerForm
            action={withdraw}
            id="withdraw"
            nouns={['article']}
            variant="bad"
            text={t('review.withdrawText')}
            button={t('review.withdraw')}
            pendingText={t('review.working')}
          >
            {seen}
            <TextAreaField
              name="reason"
              label={t('review.reason')}
              rows={2}
              maxLength={1000}
              fieldClassName="mb-3"
            />
          </AnswerForm>
        </Part>
      ) : null}
    </>
  );
}

async function Revise({ found, locale }: Step) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  return (
    <Part title={t('edit.revise')}>
      <AnswerForm
        action={revise}
        id="revise"
        nouns={['article']}
        {...(found.live ? { text: t('edit.reviseText') } : {})}
        button={t('edit.revise')}
        pendingText={t('edit.revising')}
      >
        <input type="hidden" name="articleId" value={found.version.articleId} />
      </AnswerForm>
    </Part>
  );
}
