import TruceModel

/// Tests whether an exception of an agreement is claimed or follows from the target.
///
/// Whom the agreement leaves out is read from its file; where that names nobody, from the
/// agreements that it builds on, and the evidence says so.
struct ExceptionTest: Sendable {
  let agreement: Agreement
  let exclusions: Exclusions
  let context: AssessmentContext

  init(agreement: Agreement, shelf: [Agreement], context: AssessmentContext) {
    self.agreement = agreement
    self.context = context
    exclusions = Exclusions(of: agreement, on: shelf)
  }

  /// Yes: all who say what was hit name an excluded group. Disputed: some do, the doer says so
  /// without a name, or self-defence is claimed. Unknown: no target is named, or whom the agreement
  /// excludes is not known.
  func answer(for claims: [Claim]) -> AllegedViolation.Test {
    let named = claims.filter { $0.affirms && !$0.event.targets.isEmpty }
    let hits = named.compactMap { hit(in: $0) }
    if !hits.isEmpty { return groups(hits, named) }
    if let excuse = excuse(in: claims) { return excuse }
    if exclusions.entries.isEmpty {
      return .init(.unknown, evidence: "whom \(agreement.name) excludes is not known")
    }
    guard !named.isEmpty else {
      return .init(.unknown, evidence: "no target is named; it excludes \(exclusions.words())")
    }
    return .init(
      .no, evidence: "no target named is of the excluded groups (\(exclusions.words()))",
      claims: named.map(\.id))
  }

  // MARK: Excluded groups

  /// A claim that names an excluded group as target.
  private struct Hit {
    var claim: Claim
    var target: String
    var entry: Exclusions.Entry
  }

  private func groups(_ hits: [Hit], _ named: [Claim]) -> AllegedViolation.Test {
    let ids = Set(hits.map(\.claim.id))
    let others = named.filter { claim in
      !ids.contains(claim.id) && claim.event.targets.contains { isRival($0.value) }
    }
    let parties = Set(hits.map(\.entry.party.name))
    let list = exclusions.words(where: { parties.contains($0.party.name) })
    let told = words(hits.map { ($0.target, $0.claim) })
    guard !others.isEmpty else {
      return .init(
        .yes, evidence: "it excludes \(list), and as hit are named \(told)",
        claims: hits.map(\.claim.id))
    }
    let rivals = others.compactMap { claim in
      claim.event.targets.first { isRival($0.value) }.map { ($0.wording, claim) }
    }
    return .init(
      .disputed,
      evidence: "it excludes \(list), and as hit are named \(told), but also \(words(rivals))",
      claims: hits.map(\.claim.id) + others.map(\.id))
  }

  /// "an al-Qaeda-linked training camp (United States Central Command)"
  private func words(_ targets: [(name: String, claim: Claim)]) -> String {
    var speakers: [String: Set<String>] = [:]
    for (name, claim) in targets {
      speakers[name, default: []].insert(context.voice(of: claim).name)
    }
    var targets: [String: [String]] = [:]
    for (target, names) in speakers.sorted(by: { $0.key < $1.key }) {
      targets[names.sorted().joined(separator: ", "), default: []].append(target)
    }
    return targets.sorted { $0.key < $1.key }
      .map { "\($0.value.joined(separator: ", ")) (\($0.key))" }.joined(separator: "; ")
  }

  /// The excluded party that a target of `claim` is, is under, or is described by; nil: none.
  private func hit(in claim: Claim) -> Hit? {
    for target in claim.event.targets {
      for entry in exclusions.entries {
        switch context.relations.tie(target.value, to: entry.party) {
        case .same, .under: return Hit(claim: claim, target: target.value.name, entry: entry)
        case .side, nil:
          if describes(target.wording, entry.party) {
            return Hit(claim: claim, target: target.wording, entry: entry)
          }
        }
      }
    }
    return nil
  }

  /// Whether the words of a target hold the party's name, in any usual spelling.
  private func describes(_ wording: String, _ party: Agreement.Party) -> Bool {
    let words = NameKey.folded(wording).split(separator: " ").map(String.init)
    let name = NameKey.folded(party.name).split(separator: " ").map(String.init)
    guard !name.isEmpty, words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { start in
      zip(words[start...], name).allSatisfy { word, part in
        word == part
          || (part.utf8.count > 4 && NameKey.skeleton(word) == NameKey.skeleton(part)
            && NameKey.skeleton(part) != nil)
      }
    }
  }

  /// Civilians, or a known armed group: a target that no excluded group is.
  private func isRival(_ entity: Entity) -> Bool {
    if entity.kind == .armedGroup { return entity.id != nil }
    if !entity.flags.isEmpty {
      return entity.flags.contains {
        $0 != .leader && $0 != .base && $0 != .command && $0 != .armedGroupPosition
      }
    }
    return !WhoWords.civilian.isDisjoint(with: NameKey.folded(entity.name).split(separator: " "))
  }

  // MARK: What the doer says

  private func excuse(in claims: [Claim]) -> AllegedViolation.Test? {
    let allowsDefence = agreement.provisions.contains { $0.exceptions.contains(.selfDefence) }
    let excuses = claims.filter { claim in
      switch claim.justification?.value {
      case .selfDefence, .response: allowsDefence
      case .excludedGroup: !exclusions.entries.isEmpty
      case .notAParty, .other, nil: false
      }
    }
    guard let claim = excuses.first else { return nil }
    let words = claim.justification?.wording ?? claim.sentence.wording
    let what =
      claim.justification?.value == .excludedGroup
      ? "the doer says that an excluded group was hit" : "self-defence or response is claimed"
    return .init(.disputed, evidence: "\(what) (\"\(words)\")", claims: excuses.map(\.id))
  }
}
