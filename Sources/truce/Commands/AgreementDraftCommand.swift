import ArgumentParser
import Foundation
import TruceModel
import TrucePipeline

/// `truce agreement draft`: files for the ceasefires that no known agreement covers.
struct AgreementDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Propose agreement files for ceasefires that no known agreement covers.",
    discussion: """
      Reads reports, sets aside the ceasefires that a known agreement covers, and writes for each of
      the others what was told of it: parties, mediators, days and places, with the words and their
      sources as comments. What nobody told is unknown; what you must fill in stands at the top.

        truce agreement draft reports/
        truce agreement draft --into my-agreements/ reports/
        truce agreement draft --agreements my-agreements/ - < reports.jsonl
      """)

  @OptionGroup var input: SourceOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(
    help: ArgumentHelp(
      "Write one file a draft into this folder; a file that is there is kept. Without it the drafts "
        + "go to standard output, parted by ---.",
      valueName: "folder"))
  var into: String?

  func run() async throws {
    try await Run.perform {
      var run = Run(verb: "read", isQuiet: input.quiet)
      let dossier = try await analysis.dossier(of: input, in: &run)
      let drafts = Pipeline.agreementDrafts(of: dossier)
      if let into {
        for (draft, text) in drafts { try write(text, of: draft, into: into) }
      } else {
        for (index, entry) in drafts.enumerated() {
          if index > 0 { try run.output.write("---\n".utf8) }
          try run.output.write(entry.text.utf8)
        }
      }
      if drafts.isEmpty, !input.quiet {
        say("truce: no ceasefire in these reports that no known agreement covers")
      }
      try run.finish()
    }
  }

  private func write(_ text: String, of draft: AgreementDraft, into folder: String) throws {
    let path = URL(fileURLWithPath: folder).appendingPathComponent("\(draft.id).yaml").path
    if FileManager.default.fileExists(atPath: path) {
      say("truce: \(path): kept; remove it to have it drafted again")
      return
    }
    try TextFile.write(Array(text.utf8), to: path, creatingFolder: true)
    let gaps = draft.gaps.map(\.rawValue).joined(separator: ", ")
    say("truce: \(path): written" + (gaps.isEmpty ? "" : "; fill in \(gaps)"))
  }
}
