import type { JobHelpers, TaskList } from 'graphile-worker';
import type { JobName, JobPayloads } from './names';
import { caseClockTask, releaseQueueTask, replanClocksTask } from './tasks/case-clock';
import { centreChangesTask } from './tasks/centre-changes';
import { cleanUpTask } from './tasks/clean-up';
import { consultationClockTask } from './tasks/consultation';
import { cooperationTermsTask } from './tasks/cooperation-terms';
import { eventCalledOffTask } from './tasks/event-called-off';
import { eventChangedTask } from './tasks/event-changed';
import { eventClockTask } from './tasks/event-clock';
import { eventContactTask } from './tasks/event-contact';
import { eventSuggestionsTask } from './tasks/event-suggestions';
import { deleteObjectTask, moveFileTask, scanFileTask } from './tasks/file';
import { freshnessTask } from './tasks/freshness';
import { knowledgeTask } from './tasks/knowledge';
import { matchPartnerTask, matchSmeTask } from './tasks/match';
import { meetingRemindersTask } from './tasks/meetings';
import { outcomeAsksTask } from './tasks/outcome-asks';
import { programmeDayTask, programmeRoundsTask } from './tasks/programme';
import { pushSendTask } from './tasks/push-send';
import { matchingRunTask, rankingChangesTask, rankingNightlyTask } from './tasks/ranking';
import { scheduleRunTask, scheduleTellTask, scheduleUnmetTask } from './tasks/schedule';
import { searchIndexTask } from './tasks/search';
import { sendMailTask } from './tasks/send-mail';
import { smeWithdrawnTask } from './tasks/sme-withdrawn';
import { translateMissingTask, translateTextTask } from './tasks/translate';

type Task<Name extends JobName> = (
  payload: JobPayloads[Name],
  helpers: JobHelpers,
) => Promise<void>;

/** Every job by name; a job without a task, or a task for other words, does not compile. */
const tasks: { [Name in JobName]: Task<Name> } = {
  'send-mail': sendMailTask,
  'sme-withdrawn': smeWithdrawnTask,
  'match-sme': matchSmeTask,
  'match-partner': matchPartnerTask,
  'matching-run': matchingRunTask,
  'ranking-changes': rankingChangesTask,
  'ranking-nightly': rankingNightlyTask,
  'case-clock': caseClockTask,
  'release-queue': releaseQueueTask,
  'replan-clocks': replanClocksTask,
  'scan-file': scanFileTask,
  'move-file': moveFileTask,
  'delete-object': deleteObjectTask,
  'outcome-asks': outcomeAsksTask,
  freshness: (payload) => freshnessTask(payload),
  'meeting-reminders': (payload) => meetingRemindersTask(payload),
  'consultation-clock': (payload) => consultationClockTask(payload),
  'translate-text': translateTextTask,
  'translate-missing': translateMissingTask,
  knowledge: () => knowledgeTask(),
  'search-index': () => searchIndexTask(),
  'cooperation-terms': (payload) => cooperationTermsTask(payload),
  'centre-changes': (payload) => centreChangesTask(payload),
  'programme-rounds': (payload) => programmeRoundsTask(payload),
  'programme-day': (payload) => programmeDayTask(payload),
  'schedule-run': scheduleRunTask,
  'schedule-tell': (payload) => scheduleTellTask(payload),
  'schedule-unmet': (payload) => scheduleUnmetTask(payload),
  'event-called-off': (payload) => eventCalledOffTask(payload),
  'event-changed': (payload) => eventChangedTask(payload),
  'event-contact': (payload) => eventContactTask(payload),
  'event-suggestions': eventSuggestionsTask,
  'push-send': (payload) => pushSendTask(payload),
  'event-clock': (payload) => eventClockTask(payload),
  'clean-up': (payload) => cleanUpTask(payload),
};

export const taskList = tasks as unknown as TaskList;
