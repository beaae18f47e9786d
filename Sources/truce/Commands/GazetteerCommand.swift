import ArgumentParser
import Foundation
import TrucePipeline

/// `truce gazetteer`: the user's own places.
struct GazetteerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Add places, such as the villages of a country, to those that Truce knows.",
    subcommands: [Add.self])

  /// `truce gazetteer add`: imports files of places.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add the places of a GeoNames dump, a CSV or a GeoJSON file.",
      discussion: """
        A GeoNames country dump has 19 tab-separated columns (SY.txt of SY.zip): towns and villages,
        districts, bases, crossings, roads, mountains and waters are kept. A CSV has a header row with
        name, lat, lon and, where wanted, country, province, kind, alternates (divided by |),
        population. A GeoJSON file has features with a name; areas count by their middle. What was
        added before under the same file name is replaced.

          truce gazetteer add SY.txt
          truce gazetteer add villages.csv posts.geojson
        """)

    @Argument(help: ArgumentHelp("Files to add.", valueName: "file"))
    var files: [String]

    @Option(
      help: ArgumentHelp(
        "Folder of user gazetteers (default: truce/gazetteer in $XDG_DATA_HOME).",
        valueName: "folder"))
    var to: String?

    @Flag(name: [.customShort("q"), .long], help: "No progress on standard error.")
    var quiet = false

    func validate() throws {
      if files.isEmpty { throw ValidationError("no file; give a GeoNames dump, CSV or GeoJSON") }
    }

    func run() throws {
      let gazetteers = UserGazetteers(
        folder: to, environment: ProcessInfo.processInfo.environment)
      var isPartial = false
      var failures: [any Error] = []
      for file in files {
        do {
          let addition = try add(file, to: gazetteers)
          isPartial = isPartial || addition.skipped > 0
        } catch {
          failures.append(error)
          say("truce: \(error)")
        }
      }
      if failures.count == files.count { throw ExitCode(1) }
      if isPartial || !failures.isEmpty { throw ExitCode(2) }
    }

    private func add(
      _ file: String, to gazetteers: UserGazetteers
    ) throws -> UserGazetteers.Addition {
      var meter = ProgressMeter(verb: "read", isQuiet: quiet)
      let addition = try gazetteers.add(URL(fileURLWithPath: file)) { rows in
        meter.note("\(file): \(rows) rows read")
      }
      meter.finish()
      for line in addition.faults.prefix(20) { say("truce: \(file): \(line)") }
      let more = addition.faults.count - 20
      if more > 0 { say("truce: \(file): \(more) more lines of this kind") }
      var left: [String] = []
      if addition.duplicates > 0 { left.append("\(addition.duplicates) given twice") }
      if addition.unwanted > 0 {
        left.append("\(addition.unwanted) of kinds that reports do not name")
      }
      let rest = left.isEmpty ? "" : "; left out \(left.joined(separator: ", "))"
      say("\(file): added \(addition.places) places to \(addition.path)\(rest)")
      return addition
    }
  }
}
