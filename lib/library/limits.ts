/** Every hard limit of the library in one place, with its reason. */

/** Exchanges a row: one get reads about 30 kB, and writing rows of many is five times faster than rows of one. */
export const EXCHANGES_PER_PAGE = 16;
/** Entries a bucket, on average: a get of a bucket costs no more than one of a single row. */
export const ENTRIES_PER_BUCKET = 64;
/** Exchanges written in one transaction while staging: browsers let readers of other packs wait until one is over. */
export const EXCHANGES_PER_BATCH = 128;
/** Exchanges in one segment of the search index: bounds what building holds in memory. */
export const EXCHANGES_PER_SEGMENT = 16_384;
/** Characters of a question's opening in an outline. */
export const OPENING_LENGTH = 160;
/** A stage that nobody confirmed is cleared after this many milliseconds. */
export const STAGE_KEPT = 60 * 60 * 1000;

/** Largest file that is read at all, in bytes; beyond it browsers' own string limits come near. */
export const MOST_FILE_BYTES = 256 * 1024 * 1024;
/** Largest pack in the streaming form after unpacking, in bytes. */
export const MOST_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** Unpacked over packed size; text does not compress beyond 20, a bomb reaches 1,000. */
export const MOST_RATIO = 100;
/** Nesting of JSON; a pack needs seven levels. */
export const MOST_DEPTH = 16;
export const MOST_EXCHANGES = 250_000;
export const MOST_DOCUMENTS = 50_000;
export const MOST_TERMS = 200_000;
export const MOST_REMARKS = 250_000;
/** Longest single text in characters: the longest answer known is under 60,000. */
export const MOST_TEXT = 1_000_000;
/** Entries of any list within an exchange or document. */
export const MOST_ENTRIES = 20_000;
/** Packs installed at a time: each is searched by itself. */
export const MOST_PACKS = 200;

/** Names of one pack that are offered while typing; a few thousand short strings are searched within a frame. */
export const NAMES = 2000;

/** Files of one offer, and entries of a zip. */
export const MOST_OFFERED_FILES = 2000;
/** Bytes of all files in a zip together, unpacked. */
export const MOST_ZIP_BYTES = 256 * 1024 * 1024;
/** Documents, terms and passages that a preview names one by one. */
export const NAMED_IN_PREVIEW = 200;
