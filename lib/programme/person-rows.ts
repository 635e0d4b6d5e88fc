/** The lines of a form that books people. Pure. */
export const personName = (index: number, part: 'name' | 'nameRoman' | 'position') =>
  `person-${index}-${part}`;

export type TypedPerson = { index: number; name: string; nameRoman: string; position: string };

/** The lines in which something was typed, in order. */
export function peopleFromForm(form: Readonly<Record<string, unknown>>): TypedPerson[] {
  const word = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  const people: TypedPerson[] = [];
  for (let index = 0; index < 50; index += 1) {
    if (form[personName(index, 'name')] === undefined) break;
    const name = word(personName(index, 'name'));
    const nameRoman = word(personName(index, 'nameRoman'));
    const position = word(personName(index, 'position'));
    if (`${name}${nameRoman}${position}`.trim()) people.push({ index, name, nameRoman, position });
  }
  return people;
}
