'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { isRoman, readReading, romanName } from '@/lib/text/reading';
import { TextField } from './fields';

export type ReadingTexts = {
  reading: string;
  readingHint: string;
  roman: string;
  romanHint: string;
  optional: string;
  /** With `{name}`: takes the proposal over. */
  take: string;
};

/**
 * The reading of a Japanese name and the same in Latin letters. The letters are proposed from the
 * kana, and only proposed: how long vowels are spelt is its owner's choice.
 */
export function ReadingFields({
  readingName,
  romanName: fieldName,
  reading,
  roman,
  texts,
}: {
  /** Names of the two fields. */
  readingName: string;
  romanName: string;
  reading: string;
  roman: string;
  texts: ReadingTexts;
}) {
  const [kana, setKana] = useState(reading);
  const [latin, setLatin] = useState(roman);
  const input = useRef<HTMLInputElement>(null);
  const read = readReading(kana);
  const proposal = read === null ? '' : romanName(read);
  const isNews = isRoman(proposal) && proposal.toLowerCase() !== latin.trim().toLowerCase();
  const take = () => {
    if (!input.current) return;
    input.current.value = proposal;
    setLatin(proposal);
    input.current.focus();
  };
  return (
    <>
      <TextField
        name={readingName}
        lang="ja"
        label={texts.reading}
        hint={texts.readingHint}
        optional={texts.optional}
        defaultValue={reading}
        onChange={(event) => setKana(event.target.value)}
      />
      <div>
        <TextField
          ref={input}
          name={fieldName}
          lang="en"
          spellCheck={false}
          label={texts.roman}
          hint={texts.romanHint}
          optional={texts.optional}
          defaultValue={roman}
          onChange={(event) => setLatin(event.target.value)}
        />
        {isNews ? (
          <Button variant="quiet" size="xs" className="mt-1" onClick={take}>
            {texts.take.replace('{name}', proposal)}
          </Button>
        ) : null}
      </div>
    </>
  );
}
