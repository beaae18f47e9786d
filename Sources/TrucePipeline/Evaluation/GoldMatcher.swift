import TruceModel

/// Pairs the claims that were read with those that a person coded.
///
/// A claim can be paired where its type is accepted and its trigger, or failing that its sentence,
/// overlaps the quote. Pairs are made best first (trigger, then required, then share of fields
/// right, then order); each claim is used once.
struct GoldMatcher {
  /// What was paired, and what has no partner at all.
  struct Matching {
    /// Gold index to the fields judged.
    var found: [Int: [SlotJudge.Slot: Bool]] = [:]
    /// Indices of the claims read that match no gold claim.
    var invented: [Int] = []
  }

  private struct Pair {
    var score: Double
    var gold: Int
    var claim: Int
    var slots: [SlotJudge.Slot: Bool]
  }

  private let judge = SlotJudge()

  /// `quotes`: where the quote of each gold claim stands in the text.
  func matching(_ claims: [Claim], with gold: [GoldClaim], at quotes: [Span]) -> Matching {
    var candidates: [Pair] = []
    for index in gold.indices {
      candidates += pairs(of: claims, with: gold[index], index: index, at: quotes[index])
    }
    candidates.sort { a, b in
      a.score != b.score ? a.score > b.score : (a.gold, a.claim) < (b.gold, b.claim)
    }
    var matching = Matching()
    var used: Set<Int> = []
    for pair in candidates where matching.found[pair.gold] == nil && !used.contains(pair.claim) {
      matching.found[pair.gold] = pair.slots
      used.insert(pair.claim)
    }
    let touched = Set(candidates.map(\.claim))
    matching.invented = claims.indices.filter { !touched.contains($0) }
    return matching
  }

  private func pairs(of claims: [Claim], with gold: GoldClaim, index: Int, at quote: Span) -> [Pair]
  {
    let types = Set(gold.type.alternatives)
    return claims.indices.compactMap { at in
      let claim = claims[at]
      let isTight = claim.event.trigger.span.overlaps(quote)
      guard types.contains(claim.event.type.rawValue),
        isTight || claim.sentence.span.overlaps(quote)
      else { return nil }
      let slots = judge.slots(of: claim, against: gold)
      let right = slots.values.count { $0 }
      let share = slots.isEmpty ? 0 : Double(right) / Double(slots.count)
      return Pair(
        score: (isTight ? 2 : 0) + (gold.isOptional ? 0 : 0.5) + share, gold: index, claim: at,
        slots: slots)
    }
  }
}
