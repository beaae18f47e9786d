package import TruceModel

extension Wording {
  /// "at least 40", "20 to 30", "unquantified".
  package func count(_ count: Count) -> BriefLine {
    switch (count.qualifier, count.low, count.high) {
    case (.atLeast, let low?, _): "at least \(Self.grouped(low))"
    case (.atMost, _, let high?): "at most \(Self.grouped(high))"
    case (.about, let number?, _), (.about, nil, let number?): "about \(Self.grouped(number))"
    case (.vague, _, _): vague(count)
    case (_, let low?, let high?):
      low == high ? exact(low) : "\(Self.grouped(low)) to \(Self.grouped(high))"
    case (_, let low?, nil): "at least \(Self.grouped(low))"
    case (_, nil, let high?): "at most \(Self.grouped(high))"
    case (_, nil, nil): "unquantified"
    }
  }

  private func exact(_ number: Int) -> BriefLine {
    number == 0 ? "none" : "\(Self.grouped(number))"
  }

  private func vague(_ count: Count) -> BriefLine {
    guard let low = count.low else { return "unquantified" }
    return "a vague number, read as \(Self.grouped(low)) or more"
  }

  /// The range of one harm over all origins; where some give no number, that is said too. A range that
  /// is open from above names the highest number that anybody gives: "22 to 40 or more".
  package func range(_ range: HarmRange) -> BriefLine {
    guard range.high == nil else {
      let line = self.range(low: range.low, high: range.high)
      let isOpen = range.origins.contains { $0.count.low == nil && $0.count.high == nil }
      return isOpen ? line + " or unquantified" : line
    }
    let highest = range.origins.compactMap { $0.count.high ?? $0.count.low }.max()
    guard let low = range.low, let highest, highest > low else {
      return self.range(low: range.low, high: nil)
    }
    return "\(Self.grouped(low)) to \(Self.grouped(highest)) or more"
  }

  /// "civilians 0 to 12, fighters 0 to 12; contested which they were"; nil: not contested, and not
  /// both told.
  package func status(_ range: HarmRange) -> BriefLine? {
    let groups: [(BriefLine, HarmRange.Bounds?)] = [
      ("civilians ", range.civilians), ("fighters ", range.fighters),
    ]
    let told = groups.compactMap { name, bounds in
      bounds.map { name + span($0) }
    }
    guard range.isStatusContested || told.count == 2 else { return nil }
    let line = told.joined(by: ", ")
    return range.isStatusContested ? line + "; contested which they were" : line
  }

  /// "0 to 12", "0 or more": here a zero is the least that is sure, not a word that nobody was.
  private func span(_ bounds: HarmRange.Bounds) -> BriefLine {
    bounds.low == 0 && bounds.high == 0 ? "0" : range(low: bounds.low, high: bounds.high)
  }

  /// The range between two bounds, open where a bound is open.
  package func range(low: Int?, high: Int?) -> BriefLine {
    switch (low, high) {
    case (let low?, let high?):
      low == high ? exact(low) : "\(Self.grouped(low)) to \(Self.grouped(high))"
    case (let low?, nil): "\(Self.grouped(low)) or more"
    case (nil, let high?): "at most \(Self.grouped(high))"
    case (nil, nil): "unquantified"
    }
  }
}
