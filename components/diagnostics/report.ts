/** What a bug report needs: versions, counts, timings and the last errors. Nothing of what was read or searched. */
import type { Fault } from '../../lib/faults.ts';

export interface Report {
  readonly version: string;
  readonly browser: string;
  readonly language: string;
  /** State of the library in one word, and its counts. */
  readonly library: {
    readonly state: string;
    readonly packs: number;
    readonly documents: number;
    readonly exchanges: number;
    readonly terms: number;
  };
  /** Bytes in use and bytes allowed, where the browser says. */
  readonly storage: { readonly used: number; readonly quota: number } | null;
  /** Milliseconds. */
  readonly timings: readonly { readonly what: string; readonly ms: number }[];
  readonly faults: readonly Fault[];
}

/** As plain text in English, for an issue. */
export function reportText(report: Report): string {
  const { library, storage } = report;
  const lines = [
    `Kamerlens ${report.version}`,
    `Browser: ${report.browser}`,
    `Language: ${report.language}`,
    `Library: ${library.state}; ${library.packs} packs, ${library.documents} documents, ${library.exchanges} exchanges, ${library.terms} terms`,
    `Storage: ${storage === null ? 'unknown' : `${megabytes(storage.used)} of ${megabytes(storage.quota)} MB`}`,
    ...report.timings.map(({ what, ms }) => `${what}: ${ms.toFixed(1)} ms`),
    report.faults.length === 0 ? 'No errors.' : 'Last errors:',
    ...report.faults.map(({ at, where, error }) => `  ${at} ${where}: ${error}`),
  ];
  return lines.join('\n');
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
