'use client';

import { useEffect, useState } from 'react';
import { Progress } from '@/components/ui/states';
import { countMark, onGradeChange } from './wish-events';

/** How many have been looked at; goes on counting as choices are saved. */
export function WishProgress({
  label,
  answered,
  total,
  text,
}: {
  label: string;
  answered: number;
  total: number;
  /** The sentence, with the mark for the number. */
  text: string;
}) {
  const [count, setCount] = useState(answered);
  useEffect(() => setCount(answered), [answered]);
  useEffect(
    () =>
      onGradeChange(({ before, after }) => {
        const change = Number(after !== null) - Number(before !== null);
        setCount((now) => now + change);
      }),
    [],
  );
  return (
    <Progress
      label={label}
      value={count}
      max={total}
      text={text.replace(countMark, String(count))}
    />
  );
}
