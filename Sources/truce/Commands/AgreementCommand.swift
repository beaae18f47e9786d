import ArgumentParser
import TruceBrief
import TruceModel
import TrucePipeline

/// `truce agreement`: the agreements that incidents are tested against.
struct AgreementCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Check, list, show and draft agreement files.",
    discussion: """
      One YAML file an agreement; its layout is in docs/agreements.md.

        truce agreement list
        truce agreement show SYR-2020-03-05
        truce agreement check my-agreements/
        truce agreement draft --into my-agreements/ reports/
      """,
    subcommands: [Check.self, List.self, Show.self, AgreementDraftCommand.self])

  /// `truce agreement check`: says what is wrong with files, by line and field.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with agreement files, by line and field.",
      discussion: "  truce agreement check my-agreements/ SYR-2020-03-05.yaml")

    @Argument(help: ArgumentHelp("Agreement files or folders of them.", valueName: "path"))
    var paths: [String]

    func run() throws {
      let shelf = AgreementShelf(paths: paths, directory: try Pipeline.directory())
      for issue in shelf.issues { say("truce: \(issue.message) [\(issue.code)]") }
      say("\(shelf.agreements.count) agreements are sound")
      if !shelf.issues.isEmpty { throw ExitCode(shelf.agreements.isEmpty ? 1 : 2) }
    }
  }

  /// `truce agreement list`: one line an agreement.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the agreements, one a line: id, dates, name.",
      discussion: "  truce agreement list --agreements my-agreements/")

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
      let shelf = AgreementShelf(paths: analysis.agreements, directory: try Pipeline.directory())
      var output = StandardOutput()
      for agreement in shelf.agreements {
        let effective = agreement.effective?.day.description ?? "unknown"
        let ended = agreement.ended?.day.description ?? "not known to have ended"
        try output.write(
          line: "\(agreement.id)\t\(effective)\t\(ended)\t\(agreement.name)")
      }
      try output.flush()
    }
  }

  /// `truce agreement show`: the terms of one agreement in words.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the parties, dates, area and provisions of one agreement.",
      discussion: "  truce agreement show SYR-2020-03-05")

    @Argument(help: "The agreement's id, as `truce agreement list` prints it.")
    var id: String

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
      let shelf = AgreementShelf(paths: analysis.agreements, directory: try Pipeline.directory())
      guard let agreement = shelf.agreements.first(where: { $0.id.rawValue == id }) else {
        let known = shelf.agreements.map(\.id.rawValue).joined(separator: ", ")
        throw ValidationError("\(id): no such agreement; known are \(known)")
      }
      var output = StandardOutput()
      try output.write(AgreementCard().text(agreement).utf8)
      try output.flush()
    }
  }
}
