import ArgumentParser
import TruceBrief
import TruceModel
import TrucePipeline

/// `truce read`: reports in, claims out.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print who claims what in each report.",
    discussion: """
      One line of JSON a report, in the order of the input; see docs/json.md.

        truce read reports/
        truce read --text article.html | jq '.claims[].event.type'
        zcat archive.jsonl.gz | truce read - > claims.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

  @OptionGroup var input: InputOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "jsonl: one line of JSON a report.")
  var format: Format = .jsonl

  @Flag(help: "Put the whole text of each report into its line.")
  var text = false

  func run() async throws {
    try await Run.perform {
      let pipeline = try analysis.pipeline(jobs: input.jobs)
      let writer = ClaimJSON(includesText: text)
      var json = JSONWriter()
      var run = Run(verb: "read", isQuiet: input.quiet)
      try await pipeline.read(input.paths) { reading in
        run.note(
          reading.issues, isSetAside: reading.isSetAside,
          bytes: reading.report?.text.utf8.count ?? 0)
        guard let report = reading.report else { return }
        json.removeAll()
        writer.write(report, claims: reading.claims, issues: reading.issues, to: &json)
        json.newline()
        try json.withBytes { try run.output.write($0) }
      }
      try run.finish()
    }
  }
}
