/// The known name that an unknown one was probably meant to be.
enum NearestName {
  /// nil: none within a third of the longer name's length. Ties go to the earlier in `known`.
  static func of(_ name: String, among known: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in known {
      let distance = distance(Array(name.utf8), Array(candidate.utf8))
      let limit = max(1, max(name.utf8.count, candidate.utf8.count) / 3)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions and substitutions that turn one into the other.
  ///
  /// Source: Wagner and Fischer, "The String-to-String Correction Problem", J. ACM 21 (1974).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
