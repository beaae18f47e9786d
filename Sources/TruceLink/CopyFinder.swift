import TruceModel

/// Finds reports that repeat other reports' texts.
///
/// Each text is cut into all sequences of five words (shingles). Winnowing (Schleimer, Wilkerson
/// and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003) picks
/// fingerprints that two texts with eight or more shingles in a row in common must share; reports
/// that share fingerprints are compared on all their shingles. Containment (Broder, "On the
/// resemblance and containment of documents", 1997) is the share of the copy's shingles that the
/// original holds.
struct CopyFinder: Sendable {
  /// Lowest containment of a copy.
  static let leastContainment = 0.5
  /// From here on a copy is verbatim.
  static let verbatim = 0.9
  /// Fingerprints in more reports than this are boilerplate and bring none together.
  static let commonFingerprint = 50

  /// In order of copy, then original; each copy has the one original that holds most of it.
  func copies(among reports: [Report]) -> [CopyRelation] {
    let texts = reports.map(ShingledText.init)
    let credits = CreditIndex(reports)
    var best: [Int: CopyRelation] = [:]
    for (a, b) in candidates(texts) {
      guard let relation = relation(a, b, texts, reports, credits) else { continue }
      let copy = relation.copyIndex
      if isBetter(relation.value, than: best[copy]) { best[copy] = relation.value }
    }
    for (index, report) in reports.enumerated() where best[index] == nil {
      best[index] = credits.credited(report, index, reports, texts)
    }
    return best.values.sorted { ($0.copy, $0.original) < ($1.copy, $1.original) }
  }

  private func isBetter(_ new: CopyRelation, than old: CopyRelation?) -> Bool {
    guard let old else { return true }
    if new.containment != old.containment { return new.containment > old.containment }
    return new.original < old.original
  }

  /// Pairs of reports that share a fingerprint, sorted.
  private func candidates(_ texts: [ShingledText]) -> [(Int, Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      for print in text.fingerprints { holders[print, default: []].append(index) }
    }
    var pairs: Set<UInt64> = []
    for list in holders.values where list.count > 1 && list.count <= Self.commonFingerprint {
      for i in list.indices {
        for j in (i + 1)..<list.count { pairs.insert(UInt64(list[i]) << 32 | UInt64(list[j])) }
      }
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xffff_ffff)) }
  }

  private func relation(
    _ a: Int, _ b: Int, _ texts: [ShingledText], _ reports: [Report], _ credits: CreditIndex
  ) -> (copyIndex: Int, value: CopyRelation)? {
    let shared = texts[a].shared(with: texts[b])
    let ofA = texts[a].isEmpty ? 0 : Double(shared) / Double(texts[a].count)
    let ofB = texts[b].isEmpty ? 0 : Double(shared) / Double(texts[b].count)
    guard max(ofA, ofB) >= Self.leastContainment else { return nil }
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
