/**
 * What somebody has typed and not sent, kept in this browser under their own name. Pure but for the
 * storage it is given.
 */
const prefix = 'japan-desk-draft:';
const longestKept = 30 * 86_400_000;

export type Draft = {
  fields: Record<string, string>;
  /** What the form stood for when this was typed; another value after sending: it has arrived. */
  generation: string;
  sending: boolean;
  at: number;
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Storage may be full, switched off or forbidden: then nothing is kept, and nothing breaks. */
function quietly<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

export function readDraft(store: Store, name: string): Draft | null {
  return quietly(() => {
    const draft = JSON.parse(store.getItem(prefix + name) ?? 'null') as Draft | null;
    return draft && typeof draft.fields === 'object' ? draft : null;
  }, null);
}

/** The draft to offer again: none when the form it was sent with has moved on since. */
export function openDraft(store: Store, name: string, generation: string): Draft | null {
  const draft = readDraft(store, name);
  if (!draft?.sending || draft.generation === generation) return draft;
  forgetDraft(store, name);
  return null;
}

/** Keeps what is worth it; a form that has been emptied keeps nothing. */
export function keepDraft(store: Store, name: string, draft: Draft): void {
  const typed = Object.values(draft.fields).some((value) => value.trim() !== '');
  if (!typed) forgetDraft(store, name);
  else quietly(() => store.setItem(prefix + name, JSON.stringify(draft)), undefined);
}

export function forgetDraft(store: Store, name: string): void {
  quietly(() => store.removeItem(prefix + name), undefined);
}

function draftNames(store: Store): string[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** Who signs out leaves nothing behind. */
export function forgetAllDrafts(store: Store): void {
  quietly(() => {
    for (const name of draftNames(store)) forgetDraft(store, name);
  }, undefined);
}

export function forgetOldDrafts(store: Store, now: number): void {
  quietly(() => {
    for (const name of draftNames(store)) {
      const draft = readDraft(store, name);
      if (!draft || now - draft.at > longestKept) forgetDraft(store, name);
    }
  }, undefined);
}
