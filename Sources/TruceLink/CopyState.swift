package import TruceModel

/// The copies among reports, and what finding those of further reports needs.
///
/// Those of the base are found as `CopyFinder` says; each report after it is compared with all before
/// it, so that the result depends on their order, not on the steps in which they came.
package struct CopyState: Sendable {
  private let finder = CopyFinder()
  private var reports: [Report]
  /// Without furniture.
  private var texts: [ShingledText]
  private var credits: CreditIndex
  private let furniture: Set<UInt64>
  /// Fingerprints of the base with the reports that hold them, sorted.
  private let prints: [Print]
  /// Of the reports after it.
  private var added: [UInt64: [Int]] = [:]
  private var found: [CopyRelation]

  private struct Print: Sendable {
    var print: UInt64
    var report: Int32
  }

  /// `reports`: in the order of their adding; an id given twice counts once.
  package init(_ reports: [Report], base: LinkBase = LinkBase()) {
    var known: Set<ReportID> = []
    let reports = reports.filter { known.insert($0.id).inserted }
    let size = base.size(of: reports.count)
    let first = reports[..<size].sorted { $0.id < $1.id }
    let all = first.concurrentMap(ShingledText.init)
    let furniture = Furniture.shingles(in: all, of: first)
    let texts = all.map { $0.without(furniture) }
    self.furniture = furniture
    self.texts = texts
    self.reports = first
    credits = CreditIndex(first)
    found = finder.copies(among: first, texts, credits)
    prints =
      base.mayGrow(reports.count)
      ? texts.enumerated().flatMap { index, text in
        text.fingerprints.map { Print(print: $0, report: Int32(index)) }
      }.sorted { ($0.print, $0.report) < ($1.print, $1.report) } : []
    for report in reports[size...] { _ = add(report) }
  }

  /// In order of copy, closest original first.
  package var relations: [CopyRelation] { found.sorted(by: CopyFinder.isEarlier) }

  /// Those of the copies `ids`, in order of copy, closest original first.
  package func relations(of ids: Set<ReportID>) -> [CopyRelation] {
    ids.isEmpty ? [] : found.filter { ids.contains($0.copy) }.sorted(by: CopyFinder.isEarlier)
  }

  /// Takes in a report after the last. Returns the relations that it is in.
  package mutating func add(_ report: Report) -> [CopyRelation] {
    let index = reports.count
    let text = ShingledText(report).without(furniture)
    let others = candidates(text)
    reports.append(report)
    texts.append(text)
    credits.append(report)
    for print in text.fingerprints { added[print, default: []].append(index) }
    var isCopy = false
    var new: [CopyRelation] = []
    for other in others {
      guard let relation = finder.relation(other, index, texts, reports, credits) else { continue }
      isCopy = isCopy || relation.copyIndex == index
      new.append(relation.value)
    }
    if !isCopy, let credited = credits.credited(report, index, reports, texts) {
      new.append(credited)
    }
    found += new
    return new
  }

  /// Reports that share enough fingerprints with `text`, rising.
  private func candidates(_ text: ShingledText) -> [Int] {
    var shared: [Int: Int] = [:]
    var common: [(print: UInt64, holders: [Int])] = []
    for print in text.fingerprints {
      let holders = holders(of: print)
      if holders.count < CopyFinder.commonFingerprint {
        for holder in holders { shared[holder, default: 0] += 1 }
      } else {
        common.append((print, holders))
      }
    }
    var wanted = Set(
      shared.filter { other, count in
        let fewer = min(texts[other].fingerprints.count, text.fingerprints.count)
        return Double(count) >= CopyFinder.leastSharedPrints * Double(fewer)
      }.keys)
    if text.count >= CopyFinder.shortest {
      common.sort { ($0.holders.count, $0.print) < ($1.holders.count, $1.print) }
      for (_, holders) in common.prefix(CopyFinder.commonLookups) {
        wanted.formUnion(
          holders.suffix(CopyFinder.neighbours).filter {
            texts[$0].count >= CopyFinder.shortest
          })
      }
    }
    return wanted.sorted()
  }

  /// Rising.
  private func holders(of print: UInt64) -> [Int] {
    var low = 0
    var high = prints.count
    while low < high {
      let middle = (low + high) / 2
      if prints[middle].print < print { low = middle + 1 } else { high = middle }
    }
    var holders: [Int] = []
    while low < prints.count, prints[low].print == print {
      holders.append(Int(prints[low].report))
      low += 1
    }
    return holders + (added[print] ?? [])
  }
}
