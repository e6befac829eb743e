/** What a citation is: one mention of one document in running text, resolved to its normalised id. */

export type CitationKind =
  | 'kamerstuk'
  | 'dossier'
  | 'handelingen'
  | 'aanhangsel'
  | 'kamervraag'
  | 'niet-dossierstuk'
  | 'bijlage'
  | 'staatsblad'
  | 'staatscourant'
  | 'tractatenblad'
  | 'wet'
  | 'eu'
  | 'ecli'
  | 'web';

/** TK = Tweede Kamer (II), EK = Eerste Kamer (I), VV = both chambers in joint session. */
export type Chamber = 'TK' | 'EK' | 'VV';

export interface Citation {
  /** Half-open range [start, end) in UTF-16 units of the text that was read. */
  readonly start: number;
  readonly end: number;
  /** As printed, runs of white space joined to one space. */
  readonly text: string;
  /** Normalised id, one of the forms that `parseId` reads. */
  readonly id: string;
  readonly kind: CitationKind;
  readonly url: string | null;
  readonly chamber?: Chamber;
  /** Session year in full, "2022-2023". */
  readonly sessionYear?: string;
  /** ISO date that stands behind the number. */
  readonly date?: string;
  /** Page or pages as printed, "3", "2-3", "5 e.v.". */
  readonly page?: string;
  /** A place that is neither page, article nor paragraph: "onder 3b", "recital 9". */
  readonly pinpoint?: string;
  /** What the running text calls the document: "motie van het lid Kuik", "BNC-fiche". */
  readonly title?: string;
  /** Name of the law as a lawyer abbreviates or names it, where `kind` is "wet" or "eu". */
  readonly law?: string;
  /** Dossiers named together with the one the number belongs to ("26643/34843, nr. 1069"). */
  readonly alsoDossiers?: readonly string[];
  /** True where a misprint was put right to reach the id. */
  readonly corrected?: true;
  /** True where the document is only named ("de Grondwet"), without number or article. */
  readonly named?: true;
}
