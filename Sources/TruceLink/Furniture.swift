import TruceModel

/// Words that outlets print below or beside every report: notices, menus, subscription offers.
///
/// A five-word sequence is furniture if one outlet printed it in `leastReports` reports or more over
/// `leastDays` days or more: a story that an outlet updates all day is printed as often, but not
/// for so long. What is furniture for one outlet is furniture for all, since houses share it.
enum Furniture {
  static let leastReports = 5
  static let leastDays = 45

  /// The furniture of `texts`, those of `reports` in their order.
  static func shingles(in texts: [ShingledText], of reports: [Report]) -> Set<UInt64> {
    let dated = reports.indices.filter {
      reports[$0].outlet != nil && reports[$0].published != nil
    }
    let byOutlet = Dictionary(grouping: dated) { reports[$0].outlet }
    var furniture: Set<UInt64> = []
    let outlets = byOutlet.values.filter { $0.count >= leastReports }
    for found in outlets.concurrentMap(least: 1, { shingles(in: $0, texts, reports) }) {
      furniture.formUnion(found)
    }
    return furniture
  }

  /// Furniture of one outlet.
  private static func shingles(
    in indices: [Int], _ texts: [ShingledText], _ reports: [Report]
  ) -> [UInt64] {
    let days = indices.map { reports[$0].published?.ordinal ?? 0 }
    guard let first = days.min(), let last = days.max(), last - first >= leastDays else {
      return []
    }
    var entries: [(shingle: UInt64, day: Int)] = []
    for (index, day) in zip(indices, days) {
      for shingle in texts[index].shingles { entries.append((shingle, day)) }
    }
    entries.sort { ($0.shingle, $0.day) < ($1.shingle, $1.day) }
    var found: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].shingle == entries[start].shingle { end += 1 }
      if end - start >= leastReports, entries[end - 1].day - entries[start].day >= leastDays {
        found.append(entries[start].shingle)
      }
      start = end
    }
    return found
  }
}
