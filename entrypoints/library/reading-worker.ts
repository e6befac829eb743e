/** Reads what is offered away from the page, which stays quick meanwhile. Ending this worker is how reading is cancelled. */
import * as v from 'valibot';
import { EditorialSchema } from '../../lib/corpus/editorial.ts';
import { parseEditorial } from '../../lib/lexicon/editorial.ts';
import type { Offer, OfferedFile, ReadProgress } from '../../lib/library/offer/offer.ts';
import { readOffer } from '../../lib/library/offer/read-offer.ts';
import sources from '../../seeds/sources.json';
import terms from '../../seeds/terms.json';

/** What the page is told. pdf.js speaks on the same line, so every message has a name of ours. */
export type ReadingMessage =
  | ({ readonly kamerlens: 'progress' } & ReadProgress)
  | { readonly kamerlens: 'offer'; readonly offer: Offer };

const tell = (message: ReadingMessage): void => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<{ readonly files?: readonly OfferedFile[] }>) => {
  if (data.files === undefined) return;
  const offer = await readOffer(data.files, {
    editorial: v.parse(EditorialSchema, sources),
    terms: parseEditorial(terms),
    progress: (progress) => tell({ kamerlens: 'progress', ...progress }),
  });
  tell({ kamerlens: 'offer', offer });
});
