import NextLink from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';

type AnchorProps = Omit<ComponentProps<'a'>, 'href' | 'ref'> & { href: string };

/**
 * A link without looks. `href` is complete (with its language); addresses of
 * other sites and mail become plain anchors. No prefetching: lists are long.
 */
export function PlainLink({ href, children, ...rest }: AnchorProps) {
  if (/^(https?:|mailto:|tel:|#)/.test(href) || rest.download !== undefined) {
    const outside = /^https?:/.test(href);
    return (
      <a href={href} {...(outside ? { rel: 'noopener noreferrer' } : {})} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <NextLink href={href} prefetch={false} {...(rest as object)}>
      {children}
    </NextLink>
  );
}

/** An underlined link in running text; `quiet` keeps the underline for hover. */
export function TextLink({
  quiet = false,
  className,
  ...rest
}: AnchorProps & { quiet?: boolean | undefined; children?: ReactNode }) {
  return (
    <PlainLink
      className={cx(quiet ? 'text-link no-underline hover:underline' : 'link', className)}
      {...rest}
    />
  );
}
