/**
 * The pack: documents, exchanges and terms as one JSON file. It is what a parser produces, what a library installs and what
 * readers share, so it is validated whenever it comes from outside.
 */
import * as v from 'valibot';

const Text = v.string();
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
/** First and last line of a passage, 1-based in the source file, both inclusive. */
const Lines = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(1)), v.pipe(v.number(), v.integer(), v.minValue(1))]);
/** Half-open character range [start, end) in UTF-16 units of the cleaned text it belongs to. */
const Span = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]);
const HttpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//i));

/** Which part of an exchange something stands in. */
export const PartSchema = v.picklist(['question', 'answer']);

/** A mention of another document. `id` follows the house's normalised forms (`kst-32317-855`, `CELEX:…`, an ECLI, a URL). */
export const ReferenceSchema = v.object({
  /** As printed, line breaks joined. */
  text: Text,
  id: Id,
  /** Official publication, or null where none is known. */
  url: v.nullable(HttpUrl),
  in: v.picklist(['question', 'answer', 'footnote']),
  /** What it is called in running text, such as "Motie-Van Ginneken". */
  title: v.optional(Text),
  /** Page numbers as printed ("3", "2-3"), kept apart from the id. */
  page: v.optional(Text),
  /** Where it stands in the cleaned text of `in` (for a footnote: in that footnote's text). */
  span: v.optional(Span),
  /** Number of the footnote it stands in, when `in` is "footnote". */
  footnote: v.optional(v.string()),
  /** True where a misprint in the source was put right to reach this id. */
  corrected: v.optional(v.boolean()),
});

/** A reference in the list of papers that a consultation was about. */
export const AgendaItemSchema = v.object({
  text: Text,
  title: v.optional(Text),
  references: v.array(v.object({ text: Text, id: Id, url: v.nullable(HttpUrl), corrected: v.optional(v.boolean()) })),
});

export const DocumentSchema = v.object({
  id: Id,
  title: Text,
  kind: Text,
  dossier: v.nullable(Text),
  number: v.nullable(Text),
  /** ISO date, or null where the source leaves it open. */
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  url: v.nullable(HttpUrl),
  committee: v.nullable(Text),
  signatories: v.array(v.object({ role: Text, name: v.nullable(Text) })),
  agenda: v.array(AgendaItemSchema),
  /** Everyday words for what the document is ("JBZ-Raad oktober 2023"), shown where space is short. */
  shortTitle: v.optional(Text),
  /** Line range in the source file. */
  lines: v.optional(Lines),
});

/** A cleaned passage: no footnote markers, page furniture or broken lines; paragraphs separated by "\n\n". */
export const PassageSchema = v.object({
  text: Text,
  lines: Lines,
  /** The passage as printed, one string a source line beginning at `lines[0]`; internal addresses blanked. */
  printed: v.optional(v.array(Text)),
});

export const FootnoteSchema = v.object({
  number: Text,
  text: Text,
  in: PartSchema,
  /** Character offset in the cleaned text of `in` behind which the marker stood. */
  at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export const ExchangeSchema = v.object({
  /** Stable: the same source gives the same id on every machine and in every later version. */
  id: Id,
  documentId: Id,
  /** 1-based place in its document. */
  ordinal: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Parliamentary group as a reader knows it ("PvdA en GroenLinks"), null where the paper names none. */
  group: v.nullable(Text),
  topic: v.nullable(Text),
  question: PassageSchema,
  answer: v.nullable(PassageSchema),
  footnotes: v.array(FootnoteSchema),
  references: v.array(ReferenceSchema),
  /** Other exchanges this answer points to. */
  refersTo: v.array(
    v.object({
      exchangeId: Id,
      certain: v.boolean(),
      /** The words that point ("het antwoord op de vraag van de VVD-fractie"), as a span in the answer's text. */
      span: v.optional(Span),
    }),
  ),
  /** True where the answer says nothing beyond pointing to another one. */
  pointerOnly: v.optional(v.boolean()),
  /** Question numbers as printed, where the layout has them. */
  numbers: v.optional(v.array(Text)),
});

/** A paragraph that asks nothing or got no answer: searchable, never paired. */
export const RemarkSchema = v.object({
  documentId: Id,
  group: v.nullable(Text),
  topic: v.optional(v.nullable(Text)),
  text: Text,
  lines: Lines,
});

export const FormSchema = v.object({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** True where only this very case counts ("EES", never "ees"). */
  caseSensitive: v.optional(v.boolean()),
  /** True where the form counts only on a page or in a paragraph about the matter (Thorn, grooming). */
  needsContext: v.optional(v.boolean()),
});

export const TermSchema = v.object({
  id: Id,
  label: Text,
  forms: v.array(FormSchema),
  /** Exchanges that answer the term, best first. */
  exchangeIds: v.array(Id),
  /** One sentence that explains an abbreviation or name, where the source gives it. */
  expansion: v.optional(Text),
  /** True where the term means the same in any language, so that it is marked on pages that are not in Dutch too. */
  international: v.optional(v.boolean()),
  /** Words of which one must stand near, where a form has `needsContext`. */
  context: v.optional(v.array(Text)),
});

export const PackSchema = v.object({
  format: v.literal('kamerlens-pack'),
  version: v.literal(1),
  id: Id,
  title: Text,
  language: v.literal('nl'),
  documents: v.array(DocumentSchema),
  exchanges: v.array(ExchangeSchema),
  remarks: v.array(RemarkSchema),
  terms: v.array(TermSchema),
});

export type Part = v.InferOutput<typeof PartSchema>;
export type Reference = v.InferOutput<typeof ReferenceSchema>;
export type AgendaItem = v.InferOutput<typeof AgendaItemSchema>;
export type Document = v.InferOutput<typeof DocumentSchema>;
export type Passage = v.InferOutput<typeof PassageSchema>;
export type Footnote = v.InferOutput<typeof FootnoteSchema>;
export type Exchange = v.InferOutput<typeof ExchangeSchema>;
export type Remark = v.InferOutput<typeof RemarkSchema>;
export type Form = v.InferOutput<typeof FormSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;
/** What the corpus room makes of source papers, before the lexicon room adds terms. */
export type Corpus = Pick<Pack, 'documents' | 'exchanges' | 'remarks'>;
