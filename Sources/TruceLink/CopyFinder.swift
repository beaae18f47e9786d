import TruceModel

/// Finds reports that repeat other reports' texts.
///
/// Each text is cut into all sequences of five words (shingles). Those whose hash is 0 modulo four are
/// its fingerprints (sampling by value: Manber, "Finding Similar Files in a Large File System", USENIX
/// 1994), which two texts share in proportion to what they have in common, however short the
/// runs that an editor left; reports that share fingerprints are compared on all their shingles.
/// Containment (Broder, "On the resemblance and containment of documents", 1997) is the share of
/// the copy's shingles that the original holds.
struct CopyFinder: Sendable {
  /// A copy has more than this containment.
  static let leastContainment = 0.5
  /// From here on a copy is verbatim.
  static let verbatim = 0.9
  /// A fingerprint in more reports than this brings each together with `neighbours` next only.
  static let commonFingerprint = 50
  static let neighbours = 6
  /// Rarest common fingerprints that a report is looked up by.
  static let commonLookups = 4
  /// Shorter texts are not looked up by common fingerprints: stock phrases are no copies.
  static let shortest = 20
  /// Texts that share fewer fingerprints than this share of the shorter one's are not compared.
  static let leastSharedPrints = 0.2

  /// In order of copy, closest original first; a copy has one relation to each report whose text it
  /// repeats.
  func copies(among reports: [Report]) -> [CopyRelation] {
    let texts = reports.concurrentMap(ShingledText.init)
    let furniture = Furniture.shingles(in: texts, of: reports)
    return copies(among: reports, texts.map { $0.without(furniture) }, CreditIndex(reports))
  }

  /// `texts`: those of `reports` without furniture.
  func copies(
    among reports: [Report], _ texts: [ShingledText], _ credits: CreditIndex
  ) -> [CopyRelation] {
    var found: [CopyRelation] = []
    var copied: Set<Int> = []
    for (a, b) in candidates(texts) {
      guard let relation = relation(a, b, texts, reports, credits) else { continue }
      copied.insert(relation.copyIndex)
      found.append(relation.value)
    }
    for (index, report) in reports.enumerated() where !copied.contains(index) {
      if let credited = credits.credited(report, index, reports, texts) { found.append(credited) }
    }
    return found.sorted(by: Self.isEarlier)
  }

  /// The order of lists: by copy, then closest original first.
  static func isEarlier(_ a: CopyRelation, _ b: CopyRelation) -> Bool {
    if a.copy != b.copy { return a.copy < b.copy }
    return a.containment != b.containment
      ? a.containment > b.containment : a.original < b.original
  }

  /// Pairs of reports that share enough fingerprints, sorted.
  private func candidates(_ texts: [ShingledText]) -> [(Int, Int)] {
    let lists = holders(texts)
    var pairs: [UInt64] = []
    for list in lists where list.count > 1 && list.count <= Self.commonFingerprint {
      for i in list.indices {
        for j in (i + 1)..<list.count { pairs.append(UInt64(list[i]) << 32 | UInt64(list[j])) }
      }
    }
    pairs.sort()
    var candidates: [UInt64] = []
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end] == pairs[start] { end += 1 }
      let (a, b) = (Int(pairs[start] >> 32), Int(pairs[start] & 0xffff_ffff))
      let fewer = min(texts[a].fingerprints.count, texts[b].fingerprints.count)
      if Double(end - start) >= Self.leastSharedPrints * Double(fewer) {
        candidates.append(pairs[start])
      }
      start = end
    }
    let all = Set(candidates).union(massReprints(lists, texts))
    return all.sorted().map { (Int($0 >> 32), Int($0 & 0xffff_ffff)) }
  }

  /// The reports that hold each fingerprint, rising; one list for each fingerprint of two or more.
  private func holders(_ texts: [ShingledText]) -> [[Int]] {
    var entries: [(print: UInt64, text: Int)] = []
    entries.reserveCapacity(texts.reduce(0) { $0 + $1.fingerprints.count })
    for (index, text) in texts.enumerated() {
      for print in text.fingerprints { entries.append((print, index)) }
    }
    entries.sort { ($0.print, $0.text) < ($1.print, $1.text) }
    var lists: [[Int]] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].print == entries[start].print { end += 1 }
      if end - start > 1 { lists.append(entries[start..<end].map(\.text)) }
      start = end
    }
    return lists
  }

  /// Neighbours among the holders of common fingerprints: a text that scores of outlets print has
  /// no other.
  private func massReprints(_ lists: [[Int]], _ texts: [ShingledText]) -> Set<UInt64> {
    let common = lists.filter { $0.count > Self.commonFingerprint }.sorted { $0.count < $1.count }
    var lookups = [Int](repeating: 0, count: texts.count)
    var pairs: Set<UInt64> = []
    for list in common {
      let open = list.filter {
        lookups[$0] < Self.commonLookups && texts[$0].count >= Self.shortest
      }
      for (i, a) in open.enumerated() {
        lookups[a] += 1
        for b in open[(i + 1)...].prefix(Self.neighbours) {
          pairs.insert(UInt64(a) << 32 | UInt64(b))
        }
      }
    }
    return pairs
  }

  /// What `a` and `b` are to each other, with which of them is the copy; nil: nothing.
  func relation(
    _ a: Int, _ b: Int, _ texts: [ShingledText], _ reports: [Report], _ credits: CreditIndex
  ) -> (copyIndex: Int, value: CopyRelation)? {
    let shared = texts[a].shared(with: texts[b])
    let ofA = texts[a].isEmpty ? 0 : Double(shared) / Double(texts[a].count)
    let ofB = texts[b].isEmpty ? 0 : Double(shared) / Double(texts[b].count)
    guard max(ofA, ofB) > Self.leastContainment else { return nil }
    let aIsCopy = credits.isCopy(a, of: b, reports, containments: (ofA, ofB))
    let (copy, original) = aIsCopy ? (a, b) : (b, a)
    let (inOriginal, inCopy) = aIsCopy ? (ofA, ofB) : (ofB, ofA)
    let containment = max(inOriginal, inCopy)
    let kind: CopyRelation.Kind =
      if inOriginal >= Self.verbatim, inCopy >= Self.verbatim {
        .verbatim
      } else if inOriginal >= Self.leastContainment, inCopy < Self.leastContainment {
        .excerpt
      } else {
        .edited
      }
    return (
      copy,
      CopyRelation(
        copy: reports[copy].id, original: reports[original].id, kind: kind,
        containment: containment, credit: credits.credit(of: copy))
    )
  }
}
