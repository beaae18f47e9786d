import Foundation

/// The clusters of words, by the hash of the word.
struct ClusterTable {
  let clusters: [UInt32: [UInt16]]

  /// Reads lines of a word and its clusters, parted by tabs.
  init(path: String) throws {
    var clusters: [UInt32: [UInt16]] = [:]
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 1 + WordClusters.count else { continue }
      let key = Array(fields[0].utf8).withUnsafeBufferPointer { TokenAttributes.lower(of: $0) }
      clusters[key] = fields.dropFirst().map { UInt16($0) ?? 0 }
    }
    self.clusters = clusters
  }
}
