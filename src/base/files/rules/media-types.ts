type Known = { endings: readonly string[]; preview?: 'picture' | 'pdf' };

/**
 * The kinds of files that are kept, with the endings that fit them. HTML, SVG and programs are not among them:
 * whatever is opened from here must not run.
 */
export const mediaTypes: Readonly<Record<string, Known>> = {
  'application/pdf': { endings: ['.pdf'], preview: 'pdf' },
  'image/jpeg': { endings: ['.jpg', '.jpeg'], preview: 'picture' },
  'image/png': { endings: ['.png'], preview: 'picture' },
  'image/gif': { endings: ['.gif'], preview: 'picture' },
  'image/webp': { endings: ['.webp'], preview: 'picture' },
  'image/heic': { endings: ['.heic', '.heif'] },
  'image/tiff': { endings: ['.tif', '.tiff'] },
  'audio/mp4': { endings: ['.m4a'] },
  'video/mp4': { endings: ['.mp4', '.m4v', '.mov'] },
  'audio/mpeg': { endings: ['.mp3'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['.docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { endings: ['.xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { endings: ['.pptx'] },
  'application/vnd.oasis.opendocument.text': { endings: ['.odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { endings: ['.ods'] },
  'application/vnd.oasis.opendocument.presentation': { endings: ['.odp'] },
  'application/msword': { endings: ['.doc'] },
  'application/vnd.ms-excel': { endings: ['.xls'] },
  'application/vnd.ms-powerpoint': { endings: ['.ppt'] },
  'application/vnd.ms-outlook': { endings: ['.msg'] },
  'application/rtf': { endings: ['.rtf'] },
  'application/zip': { endings: ['.zip'] },
  'text/csv': { endings: ['.csv'] },
  'text/calendar': { endings: ['.ics'] },
  'text/vcard': { endings: ['.vcf'] },
  'message/rfc822': { endings: ['.eml'] },
  'text/plain': { endings: ['.txt', '.md', '.log', '.tsv'] },
};

/** Every ending that a file may come with. */
export const knownEndings: readonly string[] = Object.values(mediaTypes).flatMap(({ endings }) => endings);

/** How a browser may show it on the spot; null where it can only be downloaded. */
export function previewOf(mediaType: string): 'picture' | 'pdf' | null {
  return mediaTypes[mediaType]?.preview ?? null;
}
