import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importsOf, listFiles, read, root, sourceFiles } from './support/sources';

/**
 * The house rules that a tool can check: what may lie at the top, which way imports run, what is
 * pure, how large a file may grow.
 */

/** A room may use those to its left and its own row's earlier ones. */
const nouns = [
  ['text', 'taxonomy', 'calendar'],
  ['holiday', 'setting', 'vocabulary', 'statistic'],
  ['matching', 'market', 'schedule'],
  ['centre'],
  ['weights'],
  ['sme', 'partner'],
  ['freshness'],
  ['need'],
  ['ranking'],
  ['match'],
  ['introduction'],
  ['message', 'meeting'],
  ['outcome'],
  ['timeline', 'casework', 'proposal', 'reply-time'],
  ['programme', 'cooperation', 'incentive'],
  ['knowledge'],
  ['consultation', 'event', 'desk-request'],
  ['event-wish'],
  ['event-schedule'],
  ['event-registration'],
  ['event-day'],
  ['event-results'],
  ['video-room'],
  ['province-change'],
  ['translation', 'search'],
];
const rank = new Map(nouns.flatMap((row, index) => row.map((noun) => [noun, index] as const)));

const pureRooms = ['text', 'taxonomy', 'matching', 'market', 'schedule', 'calendar'];
const pureFiles = /^lib\/[\w-]+\/(schema|policy|states|[\w-]+-schema)\.ts$/;
const files = sourceFiles();
const code = files.filter((path) => !/\.test\.tsx?$/.test(path) && !path.startsWith('tests/'));

/** Every import of `code` that breaks `rule`, as readable lines. */
function broken(rule: (path: string, from: string, typeOnly: boolean) => boolean): string[] {
  return code.flatMap((path) =>
    importsOf(path)
      .filter(({ from, typeOnly }) => rule(path, from, typeOnly))
      .map(({ from }) => `${path} → ${from}`),
  );
}

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');
const nounOf = (path: string) => (path.startsWith('lib/') ? path.split('/')[1] : undefined);

describe('the top level', () => {
  test('holds nothing but the rooms and the sockets of tools', () => {
    const allowed = new Set([
      ...['app', 'components', 'lib', 'prisma', 'messages', 'public', 'tests'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'next.config.ts', 'README.md'],
      ...['proxy.ts', 'prisma.config.ts', 'postcss.config.mjs', 'biome.json'],
      ...['vitest.config.ts', 'playwright.config.ts', 'LICENSE', '.ci', '.git', '.gitignore'],
      // made by tools, never committed
      ...['node_modules', '.next', '.data', 'next-env.d.ts', 'tsconfig.tsbuildinfo'],
      ...['test-results', 'playwright-report', '.env'],
    ]);
    expect(readdirSync(root).filter((name) => !allowed.has(name))).toEqual([]);
  });

  test('has no drawers and no barrels', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|shared|types)(\/|\.tsx?$)/;
    expect(files.filter((path) => drawers.test(path))).toEqual([]);
    expect(files.filter((path) => /(^|\/)index\.tsx?$/.test(path))).toEqual([]);
  });
});

describe('imports run downward', () => {
  test('lib never imports components or app', () => {
    expect(
      broken((path, from) => path.startsWith('lib/') && /^(components|app)\//.test(from)),
    ).toEqual([]);
  });

  test('components/ui knows nothing of ours', () => {
    expect(
      broken(
        (path, from) =>
          path.startsWith('components/ui/') &&
          /^(app|components|lib|messages|prisma)\//.test(from) &&
          !from.startsWith('components/ui/'),
      ),
    ).toEqual([]);
  });

  test('components of a noun use the design system and pure code, never queries or commands', () => {
    expect(
      broken(
        (path, from, typeOnly) =>
          path.startsWith('components/') &&
          !typeOnly &&
          (/^lib\/.*\/([\w-]*queries|[\w-]*commands)$/.test(from) || from.startsWith('lib/db/')),
      ),
    ).toEqual([]);
    expect(
      broken((path, from) => path.startsWith('components/') && from.startsWith('app/')),
    ).toEqual([]);
  });

  test('a noun uses only the nouns to its left', () => {
    expect(
      broken((path, from) => {
        const own = rank.get(nounOf(path) ?? '');
        const used = rank.get(nounOf(from) ?? '');
        if (own === undefined || used === undefined) return false;
        return used > own || (used === own && nounOf(path) !== nounOf(from) && own > 5);
      }),
    ).toEqual([]);
  });

  test('only lib/db imports the generated client', () => {
    expect(
      broken((path, from) => from.includes('generated/') && !path.startsWith('lib/db/')).filter(
        (line) => !line.startsWith('prisma/seed/') && !line.startsWith('lib/launch/'),
      ),
    ).toEqual([]);
  });

  test('mutations are written in commands: pages and components never reach the database', () => {
    expect(
      broken(
        (path, from, typeOnly) =>
          /^(app|components)\//.test(path) && !typeOnly && from === 'lib/db/client',
      ),
    ).toEqual([]);
  });
});

describe('pure code', () => {
  const pure = code.filter(
    (path) => pureRooms.some((room) => path.startsWith(`lib/${room}/`)) || pureFiles.test(path),
  );

  test('imports no framework, database or file system', () => {
    const outside =
      /^(next|next-|react|node:|pg$|prisma|@prisma|lib\/(db|auth\/viewer$|env|action))/;
    expect(
      pure.flatMap((path) =>
        importsOf(path)
          .filter(
            ({ from, typeOnly }) =>
              !typeOnly && outside.test(from) && !from.startsWith('prisma/facts/'),
          )
          .map(({ from }) => `${path} → ${from}`),
      ),
    ).toEqual([]);
  });

  test('asks neither clock nor chance', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|process\.env/;
    expect(pure.filter((path) => impure.test(read(path)))).toEqual([]);
  });
});

describe('every file', () => {
  test('reads the environment through lib/env.ts', () => {
    const allowed =
      /^(lib\/env\.ts|lib\/launch\/|tests\/|prisma\/|playwright|vitest|lib\/i18n\/messages\.ts)/;
    const outside = files.filter(
      (path) => !allowed.test(path) && /process\.env\b/.test(read(path)),
    );
    expect(outside).toEqual([]);
  });

  test('is at most 300 lines long', () => {
    const long = [...files, ...listFiles('app', /\.css$/), ...listFiles('components', /\.css$/)]
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('has a kebab-case name', () => {
    const odd = files.filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|bench|d))?\.(ts|tsx|mjs)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test('switches no rule off', () => {
    const off = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas any\b|:\s*any\s*[;,)=\]>|]/;
    expect(code.filter((path) => off.test(read(path)))).toEqual([]);
  });

  test('of actions exports nothing but actions bound to commands', () => {
    const actions = code.filter((path) => /actions\.ts$/.test(path));
    expect(actions.filter((path) => !read(path).startsWith("'use server';"))).toEqual([]);
    const elsewhere = code.filter(
      (path) => !/actions\.ts$/.test(path) && /^\s*['"]use server['"]/m.test(read(path)),
    );
    expect(elsewhere).toEqual([]);
    expect(roomOf('lib/action.ts')).toBe('lib/action.ts');
  });
});
