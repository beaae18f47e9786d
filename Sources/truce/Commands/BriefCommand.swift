import ArgumentParser
import Foundation
import TruceBrief
import TruceModel

/// `truce brief`: reports in, a brief out.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Write a brief of what the reports claim, contradict and allege.",
    discussion: """
      The brief goes to standard output; each line has a footnote to outlet, speaker and words.
      With --since, the first page tells what reports published on or after that day add to the
      earlier ones. The page prints on A4. Pandoc turns --format pandoc into a Word document.

        truce brief reports/
        truce brief --html brief.html reports/ late.txt
        truce brief --since 2020-03-05 --html brief.html reports/
        truce brief --format pandoc reports/ | pandoc -o brief.docx
        truce brief --format json reports/ > brief.json
        truce brief --agreements my-agreements/ reports/
        truce brief --ledger desk.ledger
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, pandoc, json }

  @OptionGroup var input: SourceOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "markdown, html, pandoc or json, on standard output.")
  var format: Format = .markdown

  @Option(help: ArgumentHelp("Write the brief as one HTML page too.", valueName: "file"))
  var html: String?

  @Option(help: "Title of the brief.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Tell first what was published on or after this day, such as 2020-03-05.", valueName: "day"))
  var since: DayArgument?

  func run() async throws {
    try await Run.perform {
      var run = Run(verb: "read", isQuiet: input.quiet)
      let dossier = try await analysis.dossier(of: input, in: &run)
      let options = BriefOptions(title: title, since: since?.day)
      let brief = try BriefComposer().brief(of: dossier, options: options)
      try run.output.write(rendered(brief, as: format).utf8)
      if let html {
        try TextFile.write(Array(rendered(brief, as: .html).utf8), to: html, creatingFolder: true)
      }
      try run.finish()
    }
  }

  private func rendered(_ brief: Brief, as format: Format) -> String {
    switch format {
    case .markdown: MarkdownRenderer().text(brief)
    case .html: HTMLRenderer().page(brief)
    case .pandoc: MarkdownRenderer(.pandoc).text(brief)
    case .json: BriefJSON().text(brief)
    }
  }
}

/// A day as typed: `2020-03-05`.
struct DayArgument: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard argument.utf8.count == 10, let day = CalendarDay(iso: argument) else { return nil }
    self.day = day
  }
}
