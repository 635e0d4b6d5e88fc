import type { QrCode } from '@/lib/event/qr-code';

/** Black on white whatever the theme: it is read by a camera. */
export function QrImage({ code, title, size }: { code: QrCode; title: string; size: string }) {
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${code.size} ${code.size}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      className="keep-colour"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
