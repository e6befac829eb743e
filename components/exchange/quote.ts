import { i18n } from '#i18n';
import { type QuotationWords, quotation, sourceOf } from '../../lib/corpus/quotation.ts';
import type { ExchangeView } from '../../lib/messages.ts';
import { longDate } from './dates.ts';

const words = (): QuotationWords => ({
  answerTo: i18n.t('exchange.answerToQuestionsOf'),
  questionBy: i18n.t('exchange.askedBy'),
  date: longDate,
});

/** The answer in quotation marks with its source, as text for the clipboard. */
export const quote = ({ exchange, document, cited }: ExchangeView): string =>
  quotation(exchange, document, words(), cited);

/** The source alone. */
export const source = ({ exchange, document, cited }: ExchangeView): string =>
  sourceOf(exchange, document, words(), cited);
