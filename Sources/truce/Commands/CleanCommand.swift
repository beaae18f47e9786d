import ArgumentParser
import TruceModel
import TrucePipeline

/// `truce clean`: the article's text as a reader sees it.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Print the reporting of each page or file, without what surrounds it.",
    discussion: """
      One line of JSON an input, in the order of the paths.

        truce clean page.html
        truce clean --explain saved-pages/ | jq '.removed[]'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @OptionGroup var input: InputOptions

  @Option(help: "jsonl: one line of JSON an input.")
  var format: Format = .jsonl

  @Flag(help: "Say what was removed, and why.")
  var explain = false

  func run() async throws {
    try await Run.perform {
      let cleaner = try Cleaner(jobs: input.jobs, explains: explain)
      var run = Run(verb: "cleaned", isQuiet: input.quiet)
      try await cleaner.clean(input.paths) { page in
        run.note(page.issues, isSetAside: page.isSetAside, bytes: page.json.count)
        try run.output.write(page.json)
      }
      try run.finish()
    }
  }
}
