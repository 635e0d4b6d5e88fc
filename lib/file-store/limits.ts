/** How large files may be. Pure, so that browsers and servers say the same. */
export const mostFileBytes = 20 * 1024 * 1024;
export const mostBytesTogether = 25 * 1024 * 1024;
export const mostFiles = 5;

/** What browsers offer in their file dialogue; what a file is, is decided by its content. */
export const acceptedFiles =
  '.pdf,.png,.jpg,.jpeg,.webp,.gif,.heic,.docx,.xlsx,.pptx,.doc,.xls,.ppt';
