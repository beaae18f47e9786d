import ArgumentParser
import TruceModel
import TrucePipeline

/// `truce annotate`: the layers under the claims.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Print the times, places, names and quotations, or the trees, of each report.",
    discussion: """
      The text is annotated as it was given: nothing is dropped or trimmed first.

        truce annotate --format json - < articles.jsonl
        truce annotate --format conllu article.txt
        truce annotate --format conllu --quick article.txt
        truce annotate --format conllu --pretokenized treebank.conllu
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, conllu }

  @OptionGroup var input: InputOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "json (one line a report) or conllu (trees of every sentence).")
  var format: Format = .json

  @Flag(help: "Make the trees as `truce read` does, which has less time for each.")
  var quick = false

  @Flag(help: "The paths are CoNLL-U: keep their sentences, ids and forms.")
  var pretokenized = false

  func validate() throws {
    if pretokenized, format != .conllu {
      throw ValidationError("--pretokenized goes with --format conllu")
    }
    if quick, pretokenized { throw ValidationError("--quick does not go with --pretokenized") }
  }

  func run() async throws {
    try await Run.perform {
      let pipeline = try analysis.pipeline(jobs: input.jobs)
      var run = Run(verb: "annotated", isQuiet: input.quiet)
      if pretokenized {
        for path in input.paths { try parse(path, with: pipeline, in: &run) }
      } else {
        try await annotate(with: pipeline, in: &run)
      }
      try run.finish()
    }
  }

  private func annotate(with pipeline: Pipeline, in run: inout Run) async throws {
    let format = format
    try await pipeline.annotate(input.paths, parsesAll: format == .conllu, isQuick: quick) {
      annotation in
      run.note(
        annotation.issues, isSetAside: annotation.isSetAside,
        bytes: annotation.report?.text.utf8.count ?? 0)
      switch format {
      case .json: try run.output.write(annotation.json)
      case .conllu: try run.output.write(annotation.conllu.utf8)
      }
    }
  }

  private func parse(_ path: String, with pipeline: Pipeline, in run: inout Run) throws {
    let text = String(decoding: try TextFile.contents(of: path), as: UTF8.self)
    try run.output.write(pipeline.parsed(conllu: text).utf8)
  }
}
