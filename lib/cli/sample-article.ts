/** The sample article as a web page of its own, for `npm start` and the browser tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ArticleSchema } from '../../assets/sample/article.schema.ts';

const FILE = join(import.meta.dirname, '../../assets/sample/article.json');

const STYLE = `
  body { margin: 0; font: 18px/1.6 Georgia, 'Times New Roman', serif; color: #1d1d1b; background: #fff; }
  main { max-width: 640px; margin: 0 auto; padding: 32px 20px 120px; }
  h1 { font-size: 34px; line-height: 1.15; margin: 8px 0 16px; }
  h2 { font-size: 22px; margin: 32px 0 8px; }
  .section { font: 600 14px/1.4 system-ui, sans-serif; color: #8a1c1c; }
  .lead { font-size: 20px; }
  .byline { font: 14px/1.4 system-ui, sans-serif; color: #5c5c58; }
  @media (prefers-color-scheme: dark) {
    body { color: #e9e7e1; background: #191a1c; }
    .section { color: #f0a39a; }
    .byline { color: #aaa89f; }
  }`;

/** A whole HTML page in Dutch. */
export function sampleArticlePage(): string {
  const article = v.parse(ArticleSchema, JSON.parse(readFileSync(FILE, 'utf8')));
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${asText(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${asText(article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="section">${asText(article.section)}</p>
<h1>${asText(article.title)}</h1>
<p class="lead">${asText(article.lead)}</p>
<p class="byline">${asText(article.byline)}</p>
${paragraphs(article.paragraphs)}
${article.sections.map((part) => `<h2>${asText(part.heading)}</h2>\n${paragraphs(part.paragraphs)}`).join('\n')}
</main>
</body>
</html>
`;
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
