import { sides } from '@/lib/event/states';
import { tiers } from '@/lib/outcome/tier';
import { type Figures, type RoundState, roundStates, yearDays } from './results';

/** Which figures stand side by side when events are compared, and of what each is a share. Pure. */
export type Comparable = {
  event: { code: string };
  figures: Figures;
  means: { SME: number | null; PARTNER: number | null };
};

export type ComparedRow = {
  key: string;
  cells: {
    code: string;
    /** A mean for the rows of means; null where nobody answered. */
    count: number | null;
    /** 0–1, of the figure that holds this one; null for figures that stand alone. */
    share: number | null;
    /** Whether there are lines behind it. */
    opens: boolean;
  }[];
};

/** A figure, and the one that it is a part of. */
const compared: readonly [string, string | null][] = [
  ...sides.flatMap((side): [string, string | null][] => [
    [`registered.${side}`, null],
    [`came.${side}`, `registered.${side}`],
    [`met.${side}`, `came.${side}`],
  ]),
  ['planned', null],
  ['held', 'planned'],
  ['missed', 'planned'],
  ['fallen', 'planned'],
  ...sides.map((side): [string, string] => [`must-met.${side}`, `must.${side}`]),
  ['next-step', 'held'],
  ...yearDays.flatMap((day) =>
    tiers.map((tier): [string, string] => [`day.${day}.${tier}`, 'cases']),
  ),
];

/** Nobody can have answered of a time that has come for no case. */
function isUnknown(figures: Figures, key: string): boolean {
  const [head, day] = key.split('.');
  if (head !== 'day') return false;
  const at = (state: RoundState) => figures.get(`day.${day}.${state}`)?.length ?? 0;
  return roundStates.every((state) => state === 'to-come' || at(state) === 0);
}

const rounded = (mean: number | null) => (mean === null ? null : Math.round(mean * 10) / 10);

export function comparedRows(results: readonly Comparable[]): ComparedRow[] {
  const counts = compared.map(([key, whole]): ComparedRow => {
    const cells = results.map(({ event, figures }) => {
      if (isUnknown(figures, key))
        return { code: event.code, count: null, share: null, opens: false };
      const count = figures.get(key)?.length ?? 0;
      const of = whole === null ? 0 : (figures.get(whole)?.length ?? 0);
      return { code: event.code, count, share: of > 0 ? count / of : null, opens: true };
    });
    return { key, cells };
  });
  const means = sides.map((side): ComparedRow => {
    const cells = results.map(({ event, means: given }) => {
      return { code: event.code, count: rounded(given[side]), share: null, opens: false };
    });
    return { key: `mean.${side}`, cells };
  });
  return [...counts, ...means];
}
