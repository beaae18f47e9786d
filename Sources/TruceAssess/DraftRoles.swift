import TruceModel

/// Who is party to a ceasefire that claims tell of, who brokered it, who vouches for it.
///
/// The parties are those of the agreement's own words and of "between … and …" behind it; where
/// neither gives any, those who are said to agree or to declare. Who agrees to a ceasefire between
/// others brokered it.
struct DraftRoles: Sendable {
  typealias Entry = AgreementDraft.Entry<Agreement.Party>

  let parties: [Entry]
  let mediators: [Entry]
  let guarantors: [Entry]
  /// By the number of parties, one only where the words say "unilateral"; nil: not told.
  let kind: Agreement.Kind?

  init(_ claims: [Claim], _ context: AssessmentContext) {
    let relations = context.relations
    var named = Register(relations)
    var between = Register(relations)
    var acting = Register(relations)
    var brokers = Register(relations)
    var vouching = Register(relations)
    for claim in claims {
      if let reference = claim.event.agreement?.value {
        named.add(reference.parties, claim)
        brokers.add(reference.brokers, claim)
        vouching.add(reference.guarantors, claim)
        acting.add(reference.announcer.map { [$0] } ?? [], claim)
      }
      between.add(Self.between(claim, context), claim)
      let actors = claim.event.actors.map(\.value)
      if Self.isBrokered(claim) { brokers.add(actors, claim) } else { acting.add(actors, claim) }
    }
    if !between.entries.isEmpty {
      parties = between.entries
      brokers.add(acting)
      acting = Register(relations)
    } else {
      acting.remove(brokers)
      named.remove(brokers)
      named.add(acting)
      parties = named.entries
    }
    brokers.remove(between)
    mediators = brokers.entries
    guarantors = vouching.entries
    let isUnilateral = claims.contains {
      NameKey.folded($0.sentence.wording).contains("unilateral")
    }
    switch parties.count {
    case 0: kind = nil
    case 1: kind = isUnilateral ? .unilateral : nil
    case 2: kind = .bilateral
    default: kind = .multilateral
    }
  }

  // MARK: Words

  private static let ends: Set<String> = [
    "following", "that", "which", "who", "in", "on", "at", "after", "before", "brokered", "was",
    "were", "has", "had", "took", "came", "will", "would", "is", "are", "by", "under", "from", "to",
    "for", "since", "as", "but", "while", "with", "about", "over", "said", "says",
  ]

  private static func isBrokered(_ claim: Claim) -> Bool {
    let words = NameKey.folded(claim.sentence.wording).split(separator: " ")
    return words.contains { ["brokered", "mediated", "sponsored", "negotiated"].contains($0) }
  }

  /// The two of "between … and …" behind the words for the agreement.
  private static func between(_ claim: Claim, _ context: AssessmentContext) -> [Entity] {
    let words = claim.sentence.wording.split { $0 == " " || $0 == "\u{a0}" || $0 == "\n" }
    guard let start = words.firstIndex(of: "between"),
      let middle = words[start...].prefix(10).firstIndex(of: "and"), middle > start + 1
    else { return [] }
    let first = words[(start + 1)..<middle]
    let second = words[(middle + 1)...].prefix(7)
      .prefix { !ends.contains($0.lowercased()) }
    let cut = second.firstIndex { $0.last.map { ",.;:)".contains($0) } ?? false }
    let whole = cut.map { second[...$0] } ?? second
    let names = [first, whole].map {
      $0.joined(separator: " ").trimmed
    }
    guard names.allSatisfy({ isName($0) }) else { return [] }
    return names.map { entity(named: $0, claim, context) }
  }

  /// Four words at most that name somebody: no numbers, no times.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...5).contains(words.count) && !text.contains { $0.isNumber }
  }

  /// The actor of the claim or of the directory that has the name; else a name alone.
  private static func entity(
    named text: String, _ claim: Claim, _ context: AssessmentContext
  ) -> Entity {
    let folded = NameKey.folded(text)
    let known = claim.event.actors.first { NameKey.folded($0.wording) == folded }
    if let known { return known.value }
    if let entry = context.relations.entry(named: folded) {
      return Entity(name: entry.name, id: entry.id, side: entry.side, kind: entry.kind)
    }
    return Entity(name: text)
  }
}

extension String {
  /// Without articles before and marks behind it.
  fileprivate var trimmed: String {
    var text = Substring(self)
    for article in ["the ", "a ", "both "] where text.lowercased().hasPrefix(article) {
      text = text.dropFirst(article.count)
    }
    while let mark = text.last, ",.;:)\"'”’".contains(mark) { text.removeLast() }
    return String(text)
  }
}

/// Actors with the claims that name them, each group once, in the order they came.
private struct Register {
  private(set) var entries: [AgreementDraft.Entry<Agreement.Party>] = []
  private var keys: [String] = []
  private let relations: ActorRelations

  init(_ relations: ActorRelations) { self.relations = relations }

  mutating func add(_ entities: [Entity], _ claim: Claim) {
    for entity in entities where relations.isSomebody(entity) || entity.name.contains(" ") {
      let group = relations.groupEntity(of: entity)
      add(
        .init(Agreement.Party(name: group.name, id: group.id), claims: [claim.id]),
        key: relations.groupKey(of: entity))
    }
  }

  mutating func add(_ other: Register) {
    for (entry, key) in zip(other.entries, other.keys) { add(entry, key: key) }
  }

  mutating func remove(_ other: Register) {
    let kept = zip(entries, keys).filter { !other.keys.contains($0.1) }
    entries = kept.map(\.0)
    keys = kept.map(\.1)
  }

  private mutating func add(
    _ entry: AgreementDraft.Entry<Agreement.Party>, key: String
  ) {
    if let index = keys.firstIndex(of: key) {
      entries[index].claims = Set(entries[index].claims + entry.claims).sorted()
    } else {
      keys.append(key)
      entries.append(entry)
    }
  }
}
