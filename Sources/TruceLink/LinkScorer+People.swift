import TruceModel

extension LinkScorer {
  func actor(_ a: Telling, _ b: Telling) -> Double {
    guard !a.actors.isEmpty, !b.actors.isEmpty else { return 0 }
    if related(a.actors, b.actors) { return weights.people.relatedActor }
    if sameSide(a.actors, b.actors) { return weights.people.sameSide }
    let areKnown =
      a.actors.contains { $0.side != nil } && b.actors.contains { $0.side != nil }
    return areKnown ? weights.people.otherActor : 0
  }

  func target(_ a: Telling, _ b: Telling) -> Double {
    var score = related(a.targets, b.targets) ? weights.people.relatedTarget : 0
    if !a.flags.isDisjoint(with: b.flags) { score += weights.people.sameFlag }
    return score + weights.people.targetWords * overlap(a.targetWords, b.targetWords)
  }

  /// Shared words over the words of the shorter list, 0...1; both lists sorted.
  private func overlap(_ x: [UInt64], _ y: [UInt64]) -> Double {
    guard !x.isEmpty, !y.isEmpty else { return 0 }
    let shared = x.filter { word in y.contains(word) }.count
    return Double(shared) / Double(min(x.count, y.count))
  }

  private func related(_ x: [EntityTrait], _ y: [EntityTrait]) -> Bool {
    x.contains { one in y.contains { one.isRelated(to: $0) } }
  }

  private func sameSide(_ x: [EntityTrait], _ y: [EntityTrait]) -> Bool {
    x.contains { one in one.side != nil && y.contains { $0.side == one.side } }
  }

  // MARK: Harm

  func harm(_ a: Telling, _ b: Telling) -> Double {
    toll(a.killed, b.killed) + toll(a.injured, b.injured) / 2
  }

  /// Equal numbers speak for one occurrence, the more the larger they are; tolls three times
  /// apart speak against it, mildly: origins differ and tolls grow.
  private func toll(_ a: [Count], _ b: [Count]) -> Double {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var best = weights.harm.far
    for x in a {
      for y in b { best = max(best, toll(x, y)) }
    }
    return best
  }

  private func toll(_ x: Count, _ y: Count) -> Double {
    guard let low = x.low ?? x.high, let other = y.low ?? y.high else { return 0 }
    if low == other, low > 0 {
      return min(
        weights.harm.sameMost, weights.harm.same + weights.harm.samePerLog * Math.ln(Double(low)))
    }
    if max(low, other) <= (min(x.high ?? .max, y.high ?? .max)) { return weights.harm.overlap }
    if max(low, other) >= 3 * max(1, min(low, other)) { return weights.harm.far }
    return x.qualifier == .exact && y.qualifier == .exact ? weights.harm.other : 0
  }

  /// Whether both give tolls and no two of them agree.
  func tollsDiffer(_ a: Telling, _ b: Telling) -> Bool {
    let x = a.killed.filter { $0.low != nil }
    let y = b.killed.filter { $0.low != nil }
    return !x.isEmpty && !y.isEmpty && toll(x, y) <= 0
  }

  // MARK: Words

  /// From the cosine of the tellings' sentences and, as far as both reports are about the tellings,
  /// from what the whole reports are about.
  ///
  /// `isContradicted`: day or place speak against the pair; then like words say nothing, since outlets
  /// tell like events in like words, and only names that few reports hold still speak for it.
  func words(_ a: Telling, _ b: Telling, isContradicted: Bool) -> Double {
    let most = isContradicted ? 0 : weights.words.sentenceMost
    let own = min(
      most, weights.words.slope * (a.words.cosine(b.words) - weights.words.floor))
    let focus = a.report == b.report ? 0 : min(focus(a), focus(b))
    guard focus > 0 else { return min(weights.words.most, max(weights.words.least, own)) }
    let (x, y) = (profiles[a.report], profiles[b.report])
    var ofReports = subject(x, y)
    if isContradicted {
      let rare = weights.words.rareAgainst * Math.ln(1 + x.rare.cosine(y.rare))
      ofReports = min(ofReports, rare)
    }
    let mixed = focus * ofReports + (1 - focus) * max(weights.words.least, own)
    return min(weights.words.most, max(weights.words.reportLeast, mixed))
  }

  /// How much likelier two reports are about one occurrence than about two, by their words and the
  /// time between them.
  ///
  /// That a short text shares no words with another says little, and where few reports are at hand, how
  /// often a word occurs says little of how rare it is.
  ///
  /// A logistic fit to pairs of reports of `gva`, each half of the incidents checked by the other.
  func subject(_ x: ReportLexis.Profile, _ y: ReportLexis.Profile) -> Double {
    let words = x.words.cosine(y.words)
    let names = x.names.cosine(y.names)
    var score = weights.words.reportBase
    score += weights.words.reportWordsRoot * words.squareRoot() + weights.words.reportWords * words
    score += weights.words.reportNamesRoot * names.squareRoot() + weights.words.reportNames * names
    score += weights.words.reportTitle * x.title.cosine(y.title)
    score += weights.words.reportRare * Math.ln(1 + x.rare.cosine(y.rare))
    if let one = x.published, let other = y.published {
      score += weights.words.reportGap * Math.ln(1 + Double(abs(one - other)) / 3)
    }
    let length = Double(min(x.words.count, y.words.count))
    if score < 0 { score *= min(1, length / weights.words.reportLength) }
    let reports = Double(reportsCounted)
    return score * reports / (reports + weights.words.reportsForWords)
  }

  /// How much its report is about the telling, 0...1.
  private func focus(_ telling: Telling) -> Double {
    let share = max(0, min(1, (telling.share - weights.words.focusFloor) * 2))
    return telling.isMain ? max(share, weights.words.mainFocus) : share
  }

  // MARK: Outlet

  /// Two days with two tolls tell of two occurrences, the more so if one outlet gives both.
  func outlet(_ a: Telling, _ b: Telling) -> Double {
    var score = a.report == b.report ? weights.outlet.sameReport : 0
    guard let x = a.interval, let y = b.interval, max(x.length, y.length) <= 1,
      max(x.start - y.end, y.start - x.end) >= 1, tollsDiffer(a, b)
    else { return score }
    score += weights.outlet.otherDayOtherToll
    if let one = outlets[a.report], one == outlets[b.report] { score += weights.outlet.tellsApart }
    return score
  }
}
