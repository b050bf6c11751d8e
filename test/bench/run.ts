/** One run of the bench: where it runs, and what was asked of it. */
export type Run = {
  /** A server on which databases may be made. */
  readonly url: string
  readonly dataDir: string
  readonly json: boolean
  /** Whether MEASURED.md is to say what is found. */
  readonly record: boolean
  /** The works to measure; absent: all. */
  readonly only: readonly string[] | undefined
  /** The folder of another version, to measure beside; absent: the limit. */
  readonly beside: string | undefined
  /** Tells a person how far it has come. */
  readonly say: (line: string) => void
  /** Is done at the end, whatever happens; the last first. */
  readonly cleanUp: (work: () => Promise<void>) => void
}
