import type { TaskList } from 'graphile-worker';
import type { JobName, JobPayloads } from './names';
import { cleanUpTask } from './tasks/clean-up';
import { matchAllTask, matchPartnerTask, matchSmeTask } from './tasks/match';
import { sendMailTask } from './tasks/send-mail';

/** Every job by name; a job without a task, or a task for other words, does not compile. */
const tasks: { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> } = {
  'send-mail': sendMailTask,
  'match-sme': matchSmeTask,
  'match-partner': matchPartnerTask,
  'match-all': matchAllTask,
  'clean-up': cleanUpTask,
};

export const taskList = tasks as unknown as TaskList;
