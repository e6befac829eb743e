/** What `article.json` holds: our own news-style article, to try Kamerlens on. */
import * as v from 'valibot';

const Paragraphs = v.array(v.string());

export const ArticleSchema = v.object({
  section: v.string(),
  title: v.string(),
  lead: v.string(),
  byline: v.string(),
  paragraphs: Paragraphs,
  sections: v.array(v.object({ heading: v.string(), paragraphs: Paragraphs })),
});
