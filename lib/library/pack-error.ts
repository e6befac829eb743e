/**
 * Why a file was refused: `not-a-pack`, `newer` (made for a later version of Kamerlens), `too-large`, `too-deep`, `cut-off` (it ends
 * before its end), `too-many` (packs are installed already), `invalid` (a part of it has another shape), `not-gzip`, `bundled` (it has
 * the id of the pack that ships with Kamerlens).
 */
export type PackProblem =
  | 'not-a-pack'
  | 'newer'
  | 'too-large'
  | 'too-deep'
  | 'cut-off'
  | 'invalid'
  | 'not-gzip'
  | 'too-many'
  | 'bundled';

export class PackError extends Error {
  readonly code: string;
  readonly problem: PackProblem;
  /** Where: a line number or a path such as "exchanges.3.question"; empty where it is about the whole. */
  readonly where: string;

  constructor(problem: PackProblem, where = '', options?: ErrorOptions) {
    super(`Not a usable pack: ${problem}${where === '' ? '' : ` at ${where}`}`, options);
    this.name = 'PackError';
    this.problem = problem;
    this.code = `pack-${problem}`;
    this.where = where;
  }
}
