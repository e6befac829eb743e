/** Every bound of the page room, in one place. Times in milliseconds, lengths in UTF-16 units. */

/** A slice of work ends after this long; the rest of the 8 ms that a slice may take is for the step that overruns. */
export const SLICE = 4;
/** Longer texts are matched in windows, so that one paragraph of five megabytes is no single long task. */
export const WINDOW = 48 * 1024;
/** Windows overlap by more than the longest phrase. */
export const WINDOW_OVERLAP = 512;
/** A paragraph that is joined from many text nodes is cut here. */
export const LONGEST_RUN = 256 * 1024;

/** Text nodes whose text is read together, at most; and their text, but for a node that is longer by itself. */
export const BATCH_NODES = 64;
export const BATCH_UNITS = 4096;

/** How far around the window marks join the registry. */
export const NEAR_MARGIN = '150% 25% 200% 25%';
/** The same for boxes that scroll within the page. In pixels: per cents were found to reach ten screens far. */
export const NEAR_SCROLLED = '800px 200px';
/** Within this much of the window, less than what counts as near, coming and going has a row of blocks looked at. */
export const ROW_MARGIN = '50% 25%';
/** As NEAR_MARGIN above and below, in screens, where blocks are looked up by their place. */
export const NEAR_ABOVE = 1.5;
export const NEAR_BELOW = 2;
/** Of the blocks of one parent, so many are watched one by one; the others by a window of them that moves. */
export const ALONE = 12;
/** Blocks that are watched as soon as they are found; the others when all is read. */
export const WATCH_AT_ONCE = 100;
/** A block with more marks than this has only those around the window painted. */
export const CROWDED = 160;
/** Screens above and below the window within which its marks are painted, and how often they are looked up while scrolling. */
export const CROWD_SCREENS = 1.5;
export const CROWD_PAUSE = 80;

/** After a quiet time a change is read this soon. */
export const FIRST_PAUSE = 50;
/** A page that never rests is read no oftener than this. */
export const LONGEST_PAUSE = 2000;
/** Reading changes takes at most one part in this many of the time. */
export const REST_FACTOR = 25;
/** After this long without changes the page counts as calm again. */
export const CALM = 1500;
/** So many changes in one task are a burst; from the second on, nothing is watched for a pause. */
export const BURST = 200;
/** More pending changes than this: the page is read anew instead. */
export const MOST_PENDING = 20_000;

/** Doubtful finds asked in one message, and how long they gather. */
export const CONFIRM_BATCH = 100;
export const CONFIRM_PAUSE = 40;
/** Milliseconds that doubtful finds wait at the most for the rest of the page to be read. */
export const CONFIRM_PATIENCE = 1000;
/** Answers kept, so that a block that is rendered again is not asked about again. */
export const CONFIRM_MEMORY = 2000;
/** Longest paragraph that travels with a question. */
export const LONGEST_CONTEXT = 4000;
export const LONGEST_SURFACE = 400;

/** Counts are reported this long after the last change. */
export const REPORT_PAUSE = 300;

/** Time between two looks at the registry of highlights, after it was cleared by the page and when it is left alone. */
export const REGISTRY_FIRST = 200;
export const REGISTRY_LONGEST = 2000;
/** First and longest time between two looks for shadow roots attached without a trace. */
export const SWEEP_FIRST = 500;
export const SWEEP_LONGEST = 30_000;

/** Frames smaller than this are not read. */
export const SMALLEST_FRAME_WIDTH = 120;
export const SMALLEST_FRAME_HEIGHT = 40;

/** A control's label is at most this long; `user-select: none` on longer text is copy protection of prose. */
export const LONGEST_LABEL = 80;

/** A link with more text than this is a teaser, not the name of a paper. */
export const LONGEST_LINK = 200;
