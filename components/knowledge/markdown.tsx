import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { cx } from '@/components/ui/cx';
import { scroller } from '@/components/ui/scroller';
import type { Locale } from '@/lib/i18n/locales';
import type { Rendered } from '@/lib/knowledge/markdown';

type Of<Tag extends 'h2'> = ComponentProps<Tag>;

/** Uploaded by an officer, of any size: an image fits into its column. */
const images = '[&_img]:mt-2 [&_img]:h-auto [&_img]:max-w-full [&_img]:border [&_img]:border-line';
const heading = 'scroll-mt-6 break-words';

/** How each element of an article looks. What is not named here looks as the page does. */
const components = {
  h2: (props: Of<'h2'>) => (
    <h2 className={`${heading} mt-9 border-t border-line pt-4 text-xl`} {...props} />
  ),
  h3: (props: Of<'h2'>) => <h3 className={`${heading} mt-7 text-lg`} {...props} />,
  h4: (props: Of<'h2'>) => <h4 className={`${heading} mt-6 text-md font-semibold`} {...props} />,
  h5: (props: Of<'h2'>) => <h5 className={`${heading} mt-5 font-semibold`} {...props} />,
  h6: (props: Of<'h2'>) => <h6 className={`${heading} mt-5 font-semibold`} {...props} />,
  p: (props: ComponentProps<'p'>) => <p className="mt-4" {...props} />,
  ul: (props: ComponentProps<'ul'>) => <ul className="mt-3 list-disc pl-6" {...props} />,
  ol: (props: ComponentProps<'ol'>) => <ol className="mt-3 list-decimal pl-6" {...props} />,
  li: (props: ComponentProps<'li'>) => <li className="mt-1 [&>p]:mt-2" {...props} />,
  a: ({ className: _, ...props }: ComponentProps<'a'>) => (
    <a className="link break-words" {...props} />
  ),
  strong: (props: ComponentProps<'strong'>) => <strong className="font-semibold" {...props} />,
  blockquote: (props: ComponentProps<'blockquote'>) => (
    <blockquote className="mt-4 border-l-2 border-line-strong pl-4 text-muted" {...props} />
  ),
  pre: (props: ComponentProps<'pre'>) => (
    <pre className="mt-4 overflow-x-auto border border-line bg-sunken p-3 text-sm" {...props} />
  ),
  hr: () => <hr className="mt-6 border-line" />,
  th: (props: ComponentProps<'th'>) => (
    <th
      scope="col"
      className="border-b border-line-strong py-2 pr-5 text-left text-sm font-normal text-muted"
      {...props}
    />
  ),
  td: (props: ComponentProps<'td'>) => (
    <td className="border-b border-line py-2 pr-5 align-top break-words" {...props} />
  ),
};

/** An article's words as elements, made on the server from the tree that was made safe. */
export function Markdown({
  rendered,
  lang,
  tableLabel,
  className,
}: {
  rendered: Rendered;
  lang: Locale;
  /** Tables can be wider than a phone: each is a region that scrolls by itself. */
  tableLabel: string;
  className?: string | undefined;
}) {
  const table = (props: ComponentProps<'table'>) => (
    <div className="relative mt-4 max-w-full overflow-x-auto" {...scroller(tableLabel)}>
      <table className="w-full border-collapse text-left" {...props} />
    </div>
  );
  const shown = toJsxRuntime(rendered.tree, {
    ...{ Fragment, jsx, jsxs, ignoreInvalidStyle: true },
    components: { ...components, table },
  });
  return (
    <div
      lang={lang}
      className={cx(
        images,
        rendered.isPlain && 'whitespace-pre-line break-words',
        'min-w-0 [&>*:first-child]:mt-0 [&>h2:first-child]:border-0 [&>h2:first-child]:pt-0',
        className,
      )}
    >
      {shown}
    </div>
  );
}
