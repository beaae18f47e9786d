import ArgumentParser
import Foundation

/// What a command that links works on: paths, or a ledger.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files (.txt .md .html .htm .jsonl, also gzipped), folders (read recursively), or - for "
        + "JSON Lines on standard input.",
      valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A ledger that `truce ingest` made, instead of paths.", valueName: "file"))
  var ledger: String?

  @Option(help: "How many cores to use (default: all).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: [.customShort("q"), .long], help: "No progress and no issues on standard error.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty, ledger == nil {
      throw ValidationError(
        "no input; give files or folders, - for standard input, or --ledger with a ledger")
    }
    if !paths.isEmpty, ledger != nil {
      throw ValidationError(
        "paths and --ledger exclude each other; `truce ingest` adds to a ledger")
    }
    if jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
  }
}
