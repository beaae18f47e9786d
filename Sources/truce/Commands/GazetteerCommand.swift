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
      abstract: "Add the places of a GeoNames dump, a CSV or a GeoJSON file.",
      discussion: """
        A GeoNames country dump has 19 tab-separated columns (SY.txt of SY.zip); a CSV has a header
        row with name, lat, lon and, where wanted, country, province, kind, alternates; a GeoJSON
        file has points with a name. What was added before under the same file name is replaced.

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

    func run() throws {
      let gazetteers = UserGazetteers(
        folder: to, environment: ProcessInfo.processInfo.environment)
      var isPartial = false
      for file in files {
        let addition = try gazetteers.add(URL(fileURLWithPath: file))
        for skipped in addition.skipped.prefix(20) { say("truce: \(file): \(skipped)") }
        if addition.skipped.count > 20 {
          say("truce: \(file): \(addition.skipped.count - 20) more rows left out")
        }
        say("\(file): added \(addition.places) places to \(addition.path)")
        isPartial = isPartial || !addition.skipped.isEmpty
      }
      if isPartial { throw ExitCode(2) }
    }
  }
}
