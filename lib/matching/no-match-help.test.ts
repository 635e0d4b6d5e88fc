import { describe, expect, it } from 'vitest';
import programmes from '../../prisma/facts/programmes.json';
import { helpFor, helpForChange, helpProgrammes } from './no-match-help';

describe('help', () => {
  it('names only programmes of the facts, and of those no policy', () => {
    const kinds = new Map(programmes.map(({ code, kind }) => [code, kind]));
    expect(helpProgrammes.length).toBeGreaterThan(8);
    for (const code of helpProgrammes)
      expect(['service', 'system', 'centre', 'programme', 'partnership']).toContain(
        kinds.get(code),
      );
  });

  it('for a field is a programme about it, where there is one', () => {
    expect(helpForChange({ kind: 'offer', field: 'LEAN_AUTOMATION' })).toEqual(
      ['ITC', 'LASI', 'LIPE'].map((programme) => ({ programme, because: 'field' })),
    );
    expect(helpForChange({ kind: 'seek', field: 'INVESTMENT' })).toEqual([
      { programme: 'JAPAN_DESK', because: 'openings' },
    ]);
  });

  it('for several gaps names each programme once', () => {
    const iso = { kind: 'certificate', code: 'CRT-ISO9001' } as const;
    const found = helpFor(
      [{ code: 'their-requirement', requirement: iso, count: 3, reach: 2 }],
      [{ kind: 'reach', requirement: iso }, { kind: 'places' }],
      4,
    );
    expect(found.map(({ programme }) => programme)).toEqual([
      'BSC',
      'VDO_CONFERENCE',
      'JAPAN_DESK',
    ]);
  });
});
