import { NotFoundPage } from '@/components/legal/not-found-page';

export default function PublicNotFound() {
  return <NotFoundPage />;
}
