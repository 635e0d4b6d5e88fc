import { NotFoundPage } from '@/components/legal/not-found-page';

/** Outside the public pages: without their header, since it may stand inside a workbench. */
export default function NotFound() {
  return (
    <main id="main">
      <NotFoundPage />
    </main>
  );
}
