import { importsOf, listFiles } from './sources';

/**
 * Pages of two benches that are made of the same components: the officers' and the desk's, a firm's
 * and a partner's. What one shows the other shows, each to its own readers.
 */
const benches = [
  ['officer', 'desk'],
  ['sme', 'partner'],
] as const;

/** The folder of a page, as rows of tests/access/routes.ts name it. */
function routeOf(file: string): string {
  const folders = file.split('/').slice(1, -1);
  return folders.filter((part) => part !== '[locale]' && !/^\(.*\)$/.test(part)).join('/');
}

/** @returns routes of the first benches and of the second ones */
export function twinPages(): { first: ReadonlySet<string>; second: ReadonlySet<string> } {
  const files = new Map(listFiles('app', /(^|\/)page\.tsx$/).map((file) => [routeOf(file), file]));
  const madeOf = (file: string) =>
    importsOf(file)
      .map(({ from }) => from)
      .filter((from) => from.startsWith('components/'))
      .sort()
      .join(' ');
  const twins = benches.flatMap(([one, other]) =>
    [...files].flatMap(([route, file]) => {
      if (!route.startsWith(`${one}/`)) return [];
      const twin = `${other}${route.slice(one.length)}`;
      const twinFile = files.get(twin);
      if (!twinFile || madeOf(file) === '' || madeOf(file) !== madeOf(twinFile)) return [];
      return [{ route, twin }];
    }),
  );
  return {
    first: new Set(twins.map(({ route }) => route)),
    second: new Set(twins.map(({ twin }) => twin)),
  };
}
