import Foundation

/// Keeps the parts that are trained in a folder, so that a later run can take them up.
///
/// Delete a file to have its part trained anew.
struct Workshop {
  /// nil: nothing is kept.
  let folder: String?

  /// What lies in the folder under `name`, else what `make` makes.
  func part(_ name: String, _ make: () -> [UInt8]) -> [UInt8] {
    guard let folder else { return make() }
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    if let data = try? Data(contentsOf: url) { return Array(data) }
    let bytes = make()
    do {
      try Data(bytes).write(to: url)
    } catch {
      note("\(url.path): cannot be written (\(error))")
    }
    return bytes
  }
}
