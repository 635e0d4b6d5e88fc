import { describe, expect, it } from 'vitest';
import { readDigits } from './digits';
import { checkDigit, formatJuristicId, isJuristicId } from './juristic-id';

describe('juristic id', () => {
  it.each([
    // Numbers that their holders publish: PTT, CP All, Siam Cement.
    '0107544000108',
    '0107542000011',
    '0107537000114',
  ])('takes %s', (id) => {
    expect(isJuristicId(id)).toBe(true);
  });

  it('refuses every other last digit', () => {
    const wrong = [...'0123456789'].filter((digit) => isJuristicId(`010754400010${digit}`));
    expect(wrong).toEqual(['8']);
  });

  it('notices a changed digit and two swapped neighbours', () => {
    expect(isJuristicId('0107544000118')).toBe(false);
    expect(isJuristicId('0170544000108')).toBe(false);
  });

  it.each(['', '010754400010', '01075440001088', '010754400010x'])('refuses %j', (id) => {
    expect(isJuristicId(id)).toBe(false);
  });

  it('reads digits as people type them', () => {
    expect(readDigits('0 1075 44000 10 8')).toBe('0107544000108');
    expect(readDigits('๐๑๐๗-๕๔๔๐-๐๐๑๐-๘')).toBe('0107544000108');
    expect(readDigits('０１０７５４４０００１０８')).toBe('0107544000108');
  });

  it('computes and prints', () => {
    expect(checkDigit('010754400010')).toBe(8);
    expect(formatJuristicId('0107544000108')).toBe('0 1075 44000 10 8');
  });
});
