/** Hard limits of the corpus room, in one place. Beyond them a paper is refused with a reason, never read half. */
export const LIMITS = {
  /** Bytes of one input file. */
  bytes: 64 * 1024 * 1024,
  /** Characters of one paper's text. */
  characters: 24 * 1024 * 1024,
  /** Lines of one paper. */
  lines: 600_000,
  /** Characters of one line; longer ones are binary data or an attack on the patterns below. */
  lineLength: 60_000,
  /** Exchanges of one paper. The longest real ones hold about a thousand. */
  exchanges: 20_000,
  /** Lines a table of contents may take. */
  contentsLines: 600,
  /** Lines of one quotation inside which nothing is a label, and blank lines among them. */
  quotedLines: 24,
  quotedGaps: 3,
  /** Highest question number and footnote number that is believed. */
  number: 1_500,
  /** Characters of a line that can be a heading or a marker. */
  headingLength: 300,
  /** Share of questions that may stay unanswered in a paper that says it holds the answers. */
  unansweredShare: 1 / 4,
  /** How many exchanges before and behind an answer its pointers may reach; keeps their search linear. */
  pointerReach: 80,
  /** Cells of one alignment of answers with questions; beyond it a group is shown as a whole. */
  alignment: 200_000,
  /** Depth of nested elements in HTML and XML, and nodes in all. */
  depth: 256,
  nodes: 2_000_000,
  /** Pages of a PDF. */
  pages: 3_000,
} as const;
