/** What the reader is told when something was not taken: one sentence that says why, and one that says what to do. */
import { i18n } from '#i18n';
import type { PackDifference } from '../../lib/messages.ts';

const SENTENCES = {
  failed: 'library.problem.failed',
  'paper-empty': 'library.problem.empty',
  'paper-too-large': 'library.problem.tooLarge',
  'paper-not-text': 'library.problem.notText',
  'paper-image': 'library.problem.image',
  'paper-password': 'library.problem.password',
  'paper-broken-file': 'library.problem.broken',
  'paper-unknown-layout': 'library.problem.unknownLayout',
  'paper-contradictory': 'library.problem.contradictory',
  'paper-answers-missing': 'library.problem.answersMissing',
  'pack-not-a-pack': 'library.problem.notAPack',
  'pack-newer': 'library.problem.packNewer',
  'pack-too-large': 'library.problem.tooLarge',
  'pack-too-deep': 'library.problem.packInvalid',
  'pack-cut-off': 'library.problem.packCutOff',
  'pack-invalid': 'library.problem.packInvalid',
  'pack-not-gzip': 'library.problem.broken',
  'pack-too-many': 'library.problem.tooManyPacks',
  'pack-bundled': 'library.problem.bundled',
  'zip-broken': 'library.problem.broken',
  'zip-bomb': 'library.problem.zipBomb',
  'zip-too-many': 'library.problem.zipTooMany',
  'zip-office': 'library.problem.notText',
  'zip-empty': 'library.problem.empty',
  full: 'library.problem.full',
  blocked: 'library.problem.blocked',
  newer: 'library.problem.libraryNewer',
  missing: 'library.problem.interrupted',
  broken: 'library.problem.libraryBroken',
  interrupted: 'library.problem.interrupted',
  timeout: 'library.problem.interrupted',
  unreachable: 'library.problem.interrupted',
  orphaned: 'library.problem.orphaned',
  'tab-gone': 'library.problem.tabGone',
  'tab-closed': 'library.problem.tabClosed',
  'tab-pdf': 'library.problem.tabPdf',
  'subscription-address': 'library.problem.address',
  'subscription-no-permission': 'library.problem.noPermission',
  'subscription-offline': 'library.problem.offline',
  'subscription-status': 'library.problem.status',
  'subscription-moved': 'library.problem.moved',
  'subscription-other-pack': 'library.problem.otherPack',
} as const;

/** The sentence for a code, with the line where one is known. */
export function sentenceFor(code: string, line: number | null = null): string {
  const key = Object.hasOwn(SENTENCES, code) ? SENTENCES[code as keyof typeof SENTENCES] : SENTENCES.failed;
  const sentence = i18n.t(key);
  return line === null ? sentence : `${sentence} ${i18n.t('library.problem.atLine', [String(line)])}`;
}

/** The code that an error carries. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'failed';
}

/** "3 nieuwe vragen, 1 gewijzigde vraag." */
export function differenceSentence({ added, changed, removed }: PackDifference): string {
  const parts = [
    ...(added > 0 ? [i18n.t('library.difference.added', added)] : []),
    ...(changed > 0 ? [i18n.t('library.difference.changed', changed)] : []),
    ...(removed > 0 ? [i18n.t('library.difference.removed', removed)] : []),
  ];
  return parts.length === 0 ? i18n.t('library.difference.none') : `${parts.join(', ')}.`;
}

/** "1 stuk · 57 vragen · 120 begrippen". */
export function countsSentence(counts: { documents: number; exchanges: number; terms: number }): string {
  const number = new Intl.NumberFormat(i18n.t('locale'));
  return [
    i18n.t('options.library.documents', counts.documents, [number.format(counts.documents)]),
    i18n.t('options.library.exchanges', counts.exchanges, [number.format(counts.exchanges)]),
    i18n.t('options.library.terms', counts.terms, [number.format(counts.terms)]),
  ].join(' · ');
}

/** "Uw bibliotheek neemt 12,3 MB in. Er is nog ruimte voor 40 GB." */
export function roomSentence({ used, free }: { used: number; free: number }): string {
  return i18n.t('library.room', [sizeOf(used), sizeOf(free)]);
}

function sizeOf(bytes: number): string {
  const [unit, size] = bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9];
  const format = new Intl.NumberFormat(i18n.t('locale'), { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / size);
}
