/**
 * Readiness of the giver: a common working language (four tenths; two if the seeker has not said
 * its own), stated certificates (two tenths; a body needs none), completeness of its profile (four).
 */
import type { Criterion, Missing } from '../criterion';
import { reason } from '../reasons';
import type { Side } from '../side';

const LANGUAGES = 400;
const LANGUAGES_ONE_SIDED = 200;
const CERTIFICATES = 200;
const NO_CERTIFICATES = 100;
const PROFILE = 400;
const READY = 900;
/** Below this completeness the profile itself is a question. */
const THIN_PROFILE = 600;

export const readiness: Criterion = {
  key: 'readiness',
  reads: { seeker: 'readiness', giver: 'readiness' },
  measure(seeker, giver) {
    const common = giver.languages?.filter((code) => seeker.languages?.includes(code)) ?? [];
    const byProfile = Math.round((PROFILE * giver.completeness) / 1000);
    const share = languageShare(seeker, giver, common) + certificateShare(giver) + byProfile;
    const percent = Math.round(giver.completeness / 10);
    const words =
      common.length === 0
        ? reason('readiness.incomplete', { percent })
        : share >= READY
          ? reason('readiness.ready', { languages: common })
          : reason('readiness.partly', { languages: common, percent });
    return { share, reason: words, unknown: missing(giver, byProfile) };
  },
};

function languageShare(seeker: Side, giver: Side, common: readonly string[]): number {
  if (giver.languages === undefined) return 0;
  if (seeker.languages === undefined) return giver.languages.length > 0 ? LANGUAGES_ONE_SIDED : 0;
  return common.length > 0 ? LANGUAGES : 0;
}

function certificateShare(giver: Side): number {
  if (giver.isBody) return CERTIFICATES;
  if (giver.certificates === undefined) return 0;
  return giver.certificates.length > 0 ? CERTIFICATES : NO_CERTIFICATES;
}

function missing(giver: Side, byProfile: number): Missing[] {
  const of = 'giver';
  const found: Missing[] = [];
  if (giver.languages === undefined) found.push({ code: 'languages', of, share: LANGUAGES });
  if (giver.certificates === undefined && !giver.isBody)
    found.push({ code: 'certificates', of, share: CERTIFICATES });
  if (giver.completeness < THIN_PROFILE)
    found.push({ code: 'profile', of, share: PROFILE - byProfile });
  return found;
}
