import { cx } from './cx';
import { PlainLink } from './link';

type Letter = {
  letter: string;
  /** The letter and how many stand under it, for those who cannot see it. */
  text: string;
  /** Absent where nothing stands under the letter. */
  href?: string | undefined;
  current: boolean;
};

const box = 'grid h-8 min-w-8 place-items-center rounded-tag px-1 text-sm';

/** The letters of an index of names as links; those without a name are only shown. */
export function IndexLetters({
  label,
  all,
  items,
}: {
  label: string;
  all: { text: string; href: string; current: boolean };
  items: readonly Letter[];
}) {
  return (
    <nav aria-label={label} className="mb-5 border-y border-line py-1.5">
      <ul className="flex flex-wrap items-center gap-y-0.5">
        <li>
          <PlainLink
            href={all.href}
            aria-current={all.current ? 'true' : undefined}
            className={cx(box, look(all.current), 'px-2')}
          >
            {all.text}
          </PlainLink>
        </li>
        {items.map(({ letter, text, href, current }) => (
          <li key={letter}>
            {href ? (
              <PlainLink
                href={href}
                aria-label={text}
                aria-current={current ? 'true' : undefined}
                className={cx(box, look(current))}
              >
                {letter}
              </PlainLink>
            ) : (
              <span
                className={cx(box, current ? 'bg-selected font-semibold' : 'text-muted opacity-60')}
              >
                <span aria-hidden={!current}>{letter}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function look(current: boolean): string {
  return current ? 'bg-action font-semibold text-on-action' : 'text-link hover:bg-selected';
}
