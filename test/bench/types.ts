/** One table of results. Cells are shown as they are; give numbers their unit in the column's head. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a reader must know to judge the figures; may use Markdown. */
  readonly notes?: readonly string[];
}

/** What every `test/bench/<topic>.bench.ts` exports as `run`. */
export type BenchRun = () => Promise<readonly BenchTable[]>;
