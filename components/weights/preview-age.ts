import type { RunView } from '@/lib/ranking/run-queries';
import type { VersionView } from '@/lib/weights/queries';

/** Whether a preview still says what the draft would do. */
export type PreviewAge = 'none' | 'fresh' | 'otherDraft' | 'otherForce';

/** A preview is good for one revision of the draft beside one version in force. Pure. */
export function previewAge(
  run: Pick<RunView, 'state' | 'revision' | 'startedAt'> | null,
  draft: Pick<VersionView, 'revision'>,
  active: Pick<VersionView, 'activatedAt'>,
): PreviewAge {
  if (run?.state !== 'DONE') return 'none';
  if (run.revision !== draft.revision) return 'otherDraft';
  const { startedAt } = run;
  return active.activatedAt && (!startedAt || startedAt < active.activatedAt)
    ? 'otherForce'
    : 'fresh';
}
