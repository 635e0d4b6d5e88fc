import { describe, expect, it } from 'vitest';
import { fieldCodes } from '@/lib/taxonomy/fields';
import {
  agreementOf,
  agreements,
  allQueries,
  cases,
  cooperations,
  gradeOf,
  languages,
  partners,
  prefecturesOf,
  type Sector,
  sectors,
} from './record';
import { situationOf } from './situation';
import { halfOf } from './split';

const queries = allQueries();
const codes = new Set(partners.map(({ code }) => code));

function partner(code: string) {
  const found = partners.find((row) => row.code === code);
  if (found === undefined) throw new Error(`The facts have lost ${code}`);
  return found;
}

describe('the labels', () => {
  it.each(agreements)('$cooperation stands in the facts with a place', (agreement) => {
    const row = cooperations.find(({ code }) => code === agreement.cooperation);
    expect(row?.prefectures).toHaveLength(1);
    if (agreement.signatory !== null)
      expect(partner(agreement.signatory).prefecture).toBe(row?.prefectures[0]);
  });

  it.each(agreements)('$cooperation says where each sector is named', (agreement) => {
    const row = cooperations.find(({ code }) => code === agreement.cooperation);
    const named = Object.entries(agreement.sectors);
    expect(named.length).toBeGreaterThan(0);
    for (const [sector, where] of named) {
      expect(Object.keys(sectors)).toContain(sector);
      const isField = fieldCodes.includes(where) && row?.fields.includes(where);
      const isNote = where === 'note' && Boolean(row?.note);
      expect([sector, where, isField || isNote || row?.sources.includes(where)]).toEqual([
        sector,
        where,
        true,
      ]);
    }
  });

  it('list known organisations under each sector, once', () => {
    for (const list of Object.values(sectors)) {
      expect(list.filter((code) => !codes.has(code))).toEqual([]);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('have a case for every sector that an agreement names, and for no other', () => {
    const named = agreements.flatMap(({ cooperation, sectors: own }) =>
      Object.keys(own).map((sector) => `${cooperation} ${sector}`),
    );
    const told = cases.map(({ cooperation, sector }) => `${cooperation} ${sector}`);
    expect([...new Set(told)].sort()).toEqual([...named].sort());
  });

  it('are never without a best answer, and never call everything good', () => {
    for (const { id, grades } of queries) {
      const all = [...grades.values()];
      expect([id, all.length]).toEqual([id, partners.length]);
      expect([id, all.includes(2) && all.includes(0)]).toEqual([id, true]);
    }
  });

  it('differ in at least one case in every half', () => {
    const halves = cases.map(({ cooperation }) => halfOf(prefecturesOf(cooperation)[0] ?? ''));
    expect(new Set(halves)).toEqual(new Set(['tuning', 'reporting']));
  });
});

describe('the words of a case', () => {
  it.each(
    cases.flatMap((labelled, index) =>
      languages.map((language) => ({ index, language, ...labelled })),
    ),
  )(
    '$index $cooperation $sector in $language mean something',
    ({ language, makes, seeks, cooperation }) => {
      const [what, wish] = [makes[language].trim(), seeks[language].trim()];
      expect(Math.min(what.length, wish.length)).toBeGreaterThan(3);
      const sme = situationOf({
        makes: what,
        seeks: wish,
        where: agreementOf(cooperation).place[language],
      });
      expect(sme.industries.length + (sme.seeks?.length ?? 0)).toBeGreaterThan(0);
      expect(sme.prefectures).toEqual(prefecturesOf(cooperation));
    },
  );

  it('are written in the script of their language', () => {
    for (const { makes, seeks } of cases) {
      expect(makes.th + seeks.th).toMatch(/[ก-ฮ]/);
      expect(makes.ja + seeks.ja).toMatch(/[ぁ-んァ-ン一-龠]/);
      expect(makes.en + seeks.en).toMatch(/^[ -~]+$/);
    }
  });
});

describe('the grades', () => {
  const labelled = (cooperation: string, sector: Sector) => {
    const found = cases.find((one) => one.cooperation === cooperation && one.sector === sector);
    if (found === undefined) throw new Error(`No case of ${cooperation} ${sector}`);
    return found;
  };

  it('count sector and region', () => {
    const food = labelled('COOP-ISHIKAWA-2023', 'food');
    expect(gradeOf(food, true, partner('JPN-026'))).toBe(2); // the prefecture that signed
    expect(gradeOf(food, true, partner('JPN-069'))).toBe(1); // its university
    expect(gradeOf(food, true, partner('JPN-032'))).toBe(1); // a food maker in Mie
    expect(gradeOf(food, true, partner('JPN-012'))).toBe(1); // Mie, which signed for food
    expect(gradeOf(food, true, partner('JPN-003'))).toBe(0); // internet provider in Tokyo
  });

  it('take every agreement of the sector where the firm names no place', () => {
    const food = labelled('COOP-ISHIKAWA-2023', 'food');
    expect(gradeOf(food, false, partner('JPN-032'))).toBe(2);
    expect(gradeOf(food, false, partner('JPN-033'))).toBe(1);
    expect(gradeOf(food, false, partner('JPN-003'))).toBe(0);
  });

  it('count a tie that a source names as being there', () => {
    const medical = labelled('COOP-FUKUSHIMA-2017', 'medical');
    expect(gradeOf(medical, true, partner('JPN-080'))).toBe(2); // Saitama, exhibitor of Fukushima
  });
});
