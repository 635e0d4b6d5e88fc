/** Whether the word that fits tells more than the name it stands for: not where it is a part of it. */
export function saysMore(word: string, label: string): boolean {
  return !label.toLowerCase().startsWith(word.toLowerCase());
}
