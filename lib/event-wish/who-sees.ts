import type { EventMeetingState } from '@/lib/db/client';
import type { EventState } from '@/lib/event/states';
import { isicParent } from '@/lib/taxonomy/isic';
import { containingPlaces } from '@/lib/taxonomy/places';

/**
 * What a participant may know of another one and of its wishes. Pure.
 *
 * - A name is told of those who agreed to appear on the list; of others only their sector and region,
 *   until the schedule offers the two a meeting. An offer that comes to nothing, as one of them says
 *   no or the time to answer passes, leaves no name behind.
 * - Of the other side's wishes it is told that it would like to meet, never how much. That it would
 *   rather not, or never, leaves no trace: it reads like nothing said.
 * - What would tell an unnamed one's name (an introduction, an earlier meeting, a house in common)
 *   is not told either.
 */
const told: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];

/** States of a meeting at which the two know whom they meet, or were to meet at an agreed hour. */
export const namingStates = ['OFFERED', 'CONFIRMED', 'HELD', 'MISSED'] as const;

/** `meeting`: the state of the two's meeting; null where there is none. */
export function seesName(
  other: { listed: boolean; meeting: EventMeetingState | null },
  eventState: EventState,
): boolean {
  if (other.listed) return true;
  return told.includes(eventState) && namingStates.some((state) => state === other.meeting);
}

/** Sector and region, as codes of the facts. */
export type Teaser = { sector: string | null; region: string | null };

/** The section of the first industry: `ISIC-C` for `ISIC-1030`. */
function sectorOf(industries: readonly string[]): string | null {
  const [first] = industries;
  if (first === undefined) return null;
  let sector = first;
  for (let above = isicParent(sector); above; above = isicParent(sector)) sector = above;
  return sector;
}

export function teaserOf(other: { industries: readonly string[]; place: string | null }): Teaser {
  const around = other.place ? containingPlaces(other.place) : [];
  const region = around.find((code) => code !== other.place && code !== 'EEC') ?? null;
  return { sector: sectorOf(other.industries), region };
}
