import Foundation

/// Keeps the parts that are trained in a folder, so that several processes can train them and
/// another can put them together.
struct Workshop {
  let folder: URL

  /// What lies in the folder under `name`, else what `make` makes.
  func part(_ name: String, _ make: () -> [UInt8]) -> [UInt8] {
    let url = folder.appendingPathComponent(name)
    if let data = try? Data(contentsOf: url) { return Array(data) }
    note("\(name): begun")
    let bytes = make()
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      note("\(url.path): cannot be written (\(error))")
    }
    note("\(name): \(bytes.count) bytes")
    return bytes
  }
}
