/**
 * Which services and programmes of the department close a gap, each with the reason for naming it.
 * Data: codes of the facts (programmes.json), whose texts say what each of them does; reasons are
 * worded in `messages/<locale>/matching.json` under `help.because.<reason>`.
 */
import { fieldsOfProgramme } from '../taxonomy/fields';
import type { Change } from './no-match-changes';
import type { NoMatchReason } from './no-match-reasons';
import type { RequirementKind } from './requirement-schema';

export const helpReasons = [
  /** Officers of a centre go through the profile with the firm. */
  'profile',
  /** A centre advises on the spot. */
  'adviser',
  /** The same from afar, where a centre has no adviser. */
  'remote-adviser',
  /** The desk coordinates talks with the Japanese side. */
  'talks',
  /** The desk knows of openings in Japan. */
  'openings',
  /** Japan's organisation for small firms, with which the desk coordinates. */
  'network',
  /** Trains plant managers for higher productivity. */
  'productivity',
  /** The programme is about this very field. */
  'field',
] as const;
export type HelpReason = (typeof helpReasons)[number];

export interface Help {
  /** Code of the facts, `BSC`. */
  programme: string;
  because: HelpReason;
}

const profile: Help = { programme: 'BSC', because: 'profile' };
const adviser: Help = { programme: 'BSC', because: 'adviser' };
const remote: Help = { programme: 'VDO_CONFERENCE', because: 'remote-adviser' };
const talks: Help = { programme: 'JAPAN_DESK', because: 'talks' };
const openings: Help = { programme: 'JAPAN_DESK', because: 'openings' };
const network: Help = { programme: 'SMRJ_COOP', because: 'network' };
const productivity: Help = { programme: 'LIPE', because: 'productivity' };

/** Programmes that a firm can take part in; policies and frameworks are no help to one firm. */
const forFirms = [
  'BIG_BROTHER',
  'ELV',
  'FLEX_CAMPUS',
  'ITC',
  'LASI',
  'LIPE',
  'MTIC',
  'OI_COLUMBUS',
  'SMART_MONODZUKURI',
];

/** What helps to meet a demand of partners that is not met. */
const forRequirement: Readonly<Record<RequirementKind, readonly Help[]>> = {
  certificate: [adviser, remote],
  'monthly-volume': [productivity, adviser],
  employees: [adviser],
  language: [talks],
  'exports-to': [openings, network],
  'lead-time': [productivity, adviser],
  established: [talks],
  'video-meeting': [remote],
  interpreter: [talks],
  place: [openings],
};

const forReason: Readonly<Record<NoMatchReason['code'], readonly Help[]>> = {
  'no-partners': [openings],
  'industry-not-stated': [profile],
  'seeks-not-stated': [profile],
  'own-requirement': [profile],
  'their-requirement': [adviser],
  'fields-not-offered': [openings, network],
  places: [openings],
  'low-score': [adviser, remote],
};

/** Those that help with a cause. */
export function helpForReason(reason: NoMatchReason): readonly Help[] {
  return reason.code === 'their-requirement'
    ? forRequirement[reason.requirement.kind]
    : forReason[reason.code];
}

/** Those that help with a change. */
export function helpForChange(change: Change): readonly Help[] {
  switch (change.kind) {
    case 'state':
    case 'industry':
    case 'phase':
    case 'own-requirement':
      return [profile];
    case 'reach':
      return forRequirement[change.requirement.kind];
    case 'places':
      return [openings];
    case 'offer':
    case 'seek': {
      const about = forFirms.filter((code) => fieldsOfProgramme(code).includes(change.field));
      if (about.length > 0) return about.map((programme) => ({ programme, because: 'field' }));
      return change.kind === 'seek' ? [openings] : [adviser];
    }
  }
}

/** All that help with these, each programme once, in the order of what they are for. */
export function helpFor(
  reasons: readonly NoMatchReason[],
  changes: readonly Change[],
  most: number,
): Help[] {
  const byProgramme = new Map<string, Help>();
  for (const help of [...reasons.flatMap(helpForReason), ...changes.flatMap(helpForChange)])
    if (!byProgramme.has(help.programme)) byProgramme.set(help.programme, help);
  return [...byProgramme.values()].slice(0, most);
}

/** Every programme that can be named. */
export const helpProgrammes: readonly string[] = [
  ...new Set([
    ...forFirms,
    ...[...Object.values(forRequirement), ...Object.values(forReason)]
      .flat()
      .map(({ programme }) => programme),
  ]),
];
