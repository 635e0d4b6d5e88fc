import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import { TurnStrip } from '@/components/ui/turn-strip';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { canEditWeights, hadAHand } from '@/lib/weights/policy';
import type { Versions, VersionView } from '@/lib/weights/queries';
import { type WeightsWords, weightsWords } from './words';

const views = { force: '', draft: '/draft', versions: '/versions' } as const;

export type BenchView = keyof typeof views;

/** Title, the three views of the bench, and what waits for whom. */
export async function BenchHead({
  viewer,
  versions,
  current,
  locale,
}: {
  viewer: Viewer;
  versions: Versions;
  current: BenchView;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const { open } = versions;
  const labels = {
    force: t('views.force'),
    draft: t('views.draft', { state: open?.state ?? 'none' }),
    versions: t('views.versions'),
  };
  const base = `/${locale}/officer/matching`;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        aside={
          <Segment
            label={t('views.label')}
            items={(Object.keys(views) as BenchView[]).map((view) => ({
              href: `${base}${views[view]}`,
              label: labels[view],
              current: view === current,
            }))}
          />
        }
      />
      {canEditWeights(viewer) ? null : (
        <p className="mt-3 max-w-text text-sm text-muted">{t('readOnly')}</p>
      )}
      {open ? (
        <Waiting
          viewer={viewer}
          open={open}
          href={current === 'draft' ? null : `${base}/draft`}
          t={t}
        />
      ) : null}
    </>
  );
}

/** Whose turn it is: persimmon for the reader's own, a plain line for others'. */
function Waiting({
  viewer,
  open,
  href,
  t,
}: {
  viewer: Viewer;
  open: VersionView;
  /** Where the draft is; null when the reader is there. */
  href: string | null;
  t: WeightsWords;
}) {
  const { version } = open;
  const edits = canEditWeights(viewer);
  const strip = (text: string, action: { href: string; link: string } | null) => (
    <TurnStrip
      side="officer"
      label={t('turn.yours')}
      className="mt-6"
      action={
        action ? (
          <ButtonLink variant="turn" size="sm" href={action.href}>
            {action.link}
          </ButtonLink>
        ) : undefined
      }
    >
      <span className="block leading-[1.7]">
        <InScript>{text}</InScript>
      </span>
    </TurnStrip>
  );
  if (open.state === 'PROPOSED') {
    const name = open.proposedByName ?? '';
    if (edits && !hadAHand(viewer, open)) {
      return strip(
        t('turn.confirm', { name, version }),
        href
          ? { href, link: t('turn.confirmLink') }
          : { href: '#confirm', link: t('turn.toDecision') },
      );
    }
    return (
      <Alert className="mt-6" title={t('turn.waiting', { version })}>
        {edits ? t('turn.waitingText') : t('turn.waitingOthers')}
      </Alert>
    );
  }
  const sentBack = returnedTo(viewer, open);
  if (sentBack) {
    return strip(
      t('turn.returned', { ...sentBack, version }),
      href ? { href, link: t('turn.returnedLink') } : null,
    );
  }
  const author = open.events.findLast(({ move }) => move === 'save' || move === 'draft');
  if (!href && author?.actorId === viewer.id) return null;
  return (
    <Alert
      className="mt-6"
      title={<InScript>{t('turn.drafting', { name: author?.actorName ?? '–', version })}</InScript>}
      actions={href ? <TextLink href={href}>{t('turn.draftingLink')}</TextLink> : undefined}
    />
  );
}

/** Who sent this viewer's proposal back, when nothing has been done to it since. */
function returnedTo(viewer: Viewer, open: VersionView): { name: string; note: string } | null {
  const last = open.events.at(-1);
  const proposed = open.events.findLast(({ move }) => move === 'propose');
  if (last?.move !== 'withdraw' || proposed?.actorId !== viewer.id) return null;
  return last.actorId === viewer.id ? null : { name: last.actorName, note: last.note ?? '' };
}
