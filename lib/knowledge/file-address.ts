/**
 * Where files of articles are. Pure. A writer puts `/files/<id>` into the Markdown, as the editor
 * shows it; the page turns it into the address that hands the file out.
 */
const shownImages = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Images that every browser shows; of HEIC and the like only the file is handed out. */
export const isShownImage = (mediaType: string) => shownImages.includes(mediaType);

export const fileAddress = (id: string) => `/api/knowledge/files/${id}`;

/** As it is written in Markdown. */
export const writtenAddress = (id: string) => `/files/${id}`;

const written = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const fileOfAddress = (address: string): string | null => written.exec(address)?.[1] ?? null;
