import ArgumentParser
import TruceBrief

/// `truce link`: which claims are about one occurrence, and how well it is supported.
struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Print the incidents that the reports tell of, with origins and contradictions.",
    discussion: """
      Examples:

        truce link --format json reports/ > incidents.json
        truce link --explain reports/ | less
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  @OptionGroup var input: SourceOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "json: one object.")
  var format: Format = .json

  @Flag(help: "Say in words why claims were joined, instead of JSON.")
  var explain = false

  func run() async throws {
    try await Run.perform {
      var run = Run(verb: "read", isQuiet: input.quiet)
      let dossier = try await analysis.dossier(of: input, in: &run)
      let text = explain ? LinkExplanation().text(dossier) : LinkageJSON().text(dossier)
      try run.output.write(text.utf8)
      try run.finish()
    }
  }
}
