/** One run of the bench: its server and its options. */
export type Run = {
  /** The URL of a server on which databases may be created. */
  readonly url: string
  readonly dataDir: string
  readonly json: boolean
  /** Whether to write the result to MEASURED.md. */
  readonly record: boolean
  /** The works to measure; absent: all. */
  readonly only: readonly string[] | undefined
  /** The folder of another version to compare with; absent: the limit. */
  readonly beside: string | undefined
  /** Prints progress. */
  readonly say: (line: string) => void
  /** Adds a clean-up, run at the end in reverse order. */
  readonly cleanUp: (work: () => Promise<void>) => void
}
