/** Which table and which interpreter a wish can have, apart from the time. */
import type { Presence, ScheduleProblem, Wish } from './problem';

/** How the two meet, or null when one comes only in person and the other only online. */
export function meetingPresence(problem: ScheduleProblem, wish: Wish): Presence | null {
  const sme = problem.smes[wish.sme]?.presence ?? 'both';
  const partner = problem.partners[wish.partner]?.presence ?? 'both';
  if (sme === 'both') return partner;
  if (partner === 'both' || partner === sme) return sme;
  return null;
}

export function fitsTable(problem: ScheduleProblem, wish: Wish, table: number): boolean {
  const one = problem.tables[table];
  const presence = meetingPresence(problem, wish);
  if (!one || presence === null) return false;
  if (one.reservedFor !== null && one.reservedFor !== wish.partner) return false;
  if (one.presence !== 'both' && presence !== 'both' && one.presence !== presence) return false;
  return inSectors(one.sectors, wish.sectors);
}

export function fitsInterpreter(problem: ScheduleProblem, wish: Wish, interpreter: number) {
  const one = problem.interpreters[interpreter];
  return one !== undefined && bridges(one, wish) && inSectors(one.sectors, wish.sectors);
}

/** Whether somebody who works in these language pairs can interpret for a meeting. */
export function bridges(
  { languages }: { languages: readonly string[] },
  { interpret }: Pick<Wish, 'interpret'>,
): boolean {
  return interpret.some((pair) => languages.includes(pair));
}

function inSectors(kept: readonly string[], wanted: readonly string[]): boolean {
  return kept.length === 0 || kept.some((sector) => wanted.includes(sector));
}
