import { describe, expect, it } from 'vitest';
import { filterChoices } from './autocomplete-filter';

const choices = [
  { value: 'ISIC-10', label: 'ผลิตอาหาร', detail: 'ISIC 10', search: '食料品製造業 Food products' },
  { value: 'ISIC-29', label: 'ยานยนต์', detail: 'ISIC 29', search: '自動車 Motor vehicles' },
  { value: 'ISIC-11', label: 'ผลิตเครื่องดื่ม', detail: 'ISIC 11', search: '飲料 Beverages (food)' },
];
const codes = (typed: string) => filterChoices(choices, typed).map((choice) => choice.value);

describe('filterChoices', () => {
  it('finds a thing by any of its languages and by its code', () => {
    expect(codes('ยานยนต์')).toEqual(['ISIC-29']);
    expect(codes('自動車')).toEqual(['ISIC-29']);
    expect(codes('MOTOR')).toEqual(['ISIC-29']);
    expect(codes('ｉｓｉｃ 29')).toEqual(['ISIC-29']);
  });

  it('wants every word, in any order', () => {
    expect(codes('food isic')).toEqual(['ISIC-10', 'ISIC-11']);
    expect(codes('food motor')).toEqual([]);
  });

  it('puts what begins with the words first and shows all when nothing is typed', () => {
    expect(codes('ผลิตเครื่อง')[0]).toBe('ISIC-11');
    expect(codes('')).toHaveLength(3);
  });
});
