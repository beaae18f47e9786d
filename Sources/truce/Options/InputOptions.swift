import ArgumentParser
import Foundation

/// The paths a command reads and how it goes about it; the same for every reading command.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files (.txt .md .html .htm .jsonl, also gzipped), folders (read recursively), or - for "
        + "JSON Lines on standard input.",
      valueName: "path"))
  var paths: [String]

  @Option(help: "How many cores to use (default: all).")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: [.customShort("q"), .long], help: "No progress and no issues on standard error.")
  var quiet = false

  func validate() throws {
    if paths.isEmpty {
      throw ValidationError("no input; give files or folders, or - for standard input")
    }
    if jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
  }
}
