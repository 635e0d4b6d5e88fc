import { getTranslations } from 'next-intl/server';
import { IncentivePanel } from '@/components/incentive/incentive-panel';
import { MeetingPanel } from '@/components/meeting/meeting-panel';
import { MessagePanel } from '@/components/message/message-panel';
import { ResultPanel } from '@/components/outcome/result-panel';
import { CaseTimeline } from '@/components/timeline/case-timeline';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseFile } from '@/lib/timeline/case-file';
import type { CaseView } from '@/lib/timeline/view-schema';

/** What every role finds on a case's page in the same order: meetings, results, messages, timeline. */
export async function CasePanels({
  file,
  kind,
  path,
  viewer,
  locale,
  now,
}: {
  file: CaseFile;
  /** The kind of entry that the timeline is narrowed to. */
  kind: CaseView['kind'];
  /** The page's own address, for the timeline's links. */
  path: string;
  viewer: Viewer;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'timeline' });
  const shown = { item: file.item, viewer, locale, now };
  return (
    <>
      <MeetingPanel {...shown} meetings={file.meetings} />
      <ResultPanel {...shown} outcomes={file.outcomes} />
      <MessagePanel {...shown} messages={file.messages} />
      <IncentivePanel {...shown} incentives={file.incentives} />
      <Section title={t('title')} id="timeline">
        <CaseTimeline items={file.timeline} kind={kind} path={path} locale={locale} />
      </Section>
    </>
  );
}
