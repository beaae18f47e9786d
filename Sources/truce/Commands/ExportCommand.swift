import ArgumentParser
import Foundation
import TruceBrief
import TrucePipeline

/// `truce export`: what was read, in the forms of other tools.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write incidents, claims and alleged violations for other tools.",
    discussion: """
      Columns and keys are in docs/exports.md. Without --output the file goes to standard output.

        truce export --format csv --output tables/ reports/
        truce export --format geojson reports/ > incidents.geojson
        truce export --format smm reports/ > daily-table.csv
        truce export --format w3c-annotations --output annotations/ reports/
      """)

  @OptionGroup var input: SourceOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: "jsonl, csv, geojson, plover, cameo, acled-labels, smm or w3c-annotations.")
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder for the files; needed where there are several.", valueName: "folder")
  )
  var output: String?

  func validate() throws {
    if format == .csv, output == nil {
      throw ValidationError("--format csv writes five files; name a folder with --output")
    }
  }

  func run() async throws {
    try await Run.perform {
      var run = Run(verb: "read", isQuiet: input.quiet)
      let dossier = try await analysis.dossier(of: input, in: &run)
      for file in try Exporter().files(of: dossier, as: format) {
        guard let output else {
          try run.output.write(file.bytes)
          continue
        }
        let path = URL(fileURLWithPath: output).appendingPathComponent(file.name).path
        try TextFile.write(file.bytes, to: path, creatingFolder: true)
        say("wrote \(path)")
      }
      try run.finish()
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
