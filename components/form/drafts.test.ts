import { expect, test } from 'vitest';
import { type Draft, forgetAllDrafts, forgetOldDrafts, keepDraft, openDraft } from './drafts';

function storage(fails = false) {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (fails) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

const draft = (part: Partial<Draft> = {}): Draft => ({
  fields: { body: 'สวัสดี' },
  generation: 'one',
  sending: false,
  at: 1000,
  ...part,
});

test('what was typed comes back, an emptied form keeps nothing', () => {
  const store = storage();
  keepDraft(store, 'me:case', draft());
  expect(openDraft(store, 'me:case', 'two')?.fields).toEqual({ body: 'สวัสดี' });
  expect(openDraft(store, 'other:case', 'one')).toBeNull();
  keepDraft(store, 'me:case', draft({ fields: { body: '  ' } }));
  expect(store.kept.size).toBe(0);
});

test('a draft goes once what it was sent with has arrived, and stays when sending failed', () => {
  const store = storage();
  keepDraft(store, 'a', draft({ sending: true }));
  expect(openDraft(store, 'a', 'one')).not.toBeNull();
  expect(openDraft(store, 'a', 'two')).toBeNull();
  expect(store.kept.size).toBe(0);
});

test('signing out forgets all drafts and nothing else, time forgets old ones', () => {
  const store = storage();
  store.setItem('theme', 'x');
  keepDraft(store, 'a', draft());
  keepDraft(store, 'b', draft({ at: 31 * 86_400_000 }));
  forgetOldDrafts(store, 32 * 86_400_000);
  expect(openDraft(store, 'a', 'one')).toBeNull();
  expect(openDraft(store, 'b', 'one')).not.toBeNull();
  forgetAllDrafts(store);
  expect([...store.kept.keys()]).toEqual(['theme']);
});

test('storage that refuses or holds nonsense breaks nothing', () => {
  keepDraft(storage(true), 'a', draft());
  const store = storage();
  store.kept.set('japan-desk-draft:a', '{nonsense');
  expect(openDraft(store, 'a', 'one')).toBeNull();
});
