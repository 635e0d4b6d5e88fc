import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { pickLinked, proposeLinked } from '@/lib/meeting/link-actions';
import type { MeetingLinkView } from '@/lib/meeting/link-view';
import { ArrangedFacts } from './arranged-facts';
import { ProposedFacts } from './open-proposal';
import { PickForm } from './pick-form';
import { ProposeForm } from './propose-form';

type View = Extract<MeetingLinkView, { meeting: unknown }>;
type Props = { view: View; token: string; locale: Locale; now: Date };

/** What a link about a meeting shows: times to pick, the arranged meeting, or what became of it. */
export async function LinkMeeting({ view, token, locale, now }: Props) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const other = bestName(view.other, locale);
  const named = { other: other?.text ?? '–' };
  const { kind } = view;
  const asks = kind === 'pick' || kind === 'arranged';
  return (
    <div className="grid gap-6">
      <div>
        <p className="text-sm">
          {t('link.to', { code: view.code })}
          <strong className="block font-semibold">
            <InScript within={locale}>{t('link.person', { name: view.recipientName })}</InScript>
          </strong>
        </p>
        <h1 className="mt-2 text-x2">
          {asks ? t(`link.${kind}Title`, named) : t(`link.${kind}Title`)}
        </h1>
        <p className="mt-2">{asks ? t(`link.${kind}Lead`) : t(`link.${kind}Text`)}</p>
      </div>
      {kind === 'pick' ? <Times {...{ view, token, locale, now }} /> : null}
      {kind === 'arranged' ? (
        <ArrangedFacts meeting={view.meeting} locale={locale} token={token} />
      ) : null}
      {asks && view.usable ? (
        <details open={kind === 'pick' && allPassed(view, now)}>
          <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
            {t(kind === 'pick' ? 'propose.noneFit' : 'propose.move')}
          </summary>
          <div className="pt-2 pb-4">
            <ProposeForm
              id="propose-form"
              action={proposeLinked}
              hidden={{ token }}
              side={view.side}
              answers={view.openId}
              like={view.meeting}
              locale={locale}
              now={now}
            />
          </div>
        </details>
      ) : null}
      <section className="border-t border-line pt-4 text-sm text-muted">
        <p>{t('link.desk')}</p>
        <p>
          <InScript within={locale}>
            {t('link.until', {
              name: view.recipientName,
              date: formatDate(view.expiresAt, locale),
            })}
          </InScript>
        </p>
      </section>
    </div>
  );
}

function allPassed(view: View, now: Date): boolean {
  return view.meeting.times.every(({ startsAt }) => startsAt <= now);
}

async function Times({ view, token, locale, now }: Props) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  return (
    <div className="grid gap-5">
      <ProposedFacts meeting={view.meeting} locale={locale} />
      {allPassed(view, now) ? (
        <p>{t('open.allPassed')}</p>
      ) : (
        <PickForm
          action={pickLinked}
          hidden={{ token }}
          meeting={view.meeting}
          pair={view.pair}
          busy={view.busy}
          yours
          locale={locale}
          now={now}
        />
      )}
    </div>
  );
}
