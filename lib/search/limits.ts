/** Every hard limit of the search room. */

/** Keys on one dictionary page: a page is some 6 kB, ten of them are one read. */
export const KEYS_PER_PAGE = 512;
/** Exchanges on one record page. */
export const RECORDS_PER_PAGE = 256;
/** Trigram lists are packed until a page has this many bytes. */
export const TRIGRAM_PAGE_BYTES = 12_288;
/** Lists with more postings than this are stored by themselves, in chunks. */
export const INLINE_POSTINGS = 96;
/** Postings in one chunk of a long list. */
export const CHUNK_POSTINGS = 8_192;
/** Pages kept between searches, in bytes. More than a query needs, far less than a library. */
export const CACHE_BYTES = 1_500_000;

/** Look-ups remembered between searches, what was found out about words, and the longest list that is remembered with a look-up. */
export const REMEMBERED_KEYS = 3_000;
export const REMEMBERED_ANSWERS = 500;
export const REMEMBERED_POSTINGS = 256;

/** Characters of a query that are looked at: longer selections are about what their beginning is about. */
export const QUERY_CHARACTERS = 4_000;
/** Words of a query that are looked up, and of these how many are ranked by. */
export const QUERY_WORDS = 160;
export const QUERY_UNITS = 24;
/**
 * Postings read for one query, over all of its words: what bounds the time in a large library. The most telling words are read first;
 * those that half of the library has say little and are left.
 */
export const POSTINGS_READ = 12_000;
/** Other wordings tried for one word. */
export const ALTERNATIVES = 12;
/** Words of one query that are tried as misspelt; in a long selection unknown words are names, not slips. */
export const CORRECTED_WORDS = 4;
/** Blocks of the dictionary of one segment that a misspelt word's trigrams may name, and that are read on each side of its own place. */
export const TYPO_BLOCKS = 96;
export const TYPO_NEIGHBOURS = 12;
/** Words within reach of a misspelt one that are ranked among each other. */
export const TYPO_CANDIDATES = 24;
/** Longest word that is corrected or split; longer ones are no words. */
export const WORD_CHARACTERS = 48;

/** Exchanges looked at for phrases and proximity. */
export const PROXIMITY_CANDIDATES = 48;
/** Exchanges ranked in the end, unless a caller wants fewer. */
export const DEFAULT_HITS = 50;
/** Hits on screen before the rest is prepared. */
export const FIRST_HITS = 3;
/** Exchanges read word for word to check a quoted phrase. */
export const LITERAL_CANDIDATES = 200;
export const SUGGESTIONS = 4;
/** Abbreviations with their expansions kept for one segment. */
export const ABBREVIATIONS = 1_000;
/** Characters of a snippet. */
export const SNIPPET_CHARACTERS = 240;
