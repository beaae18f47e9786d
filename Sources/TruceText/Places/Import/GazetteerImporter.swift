package import Foundation
package import TruceModel

/// Turns a user's list of places into a gazetteer file that Truce merges at start.
///
/// Reads a GeoNames country dump (19 tab-separated columns), CSV with a header row, or GeoJSON.
/// The file is written beside its place and then renamed, so that a run that is broken off leaves
/// what was there before; a list that is added again replaces its earlier self.
package struct GazetteerImporter: Sendable {
  /// What an import did.
  package struct Summary: Hashable, Sendable {
    /// Places written.
    package var places = 0
    /// The file written.
    package var path = ""
    /// The first rows left out for faults, each with its line, field and remedy.
    package var skipped: [String] = []
    /// Rows left out for faults.
    package var skippedCount = 0
    /// Rows left out because another row of the list is the same.
    package var duplicates = 0
    /// Rows of a GeoNames dump left out as kinds that reports do not name: shops, wells, fields.
    package var unwanted = 0
    /// What was read but could not be understood whole, each with its line, field and remedy.
    package var notes: [String] = []
  }

  /// A place read from the user's file.
  struct Row: Hashable, Sendable {
    /// Number of GeoNames; nil: the list is none of its dumps.
    var geonames: Int?
    var name: String
    var alternates: [String] = []
    var kind = "settlement"
    var latitude: Double
    var longitude: Double
    /// ISO 3166-1 alpha-2; empty: unknown.
    var country = ""
    /// Name of the province; empty: unknown.
    var province = ""
    /// Inhabitants; zero: unknown.
    var population = 0
  }

  private let provinces: ProvinceLookup

  /// The importer for the places that come with Truce, whose provinces the rows are given.
  package init() throws(LexiconError) { self.init(gazetteer: try Gazetteer.standard()) }

  init(gazetteer: Gazetteer) { provinces = ProvinceLookup(gazetteer) }

  /// The folder of the user's gazetteers: `truce/gazetteer` in `XDG_DATA_HOME`, or in
  /// `.local/share` of the home folder.
  package static func standardFolder(environment: [String: String]) -> URL {
    let home = URL(fileURLWithPath: environment["HOME"] ?? ".")
    let data = environment["XDG_DATA_HOME"].map { URL(fileURLWithPath: $0) }
    return (data ?? home.appendingPathComponent(".local/share"))
      .appendingPathComponent("truce/gazetteer")
  }

  /// The user's gazetteer files in `folder`, sorted by name; empty where there is no such folder.
  package static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { $0.hasSuffix(".tsv") && !$0.contains("/") }.sorted()
      .map { folder.appendingPathComponent($0) }
  }

  /// Reads `source` and writes `<its name>.tsv` into `folder`, which is made if need be.
  /// `progress` is told after each thousand rows how many were read.
  ///
  /// Throws `LexiconError` where the file cannot be read, no row of it can be used, or the folder
  /// cannot be written.
  package func add(
    _ source: URL, to folder: URL, progress: (Int) -> Void = { _ in }
  ) throws(LexiconError) -> Summary {
    let data: Data
    do { data = try Data(contentsOf: source, options: .alwaysMapped) } catch {
      throw LexiconError(path: source.path, reason: .unreadable(error.localizedDescription))
    }
    let name = source.deletingPathExtension().lastPathComponent
    var writer = try UserTableWriter(
      folder.appendingPathComponent(name + ".tsv"), source: source.lastPathComponent)
    var intake = PlaceIntake(provinces: provinces)
    do throws(LexiconError) {
      try read(data, path: source.path) { row, number in
        if let line = intake.line(of: row) { writer.add(line) }
        if number % 1000 == 0 { progress(number) }
      } fault: {
        intake.note($0)
      }
      guard intake.summary.places > 0 else { throw nothing(in: intake.summary, source) }
      try writer.finish()
    } catch {
      writer.abandon()
      throw error
    }
    intake.summary.path = writer.target.path
    return intake.summary
  }

  private func nothing(in summary: Summary, _ source: URL) -> LexiconError {
    let cause = summary.skipped.first ?? (summary.unwanted > 0 ? "no kind of use" : "no rows")
    return LexiconError(path: source.path, reason: .malformed(line: 1, "no place in it (\(cause))"))
  }

  /// Hands each place, with the number of its row, to `row` and each trouble to `fault`.
  private func read(
    _ data: Data, path: String, row: (Row, Int) -> Void, fault: (PlaceFault) -> Void
  ) throws(LexiconError) {
    let mark = data.starts(with: [0xef, 0xbb, 0xbf]) ? data.dropFirst(3) : data[...]
    let start = mark.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") {
      return try GeoJSONPlaces.read(Data(start), path: path, row: row, fault: fault)
    }
    let firstLine = start.prefix { $0 != UInt8(ascii: "\n") }
    if firstLine.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).count >= 15
    {
      return GeoNamesPlaces.read(mark, row: row, fault: fault)
    }
    try DelimitedPlaces.read(mark, path: path, row: row, fault: fault)
  }
}
