import type { EventState } from '@/lib/event/states';
import { isicParent } from '@/lib/taxonomy/isic';
import { containingPlaces } from '@/lib/taxonomy/places';
import type { Grade } from './weights';

/**
 * What a participant may know of another one and of its wishes. Pure.
 *
 * - A name is told of those who agreed to appear on the list; of others only their sector and region,
 *   until the published schedule seats the two at one table.
 * - Of the other side's wishes it is told that it would like to meet, never how much. That it would
 *   rather not, or never, leaves no trace: it reads like nothing said.
 * - What would tell an unnamed one's name (an introduction, an earlier meeting, a house in common)
 *   is not told either.
 */
const told: readonly EventState[] = ['PUBLISHED', 'RUNNING', 'CLOSED'];

export function seesName(
  other: { listed: boolean; meets: boolean },
  eventState: EventState,
): boolean {
  return other.listed || (other.meets && told.includes(eventState));
}

export function showsWanted(theirs: Grade): boolean {
  return theirs === 'MUST' || theirs === 'LIKE';
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
