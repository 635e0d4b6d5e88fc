import { pool } from '@/lib/db/client';
import type { LiveMarket } from './live-market';
import { type Change, notLookedInto, type RunSummary } from './summary';

/** Puts codes and names to the few firms and partners that a summary shows. */

const shown = 20;

/** Less than this makes no difference to anybody. */
const least = 1e-6;

type Named = Pick<Change, 'id' | 'code' | 'names'>;

/** In the order of the ids. Names that are missing in a language are left empty. */
export async function nameAll(table: 'Sme' | 'Partner', ids: readonly string[]): Promise<Named[]> {
  const { rows } = await pool().query<Named>(
    `SELECT "id", "code", json_build_object('th', coalesce("nameTh", ''),
       'ja', coalesce("nameJa", ''), 'en', coalesce("nameEn", '')) AS "names"
     FROM "${table}" WHERE "id" = ANY($1::uuid[])`,
    [[...ids]],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Who gains and who loses, with the largest changes by name. */
export async function changesOf(
  table: 'Sme' | 'Partner',
  ids: readonly string[],
  before: Float64Array,
  after: Float64Array,
): Promise<NonNullable<RunSummary['smes']>> {
  const change = (at: number) => (after[at] ?? 0) - (before[at] ?? 0);
  const places = ids.map((_, at) => at);
  const gains = places.filter((at) => change(at) > least).sort((a, b) => change(b) - change(a));
  const losses = places.filter((at) => change(at) < -least).sort((a, b) => change(a) - change(b));
  const name = async (list: readonly number[]): Promise<Change[]> => {
    const chosen = list.slice(0, shown);
    const named = await nameAll(
      table,
      chosen.map((at) => ids[at] ?? ''),
    );
    return named.map((row, index) => {
      const at = chosen[index] ?? 0;
      return { ...row, before: before[at] ?? 0, after: after[at] ?? 0 };
    });
  };
  return {
    gain: gains.length,
    lose: losses.length,
    same: ids.length - gains.length - losses.length,
    gains: await name(gains),
    losses: await name(losses),
  };
}

/** How many firms are told apart by their reason, at most. */
const mostUncovered = 2000;
const examples = 10;

/** Why firms have no match, commonest reason first. */
export async function uncoveredOf(
  live: LiveMarket,
  places: readonly number[],
  reasonsOf: (places: readonly number[]) => Promise<Map<string, string>>,
): Promise<RunSummary['uncovered']> {
  const first = places.slice(0, mostUncovered);
  const ids = first.map((place) => live.smeIds[place] ?? '');
  const reasons = await reasonsOf(first);
  const byReason = new Map<string, string[]>();
  for (const id of ids) {
    const reason = reasons.get(id) ?? 'no-partners';
    byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  }
  const groups = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  const told = await Promise.all(
    groups.map(async ([reason, list]) => ({
      reason,
      count: list.length,
      smes: await nameAll('Sme', list.slice(0, examples)),
    })),
  );
  const rest = places.length - ids.length;
  return rest > 0 ? [...told, { reason: notLookedInto, count: rest, smes: [] }] : told;
}
