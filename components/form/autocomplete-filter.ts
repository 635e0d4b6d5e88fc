/** One thing that can be chosen. */
export type Choice = {
  value: string;
  label: string;
  /** Code or group, shown after the label. */
  detail?: string | undefined;
  /** The same thing in other words and languages; searched, not shown. */
  search?: string | undefined;
};

/** Width, case, and Thai or Japanese spaces do not matter to a search. */
function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}

/** Choices that hold every word typed, those that begin with the words first. */
export function filterChoices(choices: readonly Choice[], typed: string, limit = 40): Choice[] {
  const query = fold(typed);
  if (query === '') return choices.slice(0, limit);
  const words = query.split(' ');
  const found: { choice: Choice; rank: number }[] = [];
  for (const choice of choices) {
    const label = fold(choice.label);
    const all = `${label} ${fold(choice.detail ?? '')} ${fold(choice.search ?? '')}`;
    if (!words.every((word) => all.includes(word))) continue;
    const rank = label.startsWith(query) ? 0 : label.includes(query) ? 1 : 2;
    found.push({ choice, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ choice }) => choice);
}
