/** The editorial layer: names that people use instead of the official ones, and what must never be marked (`seeds/terms.json`). */
import * as v from 'valibot';

const Words = v.pipe(v.string(), v.minLength(2), v.maxLength(200));

const EditorialFormSchema = v.union([
  Words,
  v.strictObject({ text: Words, caseSensitive: v.optional(v.boolean()), needsContext: v.optional(v.boolean()) }),
]);

const EditorialTermSchema = v.strictObject({
  label: Words,
  /** Why it is here: for the next editor, never shown. */
  note: v.optional(v.string()),
  forms: v.optional(v.array(EditorialFormSchema), []),
  expansion: v.optional(v.string()),
  international: v.optional(v.boolean()),
  context: v.optional(v.array(Words)),
});

export const EditorialSchema = v.strictObject({
  note: v.string(),
  /** Words that tell of one matter, for the context of several terms: "@asiel" there stands for all words of `asiel` here. */
  matters: v.optional(v.record(v.string(), v.array(Words)), {}),
  terms: v.array(EditorialTermSchema),
  /** Words that are never a term of their own, whatever the statistics say. */
  never: v.array(Words),
});

export type Editorial = v.InferOutput<typeof EditorialSchema>;
export type EditorialTerm = v.InferOutput<typeof EditorialTermSchema>;

/** No editor at work: what an added paper gets. */
export const NO_EDITORIAL: Editorial = { note: '', matters: {}, terms: [], never: [] };

/**
 * Validates an editorial file.
 * @throws Error naming the first place that is wrong.
 */
export function parseEditorial(data: unknown): Editorial {
  const result = v.safeParse(EditorialSchema, data);
  if (result.success)
    return { ...result.output, terms: result.output.terms.map((term) => withMatters(term, result.output)) };
  const issue = result.issues[0];
  throw new Error(`Editorial file: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
}

function withMatters(term: EditorialTerm, { matters }: Editorial): EditorialTerm {
  if (term.context === undefined) return term;
  const context = term.context.flatMap((word) => {
    if (!word.startsWith('@')) return [word];
    const words = matters[word.slice(1)];
    if (words === undefined) throw new Error(`Editorial file: ${term.label}: no matter is called ${word}`);
    return words;
  });
  return { ...term, context: [...new Set(context)] };
}
