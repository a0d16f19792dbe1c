const megabyte = 1024 * 1024;

/** Files that come in at a time, those of a zip counted one by one. */
export const mostFiles = 20;
/** Bytes of one file. */
export const mostFileBytes = 160 * megabyte;
/** Bytes of all files of one import together. */
export const mostSetBytes = 480 * megabyte;
