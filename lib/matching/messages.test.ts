/** Every code that the engine can give has words in three languages, with exactly its parameters. */

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en/matching.json';
import ja from '../../messages/ja/matching.json';
import th from '../../messages/th/matching.json';
import { reachable, statable } from './no-match-changes';
import { helpReasons } from './no-match-help';
import { noMatchCodes } from './no-match-reasons';
import { criterionKeys, reasonCodes, reasonParams, unknownCodes } from './reasons';
import { requirementKinds, units } from './requirement-schema';

const languages = { th, ja, en } as const;

function text(messages: unknown, path: string): string {
  let value: unknown = messages;
  for (const key of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  if (typeof value !== 'string') throw new Error(`No message ${path}`);
  return value;
}

/** Names of the arguments of a message, sorted, without plural's inner texts getting in the way. */
function args(message: string): string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].filter((name) => !/^\d/.test(name)).sort();
}

const paths = [
  ...criterionKeys.flatMap((key) => [`criterion.${key}.name`, `criterion.${key}.help`]),
  ...reasonCodes.flatMap((code) => [`reason.${code}.forSme`, `reason.${code}.forPartner`]),
  ...unknownCodes.flatMap((code) =>
    ['ofSme', 'ofPartner', 'supply'].map((who) => `unknown.${code}.${who}`),
  ),
  ...requirementKinds.flatMap((kind) =>
    ['name', 'asks', 'meets', 'fails', 'unknown'].map((what) => `requirement.${kind}.${what}`),
  ),
  ...units.map((unit) => `unit.${unit}`),
  // The caller's own code has no parameters, and its long form belongs to the page that gives it.
  ...noMatchCodes.filter((code) => code !== 'all-full').map((code) => `none.${code}`),
  ...noMatchCodes.map((code) => `noneShort.${code}`),
  ...helpReasons.map((because) => `help.because.${because}`),
  ...[
    'seek',
    'offer',
    'phase',
    'places',
    'own-requirement',
    'industry.name',
    'industry.nearer',
  ].map((kind) => `change.${kind}`),
  ...statable.map((kind) => `change.state.${kind}`),
  ...reachable.map((kind) => `change.reach.${kind}`),
];

describe.each(Object.entries(languages))('the words in %s', (locale, messages) => {
  it.each(paths)('say %s', (path) => {
    const message = text(messages, path);
    const values = Object.fromEntries(args(text(en, path)).map((name) => [name, 2]));
    const spoken = new IntlMessageFormat(message, locale).format(values);
    expect(String(spoken)).not.toBe('');
    expect(String(spoken)).not.toContain('{');
  });

  it.each(reasonCodes)('give %s all of its parameters', (code) => {
    for (const who of ['forSme', 'forPartner'])
      expect(args(text(messages, `reason.${code}.${who}`))).toEqual(
        Object.keys(reasonParams[code]).sort(),
      );
  });
});
