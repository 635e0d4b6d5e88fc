import { describe, expect, it } from 'vitest';
import { toSmeFacts } from './facts';

const sme = {
  id: 'a',
  provinceCode: 'TH-20',
  industries: ['ISIC-10'],
  offers: ['FOOD_INNOVATION'],
  certificates: [],
  languages: [],
  employees: 40,
  foundedYear: 2001,
  monthlyCapacity: { amount: 5, unit: 'tonne' },
  exportExperience: 'none',
  exportsTo: [],
  heldProgrammes: ['LASI'],
  step: 5,
  approvedAt: new Date('2026-06-01T00:00:00Z'),
};
const need = {
  fields: ['BIZ_MATCHING'],
  phases: [2, 1, 9],
  regions: ['KINKI'],
  prefectures: ['JP-24'],
  requirements: [{ kind: 'video-meeting' }],
};

describe('toSmeFacts', () => {
  it('reads a firm and its need', () => {
    expect(toSmeFacts(sme, [need])).toEqual({
      id: 'a',
      industries: ['ISIC-10'],
      province: 'TH-20',
      region: 'east',
      eec: true,
      offers: ['FOOD_INNOVATION'],
      programmes: ['LASI'],
      seeks: ['BIZ_MATCHING'],
      phases: [1, 2],
      prefectures: ['JP-24', 'KINKI'],
      certificates: [],
      requirements: [{ kind: 'video-meeting' }],
      attributes: {
        employees: 40,
        monthlyCapacity: { amount: 5, unit: 'tonne' },
        exportsTo: [],
        yearsEstablished: 25,
      },
    });
  });

  it('leaves out what nobody has said', () => {
    const facts = toSmeFacts(
      { ...sme, step: 2, employees: null, monthlyCapacity: {}, exportExperience: null },
      [{ ...need, requirements: [{ kind: 'no such thing' }] }],
    );
    expect(facts).not.toHaveProperty('certificates');
    expect(facts.requirements).toEqual([]);
    expect(facts.attributes).toEqual({ yearsEstablished: 25 });
  });

  it('joins several needs', () => {
    const facts = toSmeFacts(sme, [
      need,
      { ...need, fields: ['JOINT_RND'], prefectures: ['JP-01'] },
    ]);
    expect(facts.seeks).toEqual(['BIZ_MATCHING', 'JOINT_RND']);
    expect(facts.prefectures).toEqual(['JP-24', 'KINKI', 'JP-01']);
  });
});
