import { getTranslations } from 'next-intl/server';
import { StaleMark } from '@/components/freshness/stale-mark';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Alert } from '@/components/ui/alert';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedView } from '@/lib/need/posted-view';
import { closeReasons } from '@/lib/need/states';

/** What has just happened to a need, and what its reader should know of its state. */
export async function NeedNotices({
  need,
  saved,
  locale,
}: {
  need: NeedView;
  saved: string | undefined;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const said = saved === 'post' ? (need.state === 'WAITING' ? 'submit' : 'post') : 'draft';
  const { managed } = need;
  const reason = closeReasons.find((one) => one === managed?.closedReason);
  return (
    <div className="mt-4 grid gap-3">
      {saved && need.role !== 'READER' ? (
        <Alert tone="ok" role="status" title={t(`saved.${said}`)} />
      ) : null}
      {need.state === 'WAITING' && need.role === 'STAFF' && !saved ? (
        <Alert tone="info" title={t('waitingStaff')} />
      ) : null}
      {need.state === 'REFUSED' && managed?.refusal ? (
        <Alert tone="warn" title={t('refusedTitle')}>
          <LabelledText text={managed.refusal} locale={locale} />
        </Alert>
      ) : null}
      {need.state === 'CLOSED' && reason ? (
        <p className="text-sm">{t('closedBecause', { reason: t(`close.reasons.${reason}`) })}</p>
      ) : null}
      {need.stale ? <StaleMark since={need.confirmedAt} locale={locale} /> : null}
    </div>
  );
}
