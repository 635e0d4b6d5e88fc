import { expect, test } from 'vitest';
import { besideName, languageOfName } from './person-name';

const somchai = { name: 'สมชาย ใจดี', reading: 'ソムチャイ ジャイディー', roman: 'Somchai Jaidee' };
const tanaka = { name: '田中 一郎', reading: 'タナカ イチロウ', roman: 'TANAKA Ichiro' };

test('a name is told apart by its letters', () => {
  expect([somchai, tanaka].map(({ name }) => languageOfName(name))).toEqual(['th', 'ja']);
  expect(languageOfName('Anna Smith')).toBe('en');
});

test('readers get what their own letters lack', () => {
  expect(besideName(somchai, 'th')).toBeNull();
  expect(besideName(somchai, 'ja')).toEqual({ text: 'ソムチャイ ジャイディー', language: 'ja' });
  expect(besideName(somchai, 'en')).toEqual({ text: 'Somchai Jaidee', language: 'en' });
  expect(besideName(tanaka, 'th')).toEqual({ text: 'TANAKA Ichiro', language: 'en' });
  expect(besideName(tanaka, 'ja')).toEqual({ text: 'タナカ イチロウ', language: 'ja' });
});

test('a Thai name without a reading is spelt for Japanese readers, and nothing is said twice', () => {
  expect(besideName({ ...somchai, reading: null }, 'ja')?.text).toBe('Somchai Jaidee');
  expect(besideName({ name: 'Anna Smith', roman: 'Anna Smith' }, 'th')).toBeNull();
  expect(besideName({ name: 'สมชาย' }, 'en')).toBeNull();
});
