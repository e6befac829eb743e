/** Our own news-style article, to try Kamerlens on. */
import * as v from 'valibot';
import article from '../../assets/sample/article.json';
import { ArticleSchema } from '../../assets/sample/article.schema.ts';

const ARTICLE = v.parse(ArticleSchema, article);

export function SampleArticle() {
  return (
    <article class="sample-article" lang="nl">
      <p class="sample-section">{ARTICLE.section}</p>
      <h2>{ARTICLE.title}</h2>
      <p class="sample-lead">{ARTICLE.lead}</p>
      <p class="sample-byline">{ARTICLE.byline}</p>
      <Texts texts={ARTICLE.paragraphs} />
      {ARTICLE.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <Texts texts={paragraphs} />
        </section>
      ))}
    </article>
  );
}

function Texts({ texts }: { texts: readonly string[] }) {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
