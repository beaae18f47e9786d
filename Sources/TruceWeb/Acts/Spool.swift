import Foundation

/// Files that were sent to the desk and are not in the ledger yet.
///
/// A lot is a folder beside the ledger, `NAME.ledger.intake/<lot>/0001/name.txt`; it goes when its
/// reports are stored. So nothing that was acknowledged is lost, whenever the desk is stopped: what
/// is there at the next start is added then.
struct Spool: Sendable {
  let folder: URL

  /// A lot that is being written; it counts once it is `closed`.
  struct OpenLot: Sendable {
    let partial: URL
    let final: URL
    private(set) var files = 0

    /// Where the file of this name is to be written.
    mutating func place(for name: String) throws -> URL {
      files += 1
      let number = String(files)
      let place = partial.appendingPathComponent(
        String(repeating: "0", count: max(0, 4 - number.count)) + number)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      return place.appendingPathComponent(Spool.safe(name))
    }

    init(partial: URL, final: URL) {
      self.partial = partial
      self.final = final
    }
  }

  /// Begins a lot.
  func open(at time: Date) throws -> OpenLot {
    let stamp = String(Int(time.timeIntervalSince1970 * 1000))
    let name = "\(stamp)-\(UUID().uuidString.prefix(8))"
    let partial = folder.appendingPathComponent(name + ".part")
    try FileManager.default.createDirectory(
      at: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return OpenLot(partial: partial, final: folder.appendingPathComponent(name))
  }

  /// The lot is whole; `title` and `person` are kept with it.
  func close(_ lot: OpenLot, title: String, person: String) throws -> URL {
    let label = try JSONEncoder().encode(Label(title: title, person: person))
    try label.write(to: lot.final.appendingPathExtension("json"))
    try FileManager.default.moveItem(at: lot.partial, to: lot.final)
    return lot.final
  }

  /// The lot was broken off.
  func drop(_ lot: OpenLot) {
    try? FileManager.default.removeItem(at: lot.partial)
  }

  /// The lot's reports are stored.
  func remove(_ lot: URL) {
    try? FileManager.default.removeItem(at: lot)
    try? FileManager.default.removeItem(at: lot.appendingPathExtension("json"))
    try? FileManager.default.removeItem(at: folder.standardizedFileURL, ifEmpty: true)
  }

  /// The files of a lot in their order.
  static func files(of lot: URL) -> [String] {
    let walker = FileManager.default.enumerator(atPath: lot.path)
    let names = walker?.compactMap { $0 as? String } ?? []
    return names.sorted().map { lot.appendingPathComponent($0).path }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  /// Lots of an earlier run, oldest first; half-written ones are removed.
  func leftovers() -> [(lot: URL, title: String, person: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(".part") {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
    return names.filter { !$0.hasSuffix(".part") && !$0.hasSuffix(".json") }.sorted().map { name in
      let lot = folder.appendingPathComponent(name)
      let label = (try? Data(contentsOf: lot.appendingPathExtension("json")))
        .flatMap { try? JSONDecoder().decode(Label.self, from: $0) }
      return (lot, label?.title ?? "left from before", label?.person ?? "the desk")
    }
  }

  private struct Label: Codable {
    var title: String
    var person: String
  }

  /// The last part of a name as a browser gave it, fit for the file system. A leading day and outlet
  /// are kept: they tell when and where a report was published.
  static func safe(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let shown = last.unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: "_"
      default: Character(scalar)
      }
    }
    var text = String(shown).trimmingCharacters(in: .whitespaces)
    while text.hasPrefix(".") { text.removeFirst() }
    while text.utf8.count > 180 { text.removeFirst() }
    return text.isEmpty ? "report" : text
  }
}

extension FileManager {
  fileprivate func removeItem(at url: URL, ifEmpty: Bool) throws {
    guard try contentsOfDirectory(atPath: url.path).isEmpty else { return }
    try removeItem(at: url)
  }
}
