/** What an editor knows of a source beyond its text: a sidecar in `seeds/`, found by the source's fingerprint. */
import * as v from 'valibot';
import { sourceFingerprint } from './ids.ts';

const Name = v.object({
  /** The name as papers spell it; capitals count where the name has any. */
  name: v.string(),
  id: v.string(),
});

/** One paper of a source, by its place in the file. */
const PaperSchema = v.object({
  id: v.optional(v.string()),
  title: v.optional(v.string()),
  shortTitle: v.optional(v.string()),
  number: v.optional(v.string()),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  url: v.optional(v.pipe(v.string(), v.url())),
});

export const EditorialSchema = v.object({
  /** Names that mean one document whatever paper they stand in. */
  names: v.optional(v.array(Name), []),
  sources: v.optional(
    v.array(
      v.object({
        /** `sourceFingerprint` of the text. */
        source: v.string(),
        title: v.optional(v.string()),
        id: v.optional(v.string()),
        papers: v.array(PaperSchema),
        /** Names that mean one document in this source. */
        names: v.optional(v.array(Name), []),
      }),
    ),
    [],
  ),
});

export type Editorial = v.InferOutput<typeof EditorialSchema>;
export type EditorialPaper = v.InferOutput<typeof PaperSchema>;

export interface Sidecar {
  readonly title: string | null;
  readonly id: string | null;
  readonly papers: readonly EditorialPaper[];
  /** General names and this source's own, the source's first. */
  readonly names: readonly { readonly name: string; readonly id: string }[];
}

/** The sidecar of a source; one without entries where none is known. */
export function sidecarFor(text: string, editorial: Editorial | undefined): Sidecar {
  if (editorial === undefined) return { title: null, id: null, papers: [], names: [] };
  const key = editorial.sources.length === 0 ? '' : sourceFingerprint(text);
  const own = editorial.sources.find((source) => source.source === key);
  return {
    title: own?.title ?? null,
    id: own?.id ?? null,
    papers: own?.papers ?? [],
    names: [...(own?.names ?? []), ...editorial.names],
  };
}
