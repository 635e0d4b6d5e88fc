import { notFound } from 'next/navigation';

/** Addresses that nothing answers, so that the reader is told in their own language. */
export default function UnknownPage() {
  notFound();
}
